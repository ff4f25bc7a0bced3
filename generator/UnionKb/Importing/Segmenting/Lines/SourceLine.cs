using UnionKb.Text;

namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>A line of a text that is not blank, without its line end.</summary>
/// <param name="Number">As an editor counts: after \n, \r\n or a lone \r.</param>
/// <param name="Indented">True when white space of at least two columns stands in front of its first character: one blank is a stray one.</param>
/// <param name="AfterBlank">True when a blank line stands before it.</param>
internal readonly record struct SourceLine(int Number, TextSpan Span, bool Indented, bool AfterBlank)
{
    public static List<SourceLine> Of(string text)
    {
        var lines = new List<SourceLine>();
        var blank = false;
        for (int start = 0, number = 1; start <= text.Length; number++)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var isBlank = IsBlank(text.AsSpan(start, end - start));
            if (!isBlank) lines.Add(new SourceLine(number, TextSpan.FromBounds(start, end), IsIndent(text.AsSpan(start, end - start)), blank));
            blank = isBlank;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool IsIndent(ReadOnlySpan<char> start) =>
        start[0] is '\u3000' or '\t' || (SentenceKey.IsSpace(start[0]) && start.Length > 1 && SentenceKey.IsSpace(start[1]));

    private static bool IsBlank(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (!SentenceKey.IsSpace(c)) return false;
        }

        return true;
    }
}
