using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Markup.Inserts;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes the small marks of other tools.</summary>
internal static class ForeignRenderer
{
    /// <summary>A line that shows nothing, or the names of the files it asks for.</summary>
    public static void Write(ForeignLine line, BodyBuilder body, RenderedText text)
    {
        if (line.Rule is { } rule) text.Report(line, rule, line.Argument);
        if (line.Shown is not null) WriteName(line.Shown, body);
        foreach (var also in line.Also)
        {
            text.Report(line, Diagnostics.Rules.FileNotIncluded, also);
            WriteName(also, body);
        }
    }

    public static void Write(LeafInline inline, BodyBuilder body)
    {
        switch (inline)
        {
            case MarkedText marked: Write(marked, body); break;
            case RubyInline ruby: Write(ruby, body); break;
            case BlockIdInline place: Write(place, body); break;
            default: break;
        }
    }

    /// <summary>Words in one element; keys in one each.</summary>
    private static void Write(MarkedText text, BodyBuilder body)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (i > 0) body.Text("+");
            WriteElement(text.Tag, text.Words[i], body);
        }
    }

    /// <summary>The base is text of the page; the reading stands above it and in no sentence.</summary>
    private static void Write(RubyInline ruby, BodyBuilder body)
    {
        body.Tag("<ruby>"u8);
        body.Text(ruby.Base);
        body.Tag("<rp>(</rp><rt>"u8);
        body.Attribute(ruby.Reading);
        body.Tag("</rt><rp>)</rp></ruby>"u8);
    }

    /// <summary>A place without words; the same name a second time names nothing.</summary>
    private static void Write(BlockIdInline place, BodyBuilder body)
    {
        if (!body.TakeAnchor(place.Id)) return;
        body.Tag("<span id=\""u8);
        body.Attribute(place.Id);
        body.Tag("\"></span>"u8);
    }

    private static void WriteName(string name, BodyBuilder body)
    {
        body.BeginBlock(BlockKind.Paragraph);
        body.BeginUnlinked();
        body.Tag("<p>"u8);
        WriteElement("code", name, body);
        body.Tag("</p>\n"u8);
        body.EndUnlinked();
        body.EndBlock();
    }

    private static void WriteElement(string tag, string words, BodyBuilder body)
    {
        body.Tag("<"u8);
        body.Tag(tag);
        body.Tag(">"u8);
        body.Text(words);
        body.Tag("</"u8);
        body.Tag(tag);
        body.Tag(">"u8);
    }
}
