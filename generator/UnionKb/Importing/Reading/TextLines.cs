using System.Text;

namespace UnionKb.Importing.Reading;

/// <summary>
/// Plain text in the making: one block of a document a line, white space inside it made one space, the lines that are headings, and what was
/// left out.
/// </summary>
internal sealed class TextLines
{
    /// <summary>Stands between the cells of a table row: a space would go between Chinese characters, and a comma is a word of the text.</summary>
    public const char CellEnd = '｜';

    /// <summary>Level of a line that is certainly no heading: an item of a list, a row of a table, a line of code.</summary>
    public const int NoHeading = -1;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly Dictionary<int, int> _headings = [];
    private readonly SortedDictionary<string, (int Count, string Sample)> _left = new(StringComparer.Ordinal);
    private int _number = 1;

    /// <summary>Level by line, from 1; 0 where the document says that the line is no heading.</summary>
    public IReadOnlyDictionary<int, int> Headings => _headings;

    /// <summary>Words that were left out: how often and the first of them, by the mark they stood in.</summary>
    public IReadOnlyDictionary<string, (int Count, string Sample)> Left => _left;

    public string Text => _text.ToString();

    public bool IsEmpty => _line.Length == 0;

    public char Last => _line.Length == 0 ? '\0' : _line[^1];

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text) Append(c);
    }

    public void Append(char c)
    {
        if (c is not (' ' or '\t' or '\r' or '\n' or '\f')) _line.Append(c);
        else if (_line.Length > 0 && _line[^1] is not (' ' or CellEnd)) _line.Append(' ');
    }

    /// <summary>Ends a cell that another follows.</summary>
    public void EndCell()
    {
        Trim();
        _line.Append(CellEnd);
    }

    public void Leave(string mark, string text)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        _left[mark] = _left.TryGetValue(mark, out var known) ? (known.Count + 1, known.Sample) : (1, text.Split('\n')[0].TrimEnd());
    }

    /// <summary>Ends the line, if anything stands on it.</summary>
    /// <param name="level">Level of the heading that it is, 0 when the document does not say, or <see cref="NoHeading"/>.</param>
    public void End(int level = 0)
    {
        Trim();
        if (_line.Length == 0) return;
        if (level != 0) _headings[_number] = Math.Max(0, level);
        _text.Append(_line).Append('\n');
        _number++;
        _line.Clear();
    }

    private void Trim()
    {
        while (_line.Length > 0 && _line[^1] == ' ') _line.Length--;
    }
}
