using System.Text;
using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Text.Words;

namespace UnionKb.Emitting.Frame;

/// <summary>
/// Marks in titles and headings where a line may break (<c>wbr</c>; HTML Standard, 4.5.28), as the theme forbids breaks anywhere else between two
/// characters: between words, that is names of the site's own things and general words.
/// </summary>
internal sealed class HeadingBreaks
{
    /// <summary>Longer names are titles, in which lines may break themselves.</summary>
    private const int LongestName = 8;

    private readonly WordBorders _borders;

    public HeadingBreaks(Site site)
    {
        var names = site.Pages.Where(p => p.Page.Front.Kind != PageKind.Topic).SelectMany(p => p.Page.Front.Aliases.Append(p.Title));
        _borders = WordBorders.General.With(names.Select(n => n.Trim('《', '》', '“', '”')).Where(IsName).Concat(site.Config.Words));
    }

    private static bool IsName(string name) => name.Length is >= 2 and <= LongestName && name.All(Han.IsIdeograph);

    /// <summary>Writes a text, escaped, with its breaks.</summary>
    public void Write(Utf8Writer output, string text)
    {
        var from = 0;
        foreach (var border in _borders.In(text))
        {
            output.WriteEscaped(text.AsSpan(from, border - from));
            output.Write("<wbr>"u8);
            from = border;
        }

        output.WriteEscaped(text.AsSpan(from));
    }

    /// <summary>Adds the breaks to finished HTML, which was written from <paramref name="start"/> on; words may go on across tags.</summary>
    public void Mark(Utf8Writer output, int start)
    {
        var html = Encoding.UTF8.GetString(output.Written[start..]);
        var (text, places) = Visible(html);
        var borders = _borders.In(text);
        if (borders.Count == 0) return;
        output.CutTo(start);
        var from = 0;
        foreach (var border in borders)
        {
            output.Write(html.AsSpan(from, places[border] - from));
            output.Write("<wbr>"u8);
            from = places[border];
        }

        output.Write(html.AsSpan(from));
    }

    /// <summary>The characters between tags, and where in the HTML each stands; a reference such as <c>&amp;amp;</c> is one that is no letter.</summary>
    private static (string Text, List<int> Places) Visible(string html)
    {
        var (text, places) = (new StringBuilder(html.Length), new List<int>(html.Length));
        for (var at = 0; at < html.Length; at++)
        {
            var end = html[at] switch { '<' => html.IndexOf('>', at), '&' => html.IndexOf(';', at), _ => at };
            if (html[at] != '<')
            {
                text.Append(html[at]);
                places.Add(at);
            }

            at = Math.Max(at, end);
        }

        return (text.ToString(), places);
    }
}
