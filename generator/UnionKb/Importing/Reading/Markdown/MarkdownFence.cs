namespace UnionKb.Importing.Reading.Markdown;

/// <summary>A row of three or more backticks or tildes that opens or closes code (CommonMark 0.31, 4.5).</summary>
internal static class MarkdownFence
{
    private const int Deepest = 3;
    private const int Shortest = 3;

    /// <summary>The row that a line begins with, or nothing.</summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> line)
    {
        var indent = Math.Max(0, line.IndexOfAnyExcept(' '));
        if (indent > Deepest || line.Length == 0 || line[indent] is not ('`' or '~')) return [];
        var row = line[indent..];
        var length = row.IndexOfAnyExcept(row[0]);
        if (length >= 0) row = row[..length];
        return row.Length >= Shortest ? row : [];
    }
}
