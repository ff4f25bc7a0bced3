namespace UnionKb.Emitting.Map;

/// <summary>
/// Titles that fit into a box: on the screen cut at the end with …, and what was opened before the cut (“, 《, （) is closed behind it; on paper whole,
/// in several lines of smaller letters.
/// </summary>
internal static class MapTitle
{
    private const string Openers = "“‘《〈（【「『(";
    private const string Closers = "”’》〉）】」』)";

    /// <summary>No line begins with these (GB/T 15834, 5.1).</summary>
    private const string NoBeginning = Closers + "，。、；：！？…—·,.;:!?";

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

    /// <summary>The whole title in lines of about the same length.</summary>
    /// <param name="rooms">
    /// How many Han characters there is room for in a line, by the number of lines from one on. The fewest lines that hold it; if none do, as many as can be.
    /// </param>
    public static string[] Lines(string title, ReadOnlySpan<int> rooms)
    {
        var (width, count) = (WidthOf(title), 1);
        while (count < rooms.Length && width > rooms[count - 1] * 2 * count) count++;
        var lines = new List<string>(count);
        for (var (line, start) = (1, 0); line <= count && start < title.Length; line++)
        {
            var end = line == count ? title.Length : Math.Max(start + 1, EndAt(title, width * line / count));
            lines.Add(title[start..end].Trim());
            start = end;
        }

        return [.. lines];
    }

    /// <summary>Where a line may end at that width or behind it.</summary>
    private static int EndAt(string title, int width)
    {
        var end = 0;
        for (var at = 0; end < title.Length && at < width; end++) at += WidthOf(title.AsSpan(end, 1));
        while (end < title.Length && (NoBeginning.Contains(title[end]) || char.IsLowSurrogate(title[end]))) end++;
        while (end > 1 && Openers.Contains(title[end - 1])) end--;
        return end;
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
