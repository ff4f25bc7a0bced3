namespace UnionKb.Emitting.Map;

/// <summary>Titles that fit into a box: cut at the end with …, and what was opened before the cut (“, 《, （) is closed behind it.</summary>
internal static class MapTitle
{
    private const string Openers = "“‘《〈（【「『(";
    private const string Closers = "”’》〉）】」』)";

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
        foreach (var c in text) width += c < 0x2E80 && c is not (>= '\u2014' and <= '\u2026') ? 1 : 2;
        return width;
    }
}
