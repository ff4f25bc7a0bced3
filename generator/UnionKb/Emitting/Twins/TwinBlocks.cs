using System.Globalization;
using UnionKb.Emitting.Frame;

namespace UnionKb.Emitting.Twins;

/// <summary>Writes the blocks of a text: which containers are open, and whether a line of running text is.</summary>
internal sealed partial class TwinBlocks(TwinLines lines)
{
    private const char Definitions = ':';

    private readonly Stack<TwinContainer> _open = new();
    private readonly List<string> _columns = [];
    private string? _heading;
    private string _anchor = "";
    private char _lastList;
    private int _notes;
    private bool _afterTerm;

    /// <summary>Whether inlines may stand here: in a paragraph, heading, cell or the like, or in a tight item that has begun.</summary>
    public bool InLeaf { get; private set; }

    /// <summary>Whether the leaf has any text yet.</summary>
    public bool HasText { get; private set; }

    public bool InCell { get; private set; }

    /// <summary>Whether the block is one line by its nature.</summary>
    public bool OnOneLine => InCell || _heading is not null;

    /// <summary>Begins a line of text where none is open.</summary>
    public void NeedLeaf()
    {
        InLeaf = true;
        if (HasText) return;
        HasText = true;
        _lastList = default;
        if (InCell) return;
        lines.BeginLine();
        if (_heading is not null) lines.Mark(_heading);
    }

    public void EndLeaf()
    {
        if (HasText && !InCell) lines.EndLine();
        (InLeaf, HasText, InCell, _heading) = (false, false, false, null);
    }

    /// <summary>Writes a tag of a block; false for one of an inline.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="whole">The element, where it is taken as a whole.</param>
    /// <param name="rest">What comes behind.</param>
    public bool Write(WrittenTag tag, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> rest)
    {
        switch (tag.Name)
        {
            case "p" or "summary" when tag.Has("callout-title"u8): CalloutTitle(whole); break;
            case "p" when tag.IsClose: EndLeaf(); break;
            case "p": Paragraph(); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Heading(tag); break;
            case "ul" or "ol": List(tag, rest); break;
            case "li": Item(tag); break;
            case "blockquote": Quote(tag); break;
            case "div" when tag.Has(" class=\"math\""u8): Formula(whole); break;
            case "div" or "details": Division(tag, rest); break;
            case "section": Notes(tag); break;
            case "pre": Verbatim(whole); break;
            case "figure": Figure(tag, rest); break;
            case "summary": Summary(tag); break;
            case "hr": Rule(); break;
            case "dl": _lastList = tag.IsClose ? Definitions : default; break;
            case "dt" or "dd": Definition(tag); break;
            case "table" or "thead" or "tbody" or "tr" or "th" or "td": Table(tag); break;
            default: return false;
        }

        return true;
    }

    private void Paragraph()
    {
        EndLeaf();
        // In a tight item a second paragraph would run on from the first.
        if (_open.TryPeek(out var around) && around.Kind == TwinAround.Item && !lines.AfterMark) lines.Part(true);
        InLeaf = true;
    }

    private void Heading(WrittenTag tag)
    {
        if (tag.IsClose)
        {
            NeedLeaf();
            lines.Mark(_anchor);
            EndLeaf();
            return;
        }

        EndLeaf();
        _heading = new string('#', tag.Name[1] - '0') + " ";
        // One with marks in it would be read as markup; it comes from the heading's words anyway.
        var id = tag.Attribute(" id=\""u8) ?? "";
        _anchor = MarkdownEscape.Of(id) == id ? $" {{#{id}}}" : "";
        InLeaf = true;
    }

    /// <summary>A list beside another of its sort has other marks, or it would be the same list (CommonMark 0.31.2, 5.3).</summary>
    private void List(WrittenTag tag, ReadOnlySpan<byte> rest)
    {
        EndLeaf();
        if (tag.IsClose)
        {
            var list = _open.Pop();
            if (list.Kind == TwinAround.NoteList) return;
            lines.EndBlocks(list.Outer);
            _lastList = list.Mark;
            return;
        }

        if (_open.TryPeek(out var around) && around.Kind == TwinAround.Notes)
        {
            _open.Push(new TwinContainer(TwinAround.NoteList, default, 0, false));
            return;
        }

        var ordered = tag.Name == "ol";
        var mark = ordered ? (_lastList == '.' ? ')' : '.') : _lastList == '-' ? '*' : '-';
        var start = tag.Attribute(" start=\""u8) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        var item = rest[(rest.IndexOf("<li"u8) + 3)..];
        var loose = item[(item.IndexOf((byte)'>') + 1)..].StartsWith("<p>"u8);
        _open.Push(new TwinContainer(ordered ? TwinAround.OrderedList : TwinAround.BulletList, mark, start, lines.BeginBlocks(!loose)));
    }

