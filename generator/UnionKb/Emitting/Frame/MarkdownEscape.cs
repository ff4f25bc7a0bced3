using System.Buffers;
using UnionKb.Text;

namespace UnionKb.Emitting.Frame;

/// <summary>Text as Markdown that means nothing but the text (CommonMark 0.31.2, 2.4 and 6; the notations of this program beside it).</summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<&~=|$^{+%");

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var output = new Utf8Writer(text.Length * 4);
        Write(output, text);
        return System.Text.Encoding.UTF8.GetString(output.Written);
    }

    public static void Write(Utf8Writer output, ReadOnlySpan<char> text)
    {
        var start = 0;
        while (text[start..].IndexOfAny(Special) is >= 0 and var found)
        {
            var at = start + found;
            output.Write(text[start..at]);
            if (IsMark(text, at)) output.Write((byte)'\\');
            output.Write(text.Slice(at, 1));
            start = at + 1;
        }

        output.Write(text[start..]);
    }

    /// <summary>Plus and per cent mean something in pairs only.</summary>
    private static bool IsMark(ReadOnlySpan<char> text, int at) =>
        text[at] is not ('+' or '%') || (at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]);

    /// <summary>An address behind a label (6.3), which has no white space.</summary>
    public static string Destination(string address) => Escape(address, "\\<>()&*_`[]");

    /// <summary>A title in double quotes behind an address.</summary>
    public static string Title(string title) => Escape(title, "\\\"&");

    private static string Escape(string text, string special) =>
        text.AsSpan().IndexOfAny(special) < 0 ? text : string.Concat(text.Select(c => special.Contains(c) ? $"\\{c}" : $"{c}"));
}
