using System.Text;

namespace UnionKb.Importing.Reading;

/// <summary>Plain text in the making: one block of a document a line, white space inside it made one space, and the lines that are headings.</summary>
internal sealed class TextLines
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly Dictionary<int, int> _headings = [];
    private int _number = 1;

    public IReadOnlyDictionary<int, int> Headings => _headings;

    public string Text => _text.ToString();

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text) Append(c);
    }

    public void Append(char c)
    {
        if (c is not (' ' or '\t' or '\r' or '\n' or '\f')) _line.Append(c);
        else if (_line.Length > 0 && _line[^1] != ' ') _line.Append(' ');
    }

    /// <summary>Ends the line, if anything stands on it.</summary>
    /// <param name="level">Level of the heading that it is, or 0.</param>
    public void End(int level = 0)
    {
        while (_line.Length > 0 && _line[^1] == ' ') _line.Length--;
        if (_line.Length == 0) return;
        if (level > 0) _headings[_number] = level;
        _text.Append(_line).Append('\n');
        _number++;
        _line.Clear();
    }
}
