using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>What a paragraph style says about its paragraphs: level of the outline and list, its own or that of the style it is based on.</summary>
internal sealed class ParagraphStyles
{
    private const int DeepestBase = 20;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public ParagraphStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements(Word.Name("style")) ?? []) _styles[Word.Attribute(style, "styleId") ?? ""] = style;
    }

    /// <summary>Level of a heading from 1, or 0; outline level 9 is body text.</summary>
    public int OutlineOf(XElement? properties)
    {
        var level = Find(properties, p => p.Element(Word.Name("outlineLvl")));
        return int.TryParse(Word.Attribute(level, "val"), out var number) && number is >= 0 and < 9 ? number + 1 : 0;
    }

    /// <summary>The name of a paragraph's style in lower case, empty without one: Word keeps the English names of its own styles in every language.</summary>
    public string NameOf(XElement? properties) => NameOf(Word.Value(properties, "pStyle"));

    /// <summary>The same for the style of characters of a run.</summary>
    public string CharactersOf(XElement? properties) => NameOf(Word.Value(properties, "rStyle"));

    private string NameOf(string? style) =>
        style is not null && _styles.TryGetValue(style, out var element) ? (Word.Value(element, "name") ?? "").ToLowerInvariant() : "";

    /// <summary>Whether a property of characters is on: the run's own, or that of its character style (ECMA-376 part 1, 17.7.3).</summary>
    public bool IsOn(XElement? properties, string name)
    {
        var (part, style) = (properties, Word.Value(properties, "rStyle"));
        for (var depth = 0; depth < DeepestBase; depth++)
        {
            if (part?.Element(Word.Name(name)) is { } found) return Word.Attribute(found, "val") is not ("0" or "false" or "off" or "none");
            if (style is null || !_styles.TryGetValue(style, out var element)) return false;
            (part, style) = (element.Element(Word.Name("rPr")), Word.Value(element, "basedOn"));
        }

        return false;
    }

    /// <summary>List and level of a numbered paragraph; an empty list means none. A level that nothing names is that of the paragraph's style.</summary>
    public (string List, int Level) ListOf(XElement? properties, Numbering numbering)
    {
        var list = Word.Attribute(Find(properties, p => p.Element(Word.Name("numPr"))?.Element(Word.Name("numId"))), "val") ?? "";
        var level = Find(properties, p => p.Element(Word.Name("numPr"))?.Element(Word.Name("ilvl")));
        if (int.TryParse(Word.Attribute(level, "val"), out var number)) return (list, number);
        var style = Word.Value(properties, "pStyle");
        return (list, style is null ? 0 : numbering.LevelOf(list, style));
    }

    private XElement? Find(XElement? properties, Func<XElement, XElement?> part)
    {
        if (properties is null) return null;
        var found = part(properties);
        var style = Word.Value(properties, "pStyle");
        for (var depth = 0; found is null && style is not null && depth < DeepestBase && _styles.TryGetValue(style, out var element); depth++)
        {
            if (element.Element(Word.Name("pPr")) is { } own) found = part(own);
            style = Word.Value(element, "basedOn");
        }

        return found;
    }
}
