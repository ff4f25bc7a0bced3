using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Text;

namespace UnionKb.Importing.Reading.Gathering;

/// <summary>
/// Plain text in the making: one block of a document a line, white space inside it made one space, with what the document says of the lines and words,
/// and what was left out.
/// </summary>
internal sealed class TextLines
{
    /// <summary>Stands between the cells of a table row: a space would go between Chinese characters, and a comma is a word of the text.</summary>
    public const char CellEnd = '｜';

    /// <summary>Level of a line that is certainly no heading: an item of a list, a row of a table, a line of code.</summary>
    public const int NoHeading = -1;

    /// <summary>Parts that tabs and ends of lines in a paragraph separate stay apart, also between Chinese characters.</summary>
    private const char Gap = '\t';

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly Dictionary<int, int> _headings = [];
    private readonly Dictionary<int, LineForm> _forms = [];
    private readonly List<InlineMark> _marks = [];
    private readonly List<InlineMark> _lineMarks = [];
    private readonly List<int> _cellEnds = [];
    private readonly Dictionary<string, LeftPart> _left = new(StringComparer.Ordinal);
    private readonly List<Holder> _in = [];
    private int _number = 1;
    private int _sign;
    private int _parts;
    private int _holders;

    /// <param name="surroundings">What lies beside the text.</param>
    public TextLines(Surroundings surroundings) => References = new References(this, surroundings);

    /// <summary>Level by line, from 1; 0 where the document says that the line is no heading.</summary>
    public IReadOnlyDictionary<int, int> Headings => _headings;

