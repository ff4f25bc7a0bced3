using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// Items with the numbers that a browser shows (HTML Living Standard, 4.4.5 and 4.4.8): start, value, reversed and type. A number that Markdown does not
/// count (a, I) is words of an item with a bullet.
/// </summary>
internal sealed partial class HtmlLists(TextLines lines)
{
    private readonly Dictionary<IElement, int> _next = [];
    private readonly Dictionary<IElement, int> _numbers = [];
    private readonly Stack<(int Level, Holder Item)> _word = new();

    /// <summary>The number or sign of an item as text, with a space behind it, and as Markdown has it; empty when that does not count so.</summary>
    public (string Text, string Sign) SignOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return ("• ", "-");
        var step = list.HasAttribute("reversed") ? -1 : 1;
        var number = Given(item, "value") ?? (_next.TryGetValue(list, out var next) ? next : Given(list, "start") ?? FirstOf(list, step));
        _next[list] = number + step;
        var type = item.GetAttribute("type") ?? list.GetAttribute("type") ?? "1";
        var text = type switch { "a" or "A" => Letters(number, type[0]), "i" => Roman(number).ToLowerInvariant(), "I" => Roman(number), _ => Digits(number) };
        return ($"{text}. ", text == Digits(number) && number is >= 0 and < 1_000_000_000 ? $"{text}." : "");
    }

    /// <summary>Enters an item and writes its sign; one that holds headings or tables is a part of the page, no item.</summary>
    public void Item(IElement item)
    {
        var (text, sign) = SignOf(item);
        if (item.QuerySelector("h1,h2,h3,h4,h5,h6,table") is not null) return;
        var list = item.ParentElement ?? item;
        if (!_numbers.TryGetValue(list, out var number)) _numbers[list] = number = _numbers.Count + 1;
        lines.Enter(HolderKind.Item, sign.Length > 0 ? sign : "-", number);
        lines.Sign(text, isSilent: sign.Length > 0);
    }

    /// <summary>A paragraph that Word has saved as an item of a list: its number stands in it as words.</summary>
    public void WordItem(IElement paragraph, string style)
    {
        var level = Level().Match(style);
        if (!level.Success)
        {
            if (paragraph.LocalName == "p") _word.Clear();
            return;
        }

        var mark = paragraph.QuerySelectorAll("span").FirstOrDefault(s => HtmlStyle.Of(s).Contains("mso-list:ignore", StringComparison.Ordinal));
        if (mark is null) return;
        var text = mark.TextContent.Replace('\u00A0', ' ').Trim();
        var depth = int.Parse(level.Groups["level"].Value, CultureInfo.InvariantCulture);
        var list = int.Parse(level.Groups["list"].Value, CultureInfo.InvariantCulture);
        while (_word.TryPeek(out var open) && open.Level >= depth) _word.Pop();
        lines.Return([.. lines.In, .. _word.Reverse().Select(w => w.Item)]);
        var sign = Counted().IsMatch(text) ? text.Replace('．', '.').Replace('）', ')') : IsBullet(text) ? "-" : "";
        if (sign.Length == 0)
        {
            lines.Sign(text + " ", isSilent: false);
            return;
        }

        // Numbers of Word's lists and of the page's own do not meet.
        _word.Push((depth, lines.Enter(HolderKind.Item, sign, -list - 1)));
        lines.Sign(sign == "-" ? "• " : text + " ", isSilent: true);
    }

    /// <summary>Letters of Wingdings, as which Word saves its bullets, and signs.</summary>
    private static bool IsBullet(string text) => text is "l" or "n" or "u" or "o" or "Ø" or "ü" || (text.Length == 1 && !char.IsLetterOrDigit(text[0]));

    private static int? Given(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int FirstOf(IElement list, int step) => step > 0 ? 1 : list.Children.Count(c => c.LocalName == "li");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int number, char first) =>
        number < 1 ? Digits(number) : (number > 26 ? Letters((number - 1) / 26, first) : "") + (char)(first + ((number - 1) % 26));

    private static string Roman(int number) => Numerals.Roman(number);

    [GeneratedRegex(@"mso-list:l(?<list>\d{1,6})level(?<level>\d)")]
    private static partial Regex Level();

    [GeneratedRegex(@"^\d{1,9}[.．)）]$")]
    private static partial Regex Counted();
}
