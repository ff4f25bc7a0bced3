using System.Xml.Linq;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>The words of paragraphs with their marks (ECMA-376 part 1, 17.3 and 17.16).</summary>
internal sealed class DocxRuns(DocxPackage package, TextLines lines, ParagraphStyles styles, Notes notes)
{
    private static readonly (string Property, InlineMarkKind Mark)[] Toggles =
    [
        ("b", InlineMarkKind.Strong), ("i", InlineMarkKind.Emphasis), ("u", InlineMarkKind.Underline), ("strike", InlineMarkKind.Strike),
        ("dstrike", InlineMarkKind.Strike),
    ];

    private readonly Stack<DocxField> _fields = new();
    private bool _contentsEnded;
    private readonly DocxPictures _pictures = new(package, lines);

    /// <summary>Text boxes that were met and belong behind the paragraph.</summary>
    public List<XElement> Boxes { get; } = [];

    public void Append(XElement parent)
    {
        foreach (var element in parent.Elements()) One(element);
    }

    private void One(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                Run(element);
                break;
            case "t":
                lines.Append(element.Value);
                break;
            case "tab" or "ptab":
                lines.Tab();
                break;
            case "br" when Word.Attribute(element, "type") is "page" or "column":
                lines.Tab();
                break;
            case "br" or "cr":
                lines.Break();
                break;
            case "noBreakHyphen":
                lines.Append('-');
                break;
            case "sym":
                Symbol(element);
                break;
            case "hyperlink":
                var start = lines.Place;
                Append(element);
                Link(start, package.TargetOf(Related(element, "id"), element), Word.Attribute(element, "anchor"));
                break;
            case "fldSimple":
                var begin = lines.Place;
                Append(element);
                EndField(new DocxField(begin, Word.Attribute(element, "instr") ?? ""));
                break;
            case "fldChar":
                Field(element);
                break;
            case "instrText":
                if (_fields.TryPeek(out var field)) field.Instruction += element.Value;
                break;
            case "footnoteReference" or "endnoteReference":
                if (notes.Call(element) is { } number) lines.Mark(InlineMarkKind.Note, lines.Place, number);
                break;
            case "bookmarkStart":
                lines.References.Name(Word.Attribute(element, "name"));
                break;
            case "commentReference":
                lines.Leave(Parts.Comment, CommentOf(element));
                break;
            case "oMath" or "oMathPara":
                Formulas.Append(element, lines);
                break;
            case "AlternateContent":
                Append(element.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? element);
                break;
            case "txbxContent":
                Boxes.Add(element);
                break;
            case "drawing" or "pict" or "object":
                _pictures.Append(element);
                Inside(element);
                break;
            default:
                ByFate(element);
                break;
        }
    }

    private void ByFate(XElement element)
    {
        switch (DocxElements.FateOf(element.Name.LocalName))
        {
            case ElementFate.Wordless:
                break;
            case ElementFate.Named:
                lines.Leave(Name(element), element.Value);
                break;
            case ElementFate.Unknown:
                if (!element.Descendants(Word.Name("t")).Any()) lines.Leave(Parts.Unknown, $"<{element.Name.LocalName}> {element.Value}");
                Append(element);
                break;
            default:
                Append(element);
                break;
        }
    }

    /// <summary>Of a drawing only the text boxes.</summary>
    private void Inside(XElement drawing)
    {
        foreach (var box in drawing.Descendants(Word.Name("txbxContent")))
        {
            if (box.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Name.LocalName is "Fallback" or "txbxContent")) continue;
            Boxes.Add(box);
        }
    }

    private static Diagnostics.Localized Name(XElement element) => element.Name.LocalName switch
    {
        "del" or "moveFrom" or "delText" or "delInstrText" => Parts.Deleted,
        "rt" => Parts.Reading,
        "altChunk" or "subDoc" => Parts.Chunk,
        "chart" or "relIds" => Parts.Chart,
        _ => Parts.Embedded,
    };

    private void Run(XElement run)
    {
        var properties = run.Element(Word.Name("rPr"));
        if (styles.IsOn(properties, "vanish") || styles.IsOn(properties, "specVanish"))
        {
            if (run.Elements(Word.Name("t")).Any()) lines.Leave(Parts.Hidden, run.Value);
            foreach (var mark in run.Elements(Word.Name("fldChar"))) Field(mark);
            return;
        }

        var raised = RaisedBy(properties);
        var words = string.Concat(run.Elements(Word.Name("t")).Select(t => t.Value));
        if (raised == "superscript" && RaisedText.NeedsCaret(lines.Last, words)) lines.AppendSilent("^");
        else if (raised == "subscript" && RaisedText.NeedsUnderscore(lines.Last, words)) lines.AppendSilent("_");
        var start = lines.Place;
        Append(run);
        if (words.Length == 0) return;
        foreach (var (property, mark) in Toggles)
        {
            // The line under a link is how links look.
            if (styles.IsOn(properties, property) && !(property == "u" && IsLinked(run))) lines.Mark(mark, start);
        }

        if (styles.CharactersOf(properties) is "verbatim char" or "html code" or "html typewriter" or "source text" or "code")
            lines.Mark(InlineMarkKind.Code, start);
        if (IsHighlighted(properties)) lines.Mark(InlineMarkKind.Highlight, start);
        if (raised == "superscript") lines.Mark(InlineMarkKind.Superscript, start);
        else if (raised == "subscript") lines.Mark(InlineMarkKind.Subscript, start);
    }

    /// <summary>Highlighting (ECMA-376 part 1, 17.3.2.15), or the same colours as shading, which LibreOffice writes for it.</summary>
    private static bool IsHighlighted(XElement? properties) =>
        Word.Value(properties, "highlight") is { } colour ? colour is not ("none" or "white")
            : Word.Attribute(properties?.Element(Word.Name("shd")), "fill")?.ToUpperInvariant() is "FFFF00" or "00FF00" or "00FFFF" or "FF00FF";

    /// <summary>Raised or lowered characters; some programs move and shrink them instead of saying so (ECMA-376 part 1, 17.3.2.24).</summary>
    private static string? RaisedBy(XElement? properties)
    {
        if (Word.Value(properties, "vertAlign") is { } said) return said;
        if (properties?.Element(Word.Name("sz")) is null || !int.TryParse(Word.Value(properties, "position"), out var position)) return null;
        return position switch { > 0 => "superscript", < 0 => "subscript", _ => null };
    }

    private bool IsLinked(XElement run) =>
        run.Parent?.Name == Word.Name("hyperlink") || (_fields.TryPeek(out var field) && (field.Address ?? field.Anchor) is not null);

    private void Symbol(XElement element)
    {
        var (font, code) = (Word.Attribute(element, "font") ?? "", Word.Attribute(element, "char") ?? "");
        if (Symbols.Of(font, code) is { } sign)
        {
            lines.Append(sign);
            return;
        }

        lines.Append('□');
        lines.Leave(Parts.Symbol, $"{font} {code}");
    }

    private void Field(XElement mark)
    {
        switch (Word.Attribute(mark, "fldCharType"))
        {
            case "begin":
                if (mark.Descendants(Word.Name("checkBox")).FirstOrDefault() is { } box) lines.Append(IsTicked(box) ? '☑' : '☐');
                _fields.Push(new DocxField(lines.Place, ""));
                break;
            case "separate" when _fields.TryPop(out var open):
                _fields.Push(new DocxField(lines.Place, open.Instruction));
                break;
            case "end" when _fields.TryPop(out var field):
                EndField(field);
                break;
        }
    }

    private static bool IsTicked(XElement box)
    {
        var state = box.Element(Word.Name("checked")) ?? box.Element(Word.Name("default"));
        return state is not null && Word.Attribute(state, "val") is not ("0" or "false" or "off");
    }

    /// <summary>Whether a table of contents goes on, or has ended since the last time.</summary>
    public bool IsContents()
    {
        var ended = _contentsEnded;
        _contentsEnded = false;
        return ended || _fields.Any(f => f.IsContents);
    }

    private void EndField(DocxField field)
    {
        _contentsEnded |= field.IsContents;
        if (field.Address is { } address) Link(Math.Min(field.Start, lines.Place), address, field.Anchor);
        else if (field.Anchor is { } anchor) Link(Math.Min(field.Start, lines.Place), null, anchor);
    }

    private void Link(int start, string? address, string? anchor)
    {
        if (address is not null) lines.References.Link(start, address.Contains('#') || anchor is null ? address : $"{address}#{anchor}");
        else if (anchor is not null) lines.References.Link(start, "#" + anchor);
    }

    private string CommentOf(XElement reference)
    {
        var id = Word.Attribute(reference, "id");
        var comment = package.Comments?.Elements().FirstOrDefault(c => Word.Attribute(c, "id") == id);
        return string.Concat(comment?.Descendants(Word.Name("t")).Select(t => t.Value) ?? []);
    }

    private static string? Related(XElement element, string name) => (string?)element.Attributes()
        .FirstOrDefault(a => a.Name.LocalName == name && a.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal));
}