    public DocumentForm Form => new(_forms, [.. _marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => m.Kind)])
    {
        Places = References.Places,
    };

    /// <summary>What the words refer to.</summary>
    public References References { get; }

    /// <summary>What was left out, in the order in which it was met.</summary>
    public IEnumerable<LeftPart> Left => _left.Values;

    /// <summary>Whether the lines that are made now are those of a table of contents.</summary>
    public bool InContents { get; set; }

    /// <summary>What the document says of itself.</summary>
    public DocumentFront Front { get; set; } = DocumentFront.None;

    public string Text => _text.ToString();

    public bool IsEmpty => _line.Length == 0;

    /// <summary>True when nothing stands on the line but the borders of empty cells.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < _line.Length; i++)
            {
                if (_line[i] is not (CellEnd or ' ' or Gap)) return false;
            }

            return true;
        }
    }

    public char Last => _line.Length == 0 ? '\0' : _line[^1];

    /// <summary>Number of the line that is being made.</summary>
    public int Number => _number;

    /// <summary>Where the next character goes.</summary>
    public int Place => _text.Length + _line.Length;

    /// <summary>Where the line that is being made begins.</summary>
    public int Start => _text.Length;

    /// <summary>What holds the lines that are made now.</summary>
    public IReadOnlyList<Holder> In => _in;

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text) Append(c);
    }

    public void Append(char c)
    {
        if (c is not (' ' or '\t' or '\r' or '\n' or '\f')) _line.Append(c);
        else if (_line.Length > 0 && _line[^1] is not (' ' or Gap or CellEnd)) _line.Append(' ');
    }

    /// <summary>The number or sign of an item at the beginning of a line: words of the text, or what Markdown writes by itself.</summary>
    public void Sign(ReadOnlySpan<char> text, bool isSilent)
    {
        var isFirst = IsSignOnly;
        if (isSilent) AppendSilent(text);
        else Append(text);
        if (isFirst) _sign = _line.Length;
    }

    /// <summary>True when nothing but the sign of an item stands on the line.</summary>
    public bool IsSignOnly => _line.Length == _sign;

    /// <summary>Characters of the plain text alone.</summary>
    public void AppendSilent(ReadOnlySpan<char> text)
    {
        var start = Place;
        _line.Append(text);
        Mark(InlineMarkKind.Silent, start);
    }

    /// <summary>A line of code as it is; an empty one counts.</summary>
    public void Code(string line, int part, string language)
    {
        End(NoHeading);
        _text.Append(line).Append('\n');
        _headings[_number] = 0;
        _forms[_number] = new LineForm(FormKind.Code) { Part = part, Language = language, In = [.. _in] };
        _number++;
    }

    public void Tab()
    {
        while (_line.Length > 0 && _line[^1] is ' ') _line.Length--;
        if (_line.Length > 0 && _line[^1] is not (Gap or CellEnd)) _line.Append(Gap);
    }

    /// <summary>The end of a line inside a paragraph or cell.</summary>
    public void Break()
    {
        Tab();
        if (_line.Length > 0 && _line[^1] == Gap) _lineMarks.Add(new InlineMark(InlineMarkKind.Break, new TextSpan(Place - 1, 1)));
    }

    /// <summary>Marks what was appended since a place.</summary>
    public void Mark(InlineMarkKind kind, int start, string target = "", CarriedFile? file = null, string? text = null)
    {
        if (start < Place || kind == InlineMarkKind.Note)
            _lineMarks.Add(new InlineMark(kind, TextSpan.FromBounds(Math.Max(start, _text.Length), Place), target) { File = file, Text = text });
    }

    /// <summary>The marks on the lines that have ended.</summary>
    public IEnumerable<InlineMark> Marked => _marks;

    public void Unmark(Predicate<InlineMark> which) => _marks.RemoveAll(which);

    /// <summary>A picture: its description in the plain text.</summary>
    public void Picture(CarriedFile picture, string description)
    {
        var start = Place;
        var said = Described(description);
        Mark(InlineMarkKind.Picture, start, said, picture);
    }

    /// <summary>A picture that is not in the document: on the web its description leads there.</summary>
    public void PictureAt(string address, string description)
    {
        var start = Place;
        Described(description);
        Mark(Links.IsKept(address) ? InlineMarkKind.Link : InlineMarkKind.PictureAddress, start, address);
    }

    private string Described(string description)
    {
        var said = description.ReplaceLineEndings(" ").Replace(Gap, ' ').Trim();
        _line.Append(said.Length > 0 ? $"［图：{said}］" : "［图］");
        return said;
    }

    /// <summary>What was appended since a place, to stand again in another row; notes are called once.</summary>
    public Passage Since(int place)
    {
        var marks = _lineMarks.Where(m => m.Span.Start >= place && m.Kind != InlineMarkKind.Note);
        return new Passage(
            Place > place ? _line.ToString(place - _text.Length, Place - place) : "",
            [.. marks.Select(m => m with { Span = m.Span with { Start = m.Span.Start - place } })]);
    }

    /// <summary>Appends a passage once more.</summary>
    public void Append(Passage passage)
    {
        var place = Place;
        _line.Append(passage.Text);
        foreach (var mark in passage.Marks) _lineMarks.Add(mark with { Span = mark.Span with { Start = mark.Span.Start + place } });
    }

    /// <summary>Ends a cell that another follows.</summary>
    public void EndCell()
    {
        Trim();
        _cellEnds.Add(_line.Length);
        _line.Append(CellEnd);
    }

    /// <summary>Number of a table or of a piece of code.</summary>
    public int NextPart() => ++_parts;

    public Holder Enter(HolderKind kind, string sign = "", int list = 0)
    {
        var holder = new Holder(kind, ++_holders, sign) { List = list };
        _in.Add(holder);
        return holder;
    }

    /// <summary>Leaves the innermost holder.</summary>
    public void Exit() => _in.RemoveAt(_in.Count - 1);

    /// <summary>Leaves all holders, or enters those that held lines before.</summary>
    public void Return(IEnumerable<Holder> holders)
    {
        Holder[] around = [.. holders];
        _in.Clear();
        _in.AddRange(around);
    }

    /// <param name="line">Where it stood, if not here.</param>
    public void Leave(Localized kind, string text, int? line = null)
    {
        text = text.Trim();
        var sample = text.Split('\n')[0].TrimEnd();
        _left[kind.En] = _left.TryGetValue(kind.En, out var known)
            ? known with { Count = known.Count + 1, Sample = known.Sample.Length > 0 ? known.Sample : sample }
            : new LeftPart(kind, 1, line ?? Math.Max(1, IsEmpty ? _number - 1 : _number), sample);
    }

    /// <summary>Ends the line, if anything stands on it.</summary>
    /// <param name="level">Level of the heading that it is, 0 when the document does not say, or <see cref="NoHeading"/>.</param>
    public void End(int level = 0, FormKind kind = FormKind.Paragraph)
    {
        Trim();
        if (IsSignOnly)
        {
            Discard();
            return;
        }

        if (InContents) (level, kind) = (NoHeading, FormKind.Contents);
        if (level != 0) _headings[_number] = Math.Max(0, level);
        if (kind != FormKind.Paragraph || _in.Count > 0) _forms[_number] = new LineForm(kind) { In = [.. _in] };
        EndLine();
    }

    /// <summary>Ends the line as a row of a table, also one whose last cells are empty.</summary>
    public void EndRow(int table)
    {
        Trim();
        _cellEnds.Add(_line.Length);
        var cells = new TextSpan[_cellEnds.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = TextSpan.FromBounds(_text.Length + (i == 0 ? 0 : _cellEnds[i - 1] + 1), _text.Length + _cellEnds[i]);
        _headings[_number] = 0;
        _forms[_number] = new LineForm(FormKind.Row) { Part = table, Cells = cells, In = [.. _in] };
        EndLine();
    }

    /// <summary>Takes back the line that is being made.</summary>
    public void Discard()
    {
        _line.Clear();
        _lineMarks.Clear();
        _cellEnds.Clear();
        _sign = 0;
    }

    private void EndLine()
    {
        foreach (var mark in _lineMarks)
        {
            var end = Math.Min(mark.Span.End, Place);
            if (mark.Span.Start <= end) _marks.Add(mark with { Span = TextSpan.FromBounds(mark.Span.Start, end) });
        }

        _lineMarks.Clear();
        _cellEnds.Clear();
        _text.Append(_line).Append('\n');
        _number++;
        _line.Clear();
        _sign = 0;
    }

    private void Trim()
    {
        while (_line.Length > _sign && _line[^1] is ' ' or Gap) _line.Length--;
        _lineMarks.RemoveAll(m => m.Kind == InlineMarkKind.Break && m.Span.End > Place);
    }
}
