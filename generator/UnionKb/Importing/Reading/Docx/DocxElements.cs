using System.Collections.Frozen;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// What becomes of the elements of a Word file (ECMA-376 part 1, 17). One that is not listed here is read for the words inside it, and named.
/// </summary>
internal static class DocxElements
{
    private static readonly FrozenDictionary<string, ElementFate> Fates = Listed().ToFrozenDictionary(StringComparer.Ordinal);

    public static ElementFate FateOf(string name) => Fates.GetValueOrDefault(name, ElementFate.Unknown);

    /// <summary>All of them, for the table of the guide and for tests.</summary>
    public static IEnumerable<(string Name, ElementFate Fate)> All => Fates.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value));

    private static IEnumerable<KeyValuePair<string, ElementFate>> Listed() =>
    [
        .. Of(ElementFate.Kept,
            "p", "tbl", "tr", "tc", "r", "t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "hyperlink", "fldSimple", "fldChar", "instrText",
            "footnoteReference", "endnoteReference", "drawing", "pict", "txbxContent", "oMath", "oMathPara", "footnote", "endnote",
            "AlternateContent", "checkBox"),
        .. Of(ElementFate.Inside,
            "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "ruby", "rubyBase", "Choice", "dir", "bdo", "body", "inline", "anchor",
            "graphic", "graphicData", "wsp", "wgp", "wpc", "grpSp", "txbx", "textbox", "shape", "rect", "roundrect", "oval", "line", "group",
            "shapetype", "textpath"),
        .. Of(ElementFate.Named,
            "del", "moveFrom", "delText", "delInstrText", "rt", "commentReference", "object", "altChunk", "subDoc", "chart", "relIds", "OLEObject",
            "control", "contentPart"),
        .. Of(ElementFate.Wordless,
            "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rubyPr",
            "ffData", "fldData", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr", "permStart", "permEnd",
            "lastRenderedPageBreak", "softHyphen", "footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator", "pgNum",
            "yearLong", "yearShort", "monthLong", "monthShort", "dayLong", "dayShort", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
            "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "Fallback",
            "background", "docPr", "extent", "effectExtent", "simplePos", "positionH", "positionV", "wrapNone", "wrapSquare", "wrapTight",
            "wrapThrough", "wrapTopAndBottom", "cNvGraphicFramePr", "cNvSpPr", "cNvPr", "spPr", "style", "bodyPr", "sizeRelH", "sizeRelV", "lock",
            "wrap", "stroke", "fill", "shadow", "imagedata", "path", "formulas", "handles", "pic", "grpSpPr", "cNvGrpSpPr", "cNvCnPr"),
    ];

    private static IEnumerable<KeyValuePair<string, ElementFate>> Of(ElementFate fate, params string[] names) =>
        names.Distinct(StringComparer.Ordinal).Select(n => KeyValuePair.Create(n, fate));
}
