using System.Net;
using System.Text.RegularExpressions;
using UnionKb.Model;

namespace UnionKb.Adopting;

/// <summary>
/// A table of contents written as a Markdown list: <c>SUMMARY.md</c> (mdBook, Format, SUMMARY.md; GitBook, Summary) and <c>_sidebar.md</c> (Docsify, More
/// pages). Headings are titles over the list below them; a link outside of any list is a chapter of its own.
/// </summary>
internal static partial class MarkdownList
{
    /// <summary>The entries of the list; none when the text is no such list.</summary>
    public static OrderEntry[] Read(string text)
    {
        var entries = new List<OrderEntry>();
        var indents = new Stack<int>();
        var part = 0;
        foreach (var line in text.Split('\n'))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                indents.Clear();
                // The first heading is the title of the whole.
                if (heading.Groups["level"].Length == 1 && entries.Count == 0) continue;
                entries.Add(new OrderEntry(0, heading.Groups["text"].Value.Trim(), null));
                part = 1;
                continue;
            }

            var item = Item().Match(line);
            var rest = item.Success ? line[item.Length..] : line;
            var link = Link().Match(rest);
            if (!item.Success && !(link.Success && link.Index == 0)) continue;
            var indent = item.Success ? item.Groups["indent"].Value.Replace("\t", "    ", StringComparison.Ordinal).Length : -1;
            while (indents.TryPeek(out var above) && above >= indent) indents.Pop();
            if (indent < 0) indents.Clear();
            var title = link.Success ? link.Groups["text"].Value : rest;
            var target = link.Success ? WebUtility.UrlDecode(link.Groups["to"].Value.Trim('<', '>').Replace("+", "%2B", StringComparison.Ordinal)) : null;
            if (title.AsSpan().Trim().Length > 0) entries.Add(new OrderEntry(part + indents.Count, Plain(title), string.IsNullOrEmpty(target) ? null : target));
            if (indent >= 0) indents.Push(indent);
        }

        return entries.Exists(e => e.Target is not null) ? Trimmed(entries) : [];
    }

    /// <summary>Without headings that nothing stands below.</summary>
    private static OrderEntry[] Trimmed(List<OrderEntry> entries) =>
        [.. entries.Where((e, i) => e.Target is not null || (i + 1 < entries.Count && entries[i + 1].Depth > e.Depth))];

    private static string Plain(string title) => title.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^(?<level>#{1,6})\s+(?<text>.+?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:[-*+]|\d+[.)])\s+")]
    private static partial Regex Item();

    [GeneratedRegex(@"\[(?<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?<to><[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+[""'][^""']*[""'])?\)")]
    private static partial Regex Link();
}
