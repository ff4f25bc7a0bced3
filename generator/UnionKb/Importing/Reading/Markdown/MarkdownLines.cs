using System.Text.RegularExpressions;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>
/// The text of a Markdown file: ATX and Setext headings with their level, the lines of a paragraph joined, a row of a table a line with its cells
/// apart, marks of emphasis taken off, the target of a link behind its text (CommonMark 0.31, 4.2, 4.3, 6.2 and 6.3; GFM 0.29, 4.10). Lists keep
/// their signs, code its lines; comments are left out. The title of the front matter is the first heading.
/// </summary>
internal sealed partial class MarkdownLines
{
    private readonly TextLines _lines = new();
    private readonly int _deeper;
    private string _fence = "";
    private bool _inItem;

    private MarkdownLines(int deeper) => _deeper = deeper;

    public static TextLines Read(string text)
    {
        var front = FrontMatterLines.Of(text);
        var (body, comments) = MarkdownComments.Part(front.Body);
        // Under a title of the front matter, headings of the text are one level deeper, unless the first of them is that title.
        var titled = front.Title.Length > 0 && !body.AsSpan().TrimStart().StartsWith($"# {front.Title}\n", StringComparison.Ordinal);
        var reader = new MarkdownLines(titled ? 1 : 0);
        if (titled)
        {
            reader._lines.Append(front.Title);
            reader._lines.End(1);
        }

        foreach (var field in front.Others) reader._lines.Leave(field.Key, field.Text);
        foreach (var comment in comments) reader._lines.Leave("<!-- -->", comment);
        reader.Body(body.Split('\n'));
        return reader._lines;
    }

    private void Body(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = MarkdownFence.At(lines[i]);
            if (fence.Length > 0 && (_fence.Length == 0 || fence.SequenceEqual(_fence)))
            {
                End();
                _fence = _fence.Length == 0 ? fence.ToString() : "";
            }
            else if (_fence.Length > 0)
            {
                _lines.Append(lines[i]);
                _lines.End(TextLines.NoHeading);
            }
            else if (lines[i].Contains('|', StringComparison.Ordinal) && i + 1 < lines.Length && Delimiters().IsMatch(lines[i + 1]))
            {
                End();
                Row(lines[i++]);
                while (i + 1 < lines.Length && lines[i + 1].Contains('|', StringComparison.Ordinal)) Row(lines[++i]);
            }
            else
            {
                Line(lines[i]);
            }
        }

        End();
    }

    private void Line(string line)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            End();
            _lines.Append(MarkdownInline.Plain(heading.Groups["text"].Value));
            _lines.End(heading.Groups["marks"].Length + _deeper);
            return;
        }

        if (Underline().Match(line) is { Success: true } underline && !_lines.IsEmpty && !_inItem)
        {
            _lines.End((underline.Value.Contains('=', StringComparison.Ordinal) ? 1 : 2) + _deeper);
            return;
        }

        if (line.AsSpan().Trim().IsEmpty || Break().IsMatch(line)) End();
        if (Break().IsMatch(line)) return;
        if (Item().IsMatch(line))
        {
            End();
            _inItem = true;
        }

        var plain = MarkdownInline.Plain(Quote().Replace(line, "")).Trim();
        if (plain.Length > 0) _lines.Append(plain + "\n");
    }

    private void Row(string line)
    {
        var cells = CellEnd().Split(line.Trim().Trim('|'));
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _lines.EndCell();
            _lines.Append(MarkdownInline.Plain(cells[i].Trim()));
        }

        _lines.End(TextLines.NoHeading);
    }

    private void End()
    {
        _lines.End(_inItem ? TextLines.NoHeading : 0);
        _inItem = false;
    }

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})(?:[ \t]+(?<text>.*?))?(?:[ \t]+#+)?[ \t]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}(?:=+|-+)[ \t]*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")]
    private static partial Regex Break();

    [GeneratedRegex(@"^\s*(?:[-*+•]|\d{1,9}[.)])\s")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:\s*>)+\s?")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")]
    private static partial Regex Delimiters();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();
}
