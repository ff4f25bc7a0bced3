namespace UnionKb.Text;

/// <summary>
/// A text file as read: its path below the project root (forward slashes) and its characters.
/// Line starts are found on first use, because only diagnostics ask for them. Many findings may stand on one long line: a place is counted from
/// the one asked for before, and they share the text of the line.
/// </summary>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;
    private CountedPlace _lastPlace = new(-1, 0, 1);
    private CountedLine? _lastLine;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Line and column of an offset; an offset past the end counts as the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineIndexOf(offset);
        var (column, start) = (1, LineStarts[line]);
        if (_lastPlace is var last && last.Line == line && Math.Abs(last.Offset - offset) < offset - start) (column, start) = (last.Column, last.Offset);
        for (var i = start; i < offset; i++)
        {
            if (!char.IsLowSurrogate(Text[i])) column++;
        }

        for (var i = offset; i < start; i++)
        {
            if (!char.IsLowSurrogate(Text[i])) column--;
        }

        _lastPlace = new CountedPlace(line, offset, column);
        return new LinePosition(line + 1, column);
    }

    /// <summary>The line that holds an offset, without its line end.</summary>
    public string LineAt(int offset)
    {
        var start = LineStarts[LineIndexOf(Math.Clamp(offset, 0, Text.Length))];
        if (_lastLine is { } last && last.Start == start) return last.Text;
        var end = Text.AsSpan(start).IndexOfAny('\r', '\n');
        var line = end < 0 ? Text[start..] : Text.Substring(start, end);
        _lastLine = new CountedLine(start, line);
        return line;
    }

    /// <summary>Offset of the first character of a line counted from 1.</summary>
    public int OffsetOfLine(int line) => LineStarts[Math.Clamp(line - 1, 0, LineStarts.Length - 1)];

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    private int LineIndexOf(int offset)
    {
        var found = Array.BinarySearch(LineStarts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return [.. starts];
    }

    /// <summary>A place that was counted: the number of its line from 0, its offset and its column from 1.</summary>
    private sealed record CountedPlace(int Line, int Offset, int Column);

    private sealed record CountedLine(int Start, string Text);
}
