using System.Buffers;
using System.Text;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Compiling.Rendering;

/// <summary>
/// A page under construction: HTML, page text and everything that points into them grow side by side.
/// One worker owns it and uses it for page after page.
/// </summary>
internal sealed class BodyBuilder
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("<>&\"'");

    private readonly Utf8Writer _html = new(64 * 1024);
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _readings = new();
    private readonly List<Slot> _slots = [];
    private readonly List<TextRun> _runs = [];
    private readonly List<Block> _blocks = [];
    private readonly List<LinkRef> _links = [];
    private readonly List<Heading> _headings = [];
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _anchorNumbers = new(StringComparer.Ordinal);
    private BlockKind _kind;
    private int _unlinked;
    private int _inReading;
    private int _lastRead;
    private int _runEnd = -1;
    private (int Html, int Blocks)? _mainText;
    private int _row;
    private int _paragraph;
    private int _cited;
    private string? _article;

    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>What the blocks that are written now stand in.</summary>
    public BlockFrame Frame { get; private set; }

    public void Clear()
    {
        (_row, _paragraph) = (0, 0);
        _html.Clear();
        _text.Clear();
        _slots.Clear();
        _runs.Clear();
        _blocks.Clear();
        _links.Clear();
        _headings.Clear();
        _anchors.Clear();
        _anchorNumbers.Clear();
        _unlinked = 0;
        _inReading = 0;
        _runEnd = -1;
        _mainText = null;
        Frame = BlockFrame.None;
    }

    public Body ToBody() => _html.Length == 0 ? Body.Empty : new Body(_html.ToArray(), [.. _slots], [.. _runs]);

    /// <summary>The whole text without its notes.</summary>
    public TextExtent ToExtent()
    {
        var (html, blocks) = _mainText ?? (_html.Length, _blocks.Count);
        return new TextExtent(0, 0, 0, blocks) { End = html };
    }

    public Block[] ToBlocks() => [.. _blocks];

    public LinkRef[] ToLinks() => [.. _links];

    public Heading[] ToHeadings() => [.. _headings];

    public string[] ToAnchors() => [.. _anchors];

    /// <summary>Raw markup; a text run never spans it.</summary>
    public void Tag(ReadOnlySpan<byte> markup) => _html.Write(markup);

    public void Tag(string markup) => _html.Write(markup);

    public void Attribute(ReadOnlySpan<char> value) => _html.WriteEscaped(value);

    public void Number(int value) => _html.Write(value);

    public void BeginBlock(BlockKind kind)
    {
        (_kind, _cited, _article) = (kind, 0, null);
        _text.Clear();
        _readings.Clear();
    }

    /// <summary>Closes the block; what stood over its words becomes a block of its own behind it.</summary>
    public void EndBlock()
    {
        Add(_kind, _text);
        if (_readings.Length > 0) Add(BlockKind.Reading, _readings);
    }

    private void Add(BlockKind kind, StringBuilder text)
    {
        var row = _kind == BlockKind.TableCell ? _row : 0;
        _blocks.Add(new Block(kind, text.ToString(), _headings.Count - 1) { Frame = Frame, Row = row, Paragraph = _cited, Article = _article });
    }

    /// <summary>The cells that are written next stand in a new row.</summary>
    public void BeginRow() => _row++;

    /// <summary>Enters a frame; returns the one around it, for <see cref="EndFrame"/>.</summary>
    public BlockFrame BeginFrame(BlockFrame frame)
    {
        var outer = Frame;
        // What a quotation holds is quoted, whatever it is; only a box of the text itself defines something.
        Frame = outer == BlockFrame.None || frame != BlockFrame.Definition ? frame : outer;
        return outer;
    }

    public void EndFrame(BlockFrame outer) => Frame = outer;

    /// <summary>The hole inside a block's opening tag, and the one before its closing tag.</summary>
    public void BlockSlot(SlotKind kind) => _slots.Add(new Slot(_html.Length, kind, _blocks.Count));

    /// <summary>Visible text: escaped into the HTML, as it is into the page text, and recorded as a run where terms may be linked.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var special = text.IndexOfAny(Escaped);
            var plain = special < 0 ? text : text[..special];
            if (plain.Length > 0) Plain(plain);
            if (special < 0) return;
            _html.WriteEscaped(text.Slice(special, 1));
            PageText.Append(text[special]);
            text = text[(special + 1)..];
        }
    }

    /// <summary>A soft line break: nothing between Chinese characters, else white space.</summary>
    public void SoftBreak(char next)
    {
        var previous = PageText is { Length: > 0 } written ? written[^1] : '\0';
        if (Han.JoinsLines(next) && (previous == '\0' || Han.JoinsLines(previous))) return;
        _html.Write((byte)'\n');
        // No text yet, but perhaps a picture.
        if (previous == '\0') return;
        if (_unlinked == 0 && _runEnd == _html.Length - 1) Extend(1);
        PageText.Append(' ');
    }

    public void HardBreak()
    {
        _html.Write("<br>\n"u8);
        PageText.Append(' ');
    }

    /// <summary>A line break that is written as a tag: words on two lines are not one word in the text of the page either.</summary>
    public void BreakTag()
    {
        _html.Write("<br>"u8);
        PageText.Append(' ');
    }

    /// <summary>Between these two, text is no place for automatic links (headings, links, code).</summary>
    public void BeginUnlinked() => _unlinked++;

    public void EndUnlinked() => _unlinked--;

    /// <summary>Between these two, text stands over the words and not among them.</summary>
    public void BeginReading()
    {
        // Readings of different words are apart.
        if (_readings.Length > 0 && _text.Length > _lastRead) _readings.Append(' ');
        _lastRead = _text.Length;
        _inReading++;
        _unlinked++;
    }

    public void EndReading()
    {
        _inReading--;
        _unlinked--;
    }

    /// <summary>Opens an internal link; returns its number for <see cref="EndLink"/>.</summary>
    public int BeginLink(LinkKind kind, string target, string? anchor, LinePosition at, int sourceLength, string? title = null)
    {
        var number = _links.Count;
        _links.Add(new LinkRef(kind, target, anchor, at, sourceLength, _blocks.Count, _text.Length, 0) { Title = title });
        _slots.Add(new Slot(_html.Length, SlotKind.LinkOpen, number));
        _unlinked++;
        return number;
    }

    /// <summary>Marks the link that was opened last as one of a tag.</summary>
    public void MarkTag() => _links[^1] = _links[^1] with { IsTag = true };

    public void EndLink(int number)
    {
        _unlinked--;
        _slots.Add(new Slot(_html.Length, SlotKind.LinkClose, number));
        // Of a link around several blocks the text is that of the first.
        var link = _links[number];
        _links[number] = link with { Length = (link.Block < _blocks.Count ? _blocks[link.Block].Text.Length : _text.Length) - link.Start };
    }

    /// <summary>The address of a local file inside an attribute value.</summary>
    public void Asset(string target, LinePosition at, int sourceLength)
    {
        _slots.Add(new Slot(_html.Length, SlotKind.Asset, _links.Count));
        _links.Add(new LinkRef(LinkKind.Asset, target, null, at, sourceLength, _blocks.Count, _text.Length, 0));
    }

    /// <summary>Opens a picture; the holes inside it are opened with the number that is returned.</summary>
    public int BeginPicture(string target, string? anchor, LinePosition at, int sourceLength, PictureSize size)
    {
        _slots.Add(new Slot(_html.Length, SlotKind.PictureOpen, _links.Count));
        _links.Add(new LinkRef(LinkKind.Picture, target, anchor, at, sourceLength, _blocks.Count, _text.Length, 0) { Size = size });
        return _links.Count - 1;
    }

    /// <summary>A hole for something else about a link that is written.</summary>
    public void LinkHole(SlotKind kind, int number) => _slots.Add(new Slot(_html.Length, kind, number));

    public void Transclusion(string target, string? anchor, LinePosition at, int sourceLength)
    {
        _slots.Add(new Slot(_html.Length, SlotKind.Transclusion, _links.Count));
        _links.Add(new LinkRef(LinkKind.Wiki, target, anchor, at, sourceLength, _blocks.Count, _text.Length, 0));
    }

    /// <summary>The block that is open is a paragraph or item of the running text, by which it is cited; its article names it where there is one.</summary>
    public void Cite(string? article) => (_cited, _article) = (++_paragraph, article);

    /// <summary>Opens a heading; only one of the text itself, not inside a list or quote, can head a section.</summary>
    public void AddHeading(Heading heading, bool isSection)
    {
        _paragraph = 0;
        _headings.Add(heading with { Extent = new TextExtent(isSection ? _html.Length : -1, 0, _blocks.Count, 0) });
    }

    /// <summary>Closes the heading: its section's text begins here.</summary>
    public void EndHeading() => _headings[^1] = _headings[^1] with { Extent = _headings[^1].Extent with { TextStart = _html.Length } };

    /// <summary>What follows are notes, which belong to no section.</summary>
    public void EndMainText() => _mainText = (_html.Length, _blocks.Count);

    /// <summary>Takes an anchor id if it is free; those that paragraphs have are not.</summary>
    public bool TakeAnchor(string id) => !ParagraphAnchor.IsFormed(id) && _anchors.Add(id);

    /// <summary>Takes the first free one of <c>id-2</c>, <c>id-3</c> …; the numbers go on where the last search for this id ended.</summary>
    public string TakeNumberedAnchor(string id)
    {
        var number = _anchorNumbers.GetValueOrDefault(id, 1);
        string numbered;
        do numbered = $"{id}-{++number}";
        while (!_anchors.Add(numbered));
        _anchorNumbers[id] = number;
        return numbered;
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        var offset = _html.Length;
        _html.Write(text);
        if (_unlinked == 0)
        {
            if (_runEnd == offset && _runs.Count > 0) Extend(text.Length);
            else _runs.Add(new TextRun(offset, _blocks.Count, _text.Length, text.Length));
            _runEnd = _html.Length;
        }

        PageText.Append(text);
    }

    /// <summary>Where text goes now.</summary>
    private StringBuilder PageText => _inReading > 0 ? _readings : _text;

    private void Extend(int length)
    {
        _runs[^1] = _runs[^1] with { Length = _runs[^1].Length + length };
        _runEnd = _html.Length;
    }
}
