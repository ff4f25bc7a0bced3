using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionKb.Cli.Printing;

/// <summary>A print page of the site as a text with holes: the numbers of pages (<c>data-for</c>), the profile, and what will stand on paper.</summary>
internal sealed partial class SheetHtml
{
    private const string OwnProfile = "study";
    private readonly string _html;

    /// <param name="html">The page as the build wrote it.</param>
    /// <param name="profile">Name of a profile: a style sheet <c>assets/sheet-NAME.css</c>.</param>
    public SheetHtml(string html, string profile)
    {
        _html = html.Replace($" class=\"{OwnProfile}\"", $" class=\"{profile}\"", StringComparison.Ordinal)
            .Replace($"assets/sheet-{OwnProfile}.css", $"assets/sheet-{profile}.css", StringComparison.Ordinal);
        Targets = [.. Hole().Matches(_html).Select(m => WebUtility.HtmlDecode(m.Groups[2].Value)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Ids whose page numbers the page wants.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>The words that stand on paper.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var body = WithoutBoxes(ScreenOnly().Replace(_html[_html.IndexOf("<body", StringComparison.Ordinal)..], ""));
        foreach (var piece in Tag().Split(body)) text.Append(WebUtility.HtmlDecode(piece));
        return text.ToString();
    }

    /// <summary>What editors say to each other is not printed.</summary>
    private static string WithoutBoxes(string html)
    {
        while (html.IndexOf("<div class=\"callout callout-editor\"", StringComparison.Ordinal) is >= 0 and var start)
        {
            var (end, open) = (start, 0);
            foreach (Match div in Division().Matches(html, start))
            {
                open += div.Value == "</div>" ? -1 : 1;
                end = div.Index + div.Length;
                if (open == 0) break;
            }

            html = html.Remove(start, end - start);
        }

        return html;
    }

    public bool Has(string element) => _html.Contains($"<{element}", StringComparison.Ordinal);

    /// <summary>The page with its numbers; 0 for those that are not known yet, so that their places are kept.</summary>
    public string Filled(IReadOnlyDictionary<string, int> numbers) =>
        Hole().Replace(_html, m => $"{m.Groups[1].Value}{numbers.GetValueOrDefault(WebUtility.HtmlDecode(m.Groups[2].Value))}");

    [GeneratedRegex("( data-for=\"([^\"]*)\">)[^<]*")]
    private static partial Regex Hole();

    [GeneratedRegex("<p class=\"screen-only\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex ScreenOnly();

    [GeneratedRegex("<div[ >]|</div>")]
    private static partial Regex Division();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
