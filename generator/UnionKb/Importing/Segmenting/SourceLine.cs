using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>A line of a text that is not blank, without its line end.</summary>
/// <param name="Number">As an editor counts: after \n, \r\n or a lone \r.</param>
/// <param name="Indented">True when white space stands in front of its first character.</param>
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
            if (!isBlank) lines.Add(new SourceLine(number, TextSpan.FromBounds(start, end), SentenceKey.IsSpace(text[start]), blank));
            blank = isBlank;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool IsBlank(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (!SentenceKey.IsSpace(c)) return false;
        }

        return true;
    }
}
