using System.Text;
using UnionKb.Emitting.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Twins;

/// <summary>
/// Markdown under construction: blocks inside blocks. What stands around a block (quote marks, indentation of items) begins each of its lines; a blank
/// line parts blocks, except in tight lists.
/// </summary>
internal sealed class TwinLines(Utf8Writer output)
{
    private readonly StringBuilder _prefix = new();
    private readonly Stack<int> _lengths = new();
    private bool _needBlank = true;
    private bool _tight;

    /// <summary>True right behind the mark of a container: its first block goes on in the same line.</summary>
    public bool AfterMark { get; private set; }

    /// <summary>True where the next character would be the first of a block or line, so that a mark of a block there must be escaped.</summary>
    private bool _lineStart;

    /// <summary>Everything up to <see cref="Leave"/> stands in a container: its first line begins with a mark, the others with a prefix.</summary>
    public void Enter(string mark, string prefix)
    {
        BeginLine();
        output.Write(mark);
        _lengths.Push(_prefix.Length);
        _prefix.Append(prefix);
        AfterMark = true;
    }

    public void Leave()
    {
        if (AfterMark) EndLine();
        _prefix.Length = _lengths.Pop();
    }

    /// <summary>Says whether the blocks that come now follow each other without blank lines; returns what held before, for <see cref="EndBlocks"/>.</summary>
    public bool BeginBlocks(bool tight)
    {
        var outer = _tight;
        _tight = tight;
        return outer;
    }

    public void EndBlocks(bool outer)
    {
        _tight = outer;
        _needBlank = !outer;
    }

    /// <summary>The next block needs a blank line before it, or none, whatever it stands in.</summary>
    public void Part(bool blank) => _needBlank = blank;

    /// <summary>Begins the first line of a block.</summary>
    public void BeginLine()
    {
        _lineStart = true;
        if (!AfterMark)
        {
            if (_needBlank) output.Write(_prefix.ToString().TrimEnd(' ') + "\n");
            output.Write(_prefix.ToString());
        }

        AfterMark = false;
    }

    /// <summary>Goes on in the next line of the same block.</summary>
    public void NextLine()
    {
        output.Write("\n" + _prefix);
        _lineStart = true;
    }

    public void EndLine()
    {
        output.Write("\n"u8);
        AfterMark = false;
        _needBlank = !_tight;
    }

    /// <summary>Markup, as it is.</summary>
    public void Mark(ReadOnlySpan<char> markup)
    {
        output.Write(markup);
        _lineStart = false;
    }

    /// <summary>Running text on one line, with everything escaped that would be markup.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (_lineStart && text.Length > 0) text = BlockMark(text);
        _lineStart = false;
        MarkdownEscape.Write(output, text);
    }

    /// <summary>Escapes what would begin a block (CommonMark 0.31.2, 4 and 5): list marks, quote marks, headings, definitions, white space.</summary>
    private ReadOnlySpan<char> BlockMark(ReadOnlySpan<char> text)
    {
        if (char.IsWhiteSpace(text[0]))
        {
            output.Write("&#"u8);
            output.Write((int)text[0]);
            output.Write(";"u8);
            return text[1..];
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var at = text[0] is '#' or '>' or '-' or '+' or ':' ? 0 : digits is > 0 and <= 9 && text[digits] is '.' or ')' ? digits : -1;
        if (at < 0) return text;
        output.Write(text[..at]);
        output.Write((byte)'\\');
        output.Write(text.Slice(at, 1));
        return text[(at + 1)..];
    }
}
