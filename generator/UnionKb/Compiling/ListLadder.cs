namespace UnionKb.Compiling;

/// <summary>
/// List items each indented deeper than the one before. The parser refuses 128 levels, but takes time with the third power of their
/// number to find out; this takes one look at each line (CommonMark 0.31, section 5.2: a nested item is indented beyond its parent's mark).
/// </summary>
internal static class ListLadder
{
    /// <summary>What the parser refuses too.</summary>
    private const int Deepest = 128;

    /// <summary>Where the first item beyond the limit stands, in UTF-16 units, or null.</summary>
    public static int? TooDeepAt(string markdown)
    {
        var open = new Stack<int>();
        for (int start = 0, end; start < markdown.Length; start = end + 1)
        {
            end = markdown.IndexOf('\n', start) is >= 0 and var found ? found : markdown.Length;
            var line = markdown.AsSpan(start, end - start);
            var text = line.TrimStart(' ');
            if (!IsItem(text)) continue;
            var indent = line.Length - text.Length;
            while (open.TryPeek(out var above) && above >= indent) open.Pop();
            open.Push(indent);
            if (open.Count > Deepest) return start + indent;
        }

        return null;
    }

    private static bool IsItem(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var mark = digits > 0 ? text[digits..] : text;
        return mark.Length > 1 && mark[1] == ' ' && (digits > 0 ? mark[0] is '.' or ')' : mark[0] is '-' or '*' or '+');
    }
}
