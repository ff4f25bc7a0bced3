using System.Text.RegularExpressions;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>
/// The text of a Markdown file: front matter left out, # headings with their level, the lines of a paragraph joined, marks of emphasis and links
/// taken off (CommonMark 0.31, sections 4.2, 6.2 and 6.3). Lists keep their signs, code its lines.
/// </summary>
internal static partial class MarkdownLines
{
    public static TextLines Read(string text)
    {
        var lines = new TextLines();
        var fence = "";
        foreach (var line in WithoutFrontMatter(text))
        {
            if (Fence().Match(line) is { Success: true } mark && (fence.Length == 0 || mark.Value.Trim() == fence))
            {
                lines.End();
                fence = fence.Length == 0 ? mark.Value.Trim() : "";
                continue;
            }

            if (fence.Length > 0)
            {
                lines.Append(line);
                lines.End();
            }
            else
            {
                Line(lines, line);
            }
        }

        lines.End();
        return lines;
    }

    private static void Line(TextLines lines, string line)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            lines.End();
            lines.Append(Plain(heading.Groups["text"].Value));
            lines.End(heading.Groups["marks"].Length);
            return;
        }

        if (line.AsSpan().Trim().IsEmpty || Item().IsMatch(line)) lines.End();
        var quoted = Quote().Replace(line, "");
        var plain = Plain(quoted).Trim();
        if (plain.Length > 0) lines.Append(plain + "\n");
    }

    private static string Plain(string text)
    {
        text = Link().Replace(text, m => m.Groups["label"].Value);
        text = WikiLink().Replace(text, m => m.Groups["label"].Value);
        text = Emphasis().Replace(text, m => m.Groups["text"].Value);
        return Escape().Replace(text, m => m.Groups["mark"].Value);
    }

    private static IEnumerable<string> WithoutFrontMatter(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() is "---" or "...") : -1;
        return lines.Skip(end + 1);
    }

    [GeneratedRegex("^ {0,3}(?:`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})(?:[ \t]+(?<text>.*?))?(?:[ \t]+#+)?[ \t]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:[-*+•]|\d{1,9}[.)])\s")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:\s*>)+\s?")]
    private static partial Regex Quote();

    [GeneratedRegex(@"!?\[(?<label>[^\]\[]*)\]\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\[(?:[^\]|]*\|)?(?<label>[^\]]*)\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<mark>\*\*|__|\*|`)(?<text>[^*`]+?)\k<mark>")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<mark>[!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
