using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionKb.Cli.Printing;

/// <summary>A print page of the site as a text with holes: the numbers of pages (<c>data-for</c>), the profile, and what will stand on paper.</summary>
internal sealed partial class SheetHtml
{
    /// <summary>What stands between two places of one entry of an index, before the id.</summary>
    private const string IndexStep = "</a><a href=\"#";

    private const string Blank = "<div class=\"blank\"></div>";

    private readonly string _html;

    /// <param name="html">The page as the build wrote it.</param>
    /// <param name="profile">Name of a layout, a style sheet <c>assets/sheet-NAME.css</c>; null: the page's own.</param>
    /// <param name="duplex">Whether it is printed on both sides: then the margins of left pages are those of right ones, mirrored.</param>
    public SheetHtml(string html, string? profile, bool duplex)
    {
        Profile = profile ?? OwnProfile().Match(html).Groups[1].Value;
        _html = OwnProfile().Replace(html, $"assets/sheet-{Profile}.css").Replace(" data-unnumbered", "", StringComparison.Ordinal);
        if (duplex && Profile is "study" or "large")
            _html = _html.Replace("</head>", "<link rel=\"stylesheet\" href=\"../assets/sheet-duplex.css\">\n</head>", StringComparison.Ordinal);
        Targets = [.. Hole().Matches(_html).Select(m => WebUtility.HtmlDecode(m.Groups[2].Value)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Name of the layout.</summary>
    public string Profile { get; }

    /// <summary>Ids whose page numbers the page wants.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>Ids of the chapters in order.</summary>
    public string[] Chapters => [.. ChapterTag().Matches(_html).Select(m => m.Groups[1].Value)];

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

    /// <summary>
    /// The page with its numbers; 0 for those that are not known yet, so that their places are kept. In an entry of an index each page stands once.
    /// </summary>
    /// <param name="numbers">Pages by id.</param>
    /// <param name="blanks">The empty sheets of a document that is printed on both sides.</param>
    public string Filled(IReadOnlyDictionary<string, int> numbers, BlankSheets blanks)
    {
        var filled = Filled(numbers);
        foreach (var chapter in blanks.Before)
            filled = filled.Replace($"<section class=\"chapter {chapter}\">", $"{Blank}<section class=\"chapter {chapter}\">", StringComparison.Ordinal);
        var end = filled.IndexOf("<section class=\"cover back\">", StringComparison.Ordinal) is >= 0 and var back
            ? back : filled.LastIndexOf("</main>", StringComparison.Ordinal);
        return blanks.AtEnd ? filled.Insert(end, Blank) : filled;
    }

    private string Filled(IReadOnlyDictionary<string, int> numbers)
    {
        var (end, last) = (0, "");
        return Hole().Replace(_html, m =>
        {
            var number = numbers.GetValueOrDefault(WebUtility.HtmlDecode(m.Groups[2].Value)).ToString(CultureInfo.InvariantCulture);
            var between = _html.AsSpan(end, m.Index - end);
            var goesOn = number == last && between.StartsWith(IndexStep) && between[IndexStep.Length..].IndexOf('<') < 0;
            (end, last) = (m.Index + m.Length, number);
            return goesOn ? m.Groups[1].Value : m.Groups[1].Value + number;
        });
    }

    [GeneratedRegex("( data-for=\"([^\"]*)\">)[^<]*")]
    private static partial Regex Hole();

    [GeneratedRegex(@"assets/sheet-(\w+)\.css")]
    private static partial Regex OwnProfile();

    [GeneratedRegex("<p class=\"screen-only\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex ScreenOnly();

    [GeneratedRegex("<section class=\"chapter ([^\"]+)\">")]
    private static partial Regex ChapterTag();

    [GeneratedRegex("<div[ >]|</div>")]
    private static partial Regex Division();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
