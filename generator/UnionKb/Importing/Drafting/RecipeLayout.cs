namespace UnionKb.Importing.Drafting;

/// <summary>Where the items of a recipe's lists begin and end in its text: an item is the line with its sign and the deeper lines behind it.</summary>
internal readonly struct RecipeLayout(string text)
{
    /// <summary>Offset of the line with the sign of the item that a key at <paramref name="place"/> belongs to.</summary>
    public int StartOf(int place)
    {
        var start = LineOf(place);
        while (start > 0 && text.AsSpan(start).TrimStart(' ') is not ['-', ' ', ..]) start = LineOf(start - 1);
        return start;
    }

    /// <summary>Blanks in front of the sign.</summary>
    public int IndentOf(int place) => Math.Max(0, text.AsSpan(StartOf(place)).IndexOfAnyExcept(' '));

    /// <summary>Offset behind the item's last line.</summary>
    public int EndOf(int place)
    {
        var indent = IndentOf(place);
        var end = NextLine(StartOf(place));
        while (end < text.Length && text.AsSpan(end).IndexOfAnyExcept(' ') is var depth && depth > indent && text[end + depth] is not ('\n' or '\r'))
            end = NextLine(end);
        return end;
    }

    /// <summary>The line end that is missing where a recipe ends without one.</summary>
    public string LineEndBefore(int at) => at > 0 && text[at - 1] != '\n' ? "\n" : "";

    private int LineOf(int place) => place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;

    private int NextLine(int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;
}
