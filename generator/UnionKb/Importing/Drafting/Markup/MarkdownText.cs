using System.Buffers;
using System.Text;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>Writes plain text so that Markdown reads exactly that text back (CommonMark 0.31, section 2.4, backslash escapes).</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>&~$^{");
    private static readonly SearchValues<char> InPairs = SearchValues.Create("=+%:");

    /// <summary>Text of a paragraph or list item; also what a block could begin with is escaped.</summary>
    public static string Escape(string text)
    {
        var opening = OpeningMark(text);
        if (opening < 0 && !text.AsSpan().ContainsAny(Special) && !text.AsSpan().ContainsAny(InPairs)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == opening || Special.Contains(text[i]) || IsMarker(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Appends a part of a line of words.</summary>
    /// <param name="opens">Whether it begins the line.</param>
    public static void Append(StringBuilder to, string line, int start, int end, bool opens, bool inCell)
    {
        var opening = opens ? start + OpeningMark(line[start..]) : -1;
        if (opens && opening < start) opening = -1;
        for (var i = start; i < end; i++)
        {
            if (i == opening || Special.Contains(line[i]) || IsMarker(line, i) || (inCell && line[i] == '|')) to.Append('\\');
            to.Append(line[i]);
        }
    }

    /// <summary>Two = or + in a row begin or end marked text, two % a comment; a colon ends the name of an emoji that another began.</summary>
    private static bool IsMarker(string text, int i)
    {
        if (!InPairs.Contains(text[i])) return false;
        if (text[i] == ':') return i > 1 && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '_' or '-' or '+') && text.IndexOf(':', 0, i) >= 0;
        return (i > 0 && text[i - 1] == text[i]) || (i + 1 < text.Length && text[i + 1] == text[i]);
    }

    /// <summary>Text of a table cell.</summary>
    public static string Cell(string text) => Escape(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Text of a wiki link's label; the label ends at ]] and has no escapes.</summary>
    public static string Label(string text) => text.Replace("]]", "] ]", StringComparison.Ordinal);

    /// <summary>Place of the mark that would make the text a heading, list item, rule or definition; -1 when there is none.</summary>
    private static int OpeningMark(string text)
    {
        if (text.Length == 0) return -1;
        if ("#+-=:|".Contains(text[0])) return 0;
        if (text.Length > 2 && text[0] is '!' or '?' && text[1] == text[0] && text[2] == text[0]) return 0;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is > 0 and <= 9 && digits < text.Length && text[digits] is '.' or ')' ? digits : -1;
    }
}