    private void Item(WrittenTag tag)
    {
        EndLeaf();
        if (tag.IsClose)
        {
            lines.Leave();
            var item = _open.Pop();
            if (item.Kind == TwinAround.Note) lines.EndBlocks(item.Outer);
            return;
        }

        _lastList = default;
        var list = _open.Pop();
        if (list.Kind == TwinAround.NoteList)
        {
            _open.Push(list);
            lines.Enter($"[^{++_notes}]: ", "    ");
            _open.Push(new TwinContainer(TwinAround.Note, default, 0, lines.BeginBlocks(false)));
            return;
        }

        var mark = list.Kind == TwinAround.OrderedList ? string.Create(CultureInfo.InvariantCulture, $"{list.Number}{list.Mark} ") : list.Mark + " ";
        lines.Enter(mark, new string(' ', mark.Length));
        _open.Push(list with { Number = list.Number + 1 });
        _open.Push(new TwinContainer(TwinAround.Item, default, 0, false));
    }

    private void Quote(WrittenTag tag)
    {
        EndLeaf();
        if (tag.IsClose) Leave();
        else Enter(TwinAround.Quote, "> ", "> ");
    }

    private void Division(WrittenTag tag, ReadOnlySpan<byte> rest)
    {
        EndLeaf();
        if (tag.IsClose)
        {
            if (_open.Peek().Kind == TwinAround.Quote)
            {
                Leave();
                return;
            }

            _open.Pop();
            if (tag.Name == "details") Line("</details>");
        }
        else if (tag.Attribute(" class=\"callout callout-"u8) is { } name)
        {
            Enter(TwinAround.Quote, "> ", "> ");
            lines.BeginLine();
            lines.Mark($"[!{BoxName(name)}]{Fold(tag)}");
            var titled = rest.TrimStart("\n"u8);
            if (!titled.StartsWith("<p class=\"callout-title\""u8) && !titled.StartsWith("<summary"u8)) lines.EndLine();
        }
        else
        {
            if (tag.Name == "details") Line(tag.Has(" open"u8) ? "<details open>" : "<details>");
            _open.Push(new TwinContainer(TwinAround.Division, default, 0, false));
        }
    }

    /// <summary>The first of its classes; a tab, which the notation of quotes has not, is a note.</summary>
    private static string BoxName(string classes) => classes.Split(' ')[0] is var name && name == "tab" ? "NOTE" : name.ToUpperInvariant();

    private static string Fold(WrittenTag tag) => tag.Name != "details" ? "" : tag.Has(" open"u8) ? "+" : "-";

    /// <summary>Not read as Markdown, so neither escaped nor marked up.</summary>
    private void CalloutTitle(ReadOnlySpan<byte> element)
    {
        var title = WrittenTag.TextOf(element);
        if (title.Length > 0) lines.Mark(" " + title);
        lines.EndLine();
    }

    private void Notes(WrittenTag tag)
    {
        EndLeaf();
        if (tag.IsClose)
        {
            _open.Pop();
            return;
        }

        // A list of definitions would go on with them, but ends at a comment.
        if (_lastList == Definitions)
        {
            lines.BeginLine();
            lines.Mark("<!-- -->");
            lines.EndLine();
        }

        _open.Push(new TwinContainer(TwinAround.Notes, default, 0, false));
    }

    private void Definition(WrittenTag tag)
    {
        EndLeaf();
        if (tag.Name == "dt")
        {
            // Its explanation stands in the next line.
            if (tag.IsClose) lines.Part(false);
            else InLeaf = true;
            _afterTerm = tag.IsClose;
            return;
        }

        if (tag.IsClose && _open.Peek().Kind == TwinAround.Division) _open.Pop();
        else if (tag.IsClose) Leave();
        else if (_afterTerm) Enter(TwinAround.Explanation, ":   ", "    ");
        else _open.Push(new TwinContainer(TwinAround.Division, default, 0, false));
        _afterTerm = false;
    }

    private void Table(WrittenTag tag)
    {
        switch (tag.Name)
        {
            case "table" when tag.IsClose:
                lines.EndBlocks(_open.Pop().Outer);
                break;
            case "table":
                lines.Part(!lines.AfterMark);
                _lastList = default;
                _columns.Clear();
                _open.Push(new TwinContainer(TwinAround.Table, default, 0, lines.BeginBlocks(true)));
                break;
            case "tr":
                if (tag.IsClose) lines.EndLine();
                else lines.BeginLine();
                if (!tag.IsClose) lines.Mark("|");
                break;
            case "thead" when tag.IsClose:
                lines.BeginLine();
                lines.Mark("| " + string.Join(" | ", _columns) + " |");
                lines.EndLine();
                break;
            case "th" or "td" when tag.IsClose:
                EndLeaf();
                lines.Mark(" |");
                break;
            case "th" or "td":
                if (tag.Name == "th") _columns.Add(tag.Has("\"left\""u8) ? ":--" : tag.Has("\"right\""u8) ? "--:" : tag.Has("\"center\""u8) ? ":-:" : "---");
                lines.Mark(" ");
                (InLeaf, InCell) = (true, true);
                break;
        }
    }

    private void Enter(TwinAround kind, string mark, string prefix)
    {
        _lastList = default;
        lines.Enter(mark, prefix);
        _open.Push(new TwinContainer(kind, default, 0, lines.BeginBlocks(false)));
    }

    private void Leave()
    {
        lines.Leave();
        lines.EndBlocks(_open.Pop().Outer);
    }
}
