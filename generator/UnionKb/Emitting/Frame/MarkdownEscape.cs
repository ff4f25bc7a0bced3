using System.Buffers;
using System.Text;

namespace UnionKb.Emitting.Frame;

/// <summary>Text as Markdown that means nothing but the text (CommonMark 0.31.2, 2.4 and 6; the notations of this program beside it).</summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>&~=|$^#{}!\r\n");

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\r' or '\n') escaped.Append(' ');
            else if (Special.Contains(c)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }
}
