namespace UnionKb.Emitting.Map;

/// <summary>
/// Titles that fit into a box: whole in several lines, or cut at the end with …, and what was opened before the cut (“, 《, （) is closed behind it.
/// </summary>
internal static class MapTitle
{
    private const string Openers = "“‘《〈（【「『(";
    private const string Closers = "”’》〉）】」』)";
    private const string NeverFirst = "，。、；：？！,.;:?!·—…%％";

    /// <param name="room">How many Han characters there is room for; others take half of one.</param>
    public static string Fit(string title, int room)
    {
        var half = room * 2;
        if (WidthOf(title) <= half) return title;
        for (var end = title.Length - 1; end > 0; end--)
        {
            if (char.IsLowSurrogate(title[end]) || Openers.Contains(title[end - 1])) continue;
            var open = Unclosed(title.AsSpan(0, end));
            if (WidthOf(title.AsSpan(0, end)) + 2 + WidthOf(open) <= half) return string.Concat(title.AsSpan(0, end), "…", open);
        }

        return "…";
    }

    /// <summary>
    /// A whole title in lines: cut where the language allows it (GB/T 15834 and JIS X 4051: no closing mark begins a line, no opening one ends it),
    /// Latin words between spaces.
    /// </summary>
    /// <param name="room">How many Han characters a line has room for; others take half of one.</param>
    public static string[] Lines(string title, int room)
    {
        var lines = new List<string>();
        for (var rest = title.AsSpan().Trim(); ;)
        {
            var length = LineLength(rest, room * 2);
            lines.Add(rest[..length].TrimEnd().ToString());
            rest = rest[length..].TrimStart();
            if (rest.IsEmpty) return [.. lines];
        }
    }

    /// <summary>As few lines as <see cref="Lines"/>, about equally long.</summary>
    public static string[] Balanced(string title, int room)
    {
        var lines = Lines(title, room);
        for (var less = room - 1; less > 4 && lines.Length > 1; less--)
        {
            if (Lines(title, less) is var narrower && narrower.Length > lines.Length) break;
            lines = narrower;
        }

        return lines;
    }

    private static int LineLength(ReadOnlySpan<char> text, int half)
    {
        if (WidthOf(text) <= half) return text.Length;
        var fits = 1;
        while (WidthOf(text[..(fits + 1)]) <= half) fits++;
        for (var end = fits; end > 1; end--)
        {
            if (MayBreak(text, end)) return end;
        }

        return char.IsLowSurrogate(text[fits]) ? fits + 1 : fits;
    }

    /// <summary>Whether a line may end before this character.</summary>
    private static bool MayBreak(ReadOnlySpan<char> text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (char.IsLowSurrogate(after) || Openers.Contains(before) || Closers.Contains(after) || NeverFirst.Contains(after)) return false;
        return before == ' ' || after == ' ' || !(IsLatin(before) && IsLatin(after));
    }

    private static bool IsLatin(char c) => c < 0x2E80 && (char.IsLetterOrDigit(c) || c is '-' or '.' or ',' or '/' or '\'' or '’');

    /// <summary>The closing marks that a text still owes, innermost first.</summary>
    private static string Unclosed(ReadOnlySpan<char> text)
    {
        var owed = "";
        foreach (var c in text)
        {
            if (Openers.IndexOf(c) is var at and >= 0) owed = Closers[at] + owed;
            else if (owed.Length > 0 && owed[0] == c) owed = owed[1..];
        }

        return owed;
    }

    /// <summary>In halves of a Han character; the quotation marks and dashes of Chinese are as wide as one.</summary>
    private static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text) width += char.IsLowSurrogate(c) ? 0 : c < 0x2E80 && c is not (>= '\u2014' and <= '\u2026') ? 1 : 2;
        return width;
    }
}
