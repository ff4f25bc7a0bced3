using System.Text;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>
/// A source line with a line of carets below it. A Chinese paragraph is one line of several hundred characters, so a long line is
/// cut to a window around the place; cut ends show an ellipsis.
/// </summary>
internal sealed record SourceExcerpt(string Line, string Carets)
{
    private const string Ellipsis = "…";

    /// <param name="line">The whole source line.</param>
    /// <param name="at">Line and column of the finding; the column counts characters.</param>
    /// <param name="length">Length of the finding in UTF-16 units; it may run past the line.</param>
    /// <param name="width">Cells there are.</param>
    public static SourceExcerpt Of(string line, LinePosition at, int length, int width)
    {
        var runes = line.EnumerateRunes().Select(rune => rune.Value == '\t' ? new Rune(' ') : rune).ToArray();
        var first = Math.Clamp(at.Column - 1, 0, runes.Length);
        var last = EndOf(runes, first, length);
        var (from, to) = Window(runes, first, last, width - 2 * Ellipsis.Length);
        last = Math.Min(last, to);

        var head = from > 0 ? Ellipsis : "";
        var tail = to < runes.Length ? Ellipsis : "";
        var shown = head + Text(runes, from, to) + tail;
        var indent = CellWidth.Of(head) + Cells(runes, from, first);
        return new SourceExcerpt(shown, new string(' ', indent) + new string('^', Math.Max(1, Cells(runes, first, last))));
    }

    private static int EndOf(Rune[] runes, int first, int length)
    {
        var end = first;
        while (end < runes.Length && length > 0) length -= runes[end++].Utf16SequenceLength;
        return end;
    }

    /// <summary>A range of at most <paramref name="width"/> cells that starts a little before the finding and keeps as much of the line as fits.</summary>
    private static (int From, int To) Window(Rune[] runes, int first, int last, int width)
    {
        if (Cells(runes, 0, runes.Length) <= width + 2) return (0, runes.Length);
        int from = first, to = first, cells = 0;
        while (to < last && cells + CellWidth.Of(runes[to]) <= width) cells += CellWidth.Of(runes[to++]);
        for (var spare = (width - cells) / 2; from > 0 && spare >= CellWidth.Of(runes[from - 1]);)
        {
            var step = CellWidth.Of(runes[--from]);
            spare -= step;
            cells += step;
        }

        while (to < runes.Length && cells + CellWidth.Of(runes[to]) <= width) cells += CellWidth.Of(runes[to++]);
        while (from > 0 && cells + CellWidth.Of(runes[from - 1]) <= width) cells += CellWidth.Of(runes[--from]);
        return (from, to);
    }

    private static int Cells(Rune[] runes, int from, int to)
    {
        var cells = 0;
        for (var i = from; i < to; i++) cells += CellWidth.Of(runes[i]);
        return cells;
    }

    private static string Text(Rune[] runes, int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++) text.Append(runes[i].ToString());
        return text.ToString();
    }
}
