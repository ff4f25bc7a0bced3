using System.Text;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>
/// Parts the comments of a Markdown text from its words (CommonMark 0.31, 4.6 and 6.6). A comment takes only itself away. What stands in code or
/// behind a backslash is none; one that begins a line may go over blank lines, another has to end in its paragraph; one that does not end is text.
/// </summary>
internal sealed class MarkdownComments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>Marks of quotations and list items are shorter.</summary>
    private const int LongestHead = 80;

    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<string> _comments = [];

    /// <summary>Where each length of a row of backticks occurs for the last time in the paragraph, so that a row without an end costs no search.</summary>
    private readonly Dictionary<int, int> _lastTicks = [];

    private int _at;
    private int _line;
    private int _lineOfText;
    private int _paragraphEnd = -1;
    private int _closing = -1;

    private MarkdownComments(string source) => _source = source;

    /// <param name="source">Line ends are \n.</param>
    /// <returns>The text without its comments, and the words of each.</returns>
    public static (string Text, IReadOnlyList<string> Comments) Part(string source)
    {
        if (!source.Contains(Opening, StringComparison.Ordinal)) return (source, []);
        var reader = new MarkdownComments(source);
        while (reader._at < source.Length) reader.Step();
        return (reader._text.ToString(), reader._comments);
    }

    private ReadOnlySpan<char> Rest => _source.AsSpan(_at);

    private void Step()
    {
        if (_at >= _paragraphEnd) EnterParagraph();
        if (_at == _line && MarkdownFence.At(Rest) is { Length: > 0 } fence) Copy(FencedLength(fence));
        else if (_source[_at] == '\\') Copy(Math.Min(2, Rest.Length));
        else if (_source[_at] == '`') Copy(CodeLength());
        else if (!Rest.StartsWith(Opening, StringComparison.Ordinal)) Copy(1);
        else if (CommentLength() is > 0 and var length) Leave(length);
        else Copy(Opening.Length);
    }

    private void EnterParagraph()
    {
        _lastTicks.Clear();
        var end = _source.IndexOf('\n', _at);
        while (end >= 0 && !IsBlankFrom(end + 1)) end = _source.IndexOf('\n', end + 1);
        _paragraphEnd = end < 0 ? _source.Length : end + 1;
        for (var i = _at; i < _paragraphEnd; i++)
        {
            if (_source[i] != '`') continue;
            var length = TicksAt(i);
            _lastTicks[length] = i;
            i += length;
        }
    }

    private bool IsBlankFrom(int start)
    {
        while (start < _source.Length && _source[start] is ' ' or '\t') start++;
        return start >= _source.Length || _source[start] == '\n';
    }

    private int FencedLength(ReadOnlySpan<char> fence)
    {
        for (var line = NextLine(_at); line < _source.Length; line = NextLine(line))
        {
            if (MarkdownFence.At(_source.AsSpan(line)).SequenceEqual(fence)) return NextLine(line) - _at;
        }

        return Rest.Length;
    }

    private int NextLine(int from) => _source.IndexOf('\n', from) is >= 0 and var end ? end + 1 : _source.Length;

    /// <summary>Length of the code that a row of backticks opens, or of the row when no other of its length closes it.</summary>
    private int CodeLength()
    {
        var length = TicksAt(_at);
        var at = _at + length;
        if (_lastTicks.GetValueOrDefault(length, -1) < at) return length;
        while (_source[at] != '`' || TicksAt(at) != length) at += Math.Max(1, TicksAt(at));
        return at + length - _at;
    }

    private int TicksAt(int at) => _source.AsSpan(at).IndexOfAnyExcept('`') is >= 0 and var length ? length : _source.Length - at;

    /// <summary>0 for an opening without an end. <c>&lt;!--&gt;</c> and <c>&lt;!---&gt;</c> are whole comments.</summary>
    private int CommentLength()
    {
        if (_closing < _at + 2)
        {
            _closing = _source.IndexOf(Closing, _at + 2, StringComparison.Ordinal);
            if (_closing < 0) _closing = int.MaxValue - Closing.Length;
        }

        return _closing < (BeginsLine() ? _source.Length : _paragraphEnd) ? _closing + Closing.Length - _at : 0;
    }

    /// <summary>True when nothing but marks of quotations and list items, and comments, stands in front on the line.</summary>
    private bool BeginsLine()
    {
        if (_text.Length - _lineOfText > LongestHead) return false;
        var head = _text.ToString(_lineOfText, _text.Length - _lineOfText).AsSpan().Trim(" \t>");
        return head is "" or "-" or "*" or "+" or "•" || (head[^1] is '.' or ')' && !head[..^1].ContainsAnyExceptInRange('0', '9'));
    }

    private void Leave(int length)
    {
        _comments.Add(_source[(_at + Opening.Length)..Math.Max(_at + Opening.Length, _at + length - Closing.Length)]);
        _at += length;
    }

    private void Copy(int length)
    {
        _text.Append(_source, _at, length);
        _at += length;
        if (_source[_at - 1] != '\n') return;
        _line = _at;
        _lineOfText = _text.Length;
    }
}
