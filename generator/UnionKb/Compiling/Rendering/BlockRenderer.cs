using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Boxes;
using UnionKb.Compiling.Markup.Callouts;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Definitions;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Markup.WikiLinks;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes the blocks of one page. Each paragraph, heading, list item and table cell becomes a block of page text.</summary>
internal sealed class BlockRenderer(BodyBuilder body, InlineRenderer inlines, DiagnosticBag diagnostics)
{
    private readonly BoxRenderer _boxes = new(body);
    private RenderedText _text = null!;
    private HeadingBlock? _titleHeading;
    private MarkdownDocument _document = [];

    /// <summary>Writes a document. <paramref name="titleHeading"/> repeats the page's title and is left out.</summary>
    public void Write(MarkdownDocument document, SourceText source, string markdown, int bodyOffset, HeadingBlock? titleHeading)
    {
        (_document, _titleHeading) = (document, titleHeading);
        _text = new RenderedText(source, markdown, bodyOffset, diagnostics);
        inlines.Start(source, bodyOffset);
        WriteAll(document, BlockKind.Paragraph);
        foreach (var unused in Unused.Links(document)) _text.Report(unused, Rules.UnusedDefinition, unused.Label ?? "");
    }

    private void WriteAll(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container) WriteOne(block, kind);
    }

    private void WriteOne(Markdig.Syntax.Block block, BlockKind kind)
    {
        switch (block)
        {
            case ParagraphBlock { Inline.FirstChild: WikiLinkInline { IsTransclusion: true, NextSibling: null } transclusion }:
                WriteTransclusion(transclusion);
                break;
            case ParagraphBlock paragraph: WriteLeaf("p", paragraph, kind); break;
            case HeadingBlock heading: WriteHeading(heading); break;
            case ListBlock list: WriteList(list); break;
            case QuoteBlock quote: WriteQuote(quote); break;
            case Table table: TableRenderer.Write(table, body, inlines); break;
            case CodeBlock code: VerbatimRenderer.Write(code, body, _text); break;
            case ThematicBreakBlock: body.Tag("<hr>\n"u8); break;
            case CommentBlock: break;
            case BoxBlock box: WriteBox(box); break;
            case ForeignLine line: ForeignRenderer.Write(line, body, _text); break;
            case HtmlBlock html: VerbatimRenderer.Write(html, body, _text); break;
            case DefinitionList definitions: WriteDefinitions(definitions); break;
            case FootnoteGroup notes: WriteFootnotes(notes, [.. Unused.Notes(_document)]); break;
            case LinkReferenceDefinitionGroup: break;
            case ContainerBlock other: WriteAll(other, kind); break;
            case LeafBlock { Inline: not null } leaf: WriteLeaf("p", leaf, kind); break;
            default: break;
        }
    }

    private void WriteLeaf(string tag, LeafBlock leaf, BlockKind kind)
    {
        body.BeginBlock(kind);
        body.Tag("<"u8);
        body.Tag(tag);
        body.BlockSlot(SlotKind.BlockOpen);
        body.Tag(">"u8);
        inlines.Write(leaf.Inline);
        body.BlockSlot(SlotKind.BlockClose);
        body.Tag("</"u8);
        body.Tag(tag);
        body.Tag(">\n"u8);
        body.EndBlock();
    }

    /// <summary>The place of another page's text; it has an empty block of its own, so that a backlink from it has a place.</summary>
    private void WriteTransclusion(WikiLinkInline transclusion)
    {
        body.BeginBlock(BlockKind.Paragraph);
        body.Tag("<div class=\"transclusion\">\n"u8);
        inlines.WriteTransclusion(transclusion);
        body.Tag("</div>\n"u8);
        body.EndBlock();
    }

    private void WriteHeading(HeadingBlock heading)
    {
        if (heading == _titleHeading)
        {
            inlines.ReportTitle(heading.Inline);
            return;
        }

        var level = heading.Level;
        if (level == 1)
        {
            level = 2;
            _text.Report(heading, Rules.SecondTitle);
        }

        var (text, attributes) = HeadingIds.Split(InlineText.Of(heading.Inline));
        var explicitId = HeadingIds.Explicit(attributes);
        if (attributes is not null) HeadingIds.Cut(heading.Inline!);
        if (HeadingIds.Dropped(attributes) is { } dropped) _text.Report(heading, Rules.AttributesDropped, dropped);
        var id = FreeAnchor(heading, text, explicitId);
        body.AddHeading(new Heading(level, id, text, _text.PositionOf(heading)), heading.Parent is MarkdownDocument);

        body.BeginBlock(BlockKind.Heading);
        body.BeginUnlinked();
        body.Tag("<h"u8);
        body.Number(level);
        body.Tag(" id=\""u8);
        body.Attribute(id);
        body.Tag("\">"u8);
        inlines.Write(heading.Inline);
        body.Tag("</h"u8);
        body.Number(level);
        body.Tag(">\n"u8);
        body.EndUnlinked();
        body.EndBlock();
        body.EndHeading();
    }

    private string FreeAnchor(HeadingBlock heading, string text, string? explicitId)
    {
        var id = explicitId ?? HeadingIds.Slug(text);
        if (body.TakeAnchor(id)) return id;
        if (explicitId is not null) _text.Report(heading, Rules.AnchorTwice, id);
        return body.TakeNumberedAnchor(id);
    }

    private void WriteList(ListBlock list)
    {
        body.Tag(list.IsOrdered ? "<ol"u8 : "<ul"u8);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1)
        {
            body.Tag(" start=\""u8);
            body.Number(start);
            body.Tag("\""u8);
        }

        body.Tag(">\n"u8);
        foreach (var item in list) WriteItem((ListItemBlock)item, list.IsLoose);
        body.Tag(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    /// <summary>In a tight list the first paragraph stands in the item itself, without a <c>p</c> of its own.</summary>
    private void WriteItem(ListItemBlock item, bool loose)
    {
        var first = item.Count > 0 ? item[0] as ParagraphBlock : null;
        body.Tag(first?.Inline?.FirstChild is TaskList ? "<li class=\"task\""u8 : "<li"u8);
        var rest = 0;
        if (first is not null && !loose)
        {
            body.BeginBlock(BlockKind.ListItem);
            body.BlockSlot(SlotKind.BlockOpen);
            body.Tag(">"u8);
            inlines.Write(first.Inline);
            body.BlockSlot(SlotKind.BlockClose);
            body.EndBlock();
            rest = 1;
        }
        else
        {
            body.Tag(">"u8);
        }

        for (; rest < item.Count; rest++) WriteOne(item[rest], BlockKind.ListItem);
        body.Tag("</li>\n"u8);
    }

    private void WriteQuote(QuoteBlock quote)
    {
        if (Callout.Take(quote, _text.Markdown, out var unknown) is { } callout)
        {
            Action? title = callout.Title.Length > 0 ? () => body.Text(callout.Title) : null;
            _boxes.Write(callout.Name, callout.Fold, title, () => WriteAll(quote, BlockKind.Paragraph));
            return;
        }

        if (unknown is not null) _text.Report(quote, Rules.UnknownCallout, unknown);
        _boxes.WriteQuote(() => WriteAll(quote, BlockKind.Quote));
    }

    /// <summary>The title is the first child, which is written apart.</summary>
    private void WriteBox(BoxBlock box)
    {
        BoxRenderer.Report(box, _text);
        var title = box.Title;
        Action? words = title is null ? null : () => inlines.Write(title.Inline);
        var kind = box.Name.Callout == BoxName.Quote ? BlockKind.Quote : BlockKind.Paragraph;
        _boxes.Write(box.Name, box.Fold, words, () =>
        {
            for (var i = title is null ? 0 : 1; i < box.Count; i++) WriteOne(box[i], kind);
        });
    }

    private void WriteDefinitions(DefinitionList list)
    {
        body.Tag("<dl>\n"u8);
        foreach (var item in list)
        {
            var open = false;
            foreach (var part in (DefinitionItem)item)
            {
                if (part is DefinitionTerm term)
                {
                    if (open) body.Tag("</dd>\n"u8);
                    open = false;
                    WriteLeaf("dt", term, BlockKind.Term);
                    continue;
                }

                if (!open) body.Tag("<dd>"u8);
                open = true;
                var outer = body.BeginFrame(BlockFrame.DefinitionList);
                WriteOne(part, BlockKind.Paragraph);
                body.EndFrame(outer);
            }

            if (open) body.Tag("</dd>\n"u8);
        }

        body.Tag("</dl>\n"u8);
    }

    private void WriteFootnotes(FootnoteGroup notes, FootnoteLinkReferenceDefinition[] unused)
    {
        if (notes.Count + unused.Length == 0) return;
        body.EndMainText();
        body.Tag("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n"u8);
        foreach (var block in notes)
        {
            var note = (Footnote)block;
            body.TakeAnchor("fn-" + note.Order);
            body.Tag("<li id=\"fn-"u8);
            body.Number(note.Order);
            body.Tag("\">"u8);
            WriteAll(note, BlockKind.ListItem);
            if (inlines.HasReferred(note.Order))
            {
                body.Tag("<a class=\"footnote-back\" href=\"#fnref-"u8);
                body.Number(note.Order);
                body.Tag("\" role=\"doc-backlink\">↩</a>"u8);
            }

            body.Tag("</li>\n"u8);
        }

        foreach (var note in unused)
        {
            _text.Report(note, Rules.UnusedNote, note.Label ?? "");
            body.Tag("<li>"u8);
            WriteAll(note.Footnote, BlockKind.ListItem);
            body.Tag("</li>\n"u8);
        }

        body.Tag("</ol>\n</section>\n"u8);
    }
}
