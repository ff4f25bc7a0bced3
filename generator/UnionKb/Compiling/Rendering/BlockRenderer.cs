using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Boxes;
using UnionKb.Compiling.Markup.Callouts;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Components;
using UnionKb.Compiling.Markup.Definitions;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Markup.Formulas;
using UnionKb.Compiling.Markup.WikiLinks;
using UnionKb.Compiling.Rendering.Html;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes the blocks of one page. Each paragraph, heading, list item and table cell becomes a block of page text.</summary>
internal sealed class BlockRenderer(BodyBuilder body, InlineRenderer inlines, DiagnosticBag diagnostics)
{
    private readonly BoxRenderer _boxes = new(body);
    private readonly HeadingRenderer _headings = new(body, inlines);
    private readonly ParagraphAnchors _anchors = new(body);
    private readonly CodeRenderer _codes = new(body);
    private RenderedText _text = null!;
    private HeadingBlock? _titleHeading;
    private MarkdownDocument _document = [];

    /// <summary>Writes a document. <paramref name="titleHeading"/> repeats the page's title and is left out.</summary>
    public void Write(MarkdownDocument document, SourceText source, string markdown, int bodyOffset, HeadingBlock? titleHeading)
    {
        (_document, _titleHeading) = (document, titleHeading);
        _text = new RenderedText(source, markdown, bodyOffset, diagnostics);
        inlines.Start(_text);
        _anchors.Start(document);
        WriteInside(document, BlockKind.Paragraph);
        foreach (var unused in Unused.Links(document)) _text.Report(unused, Rules.UnusedDefinition, unused.Label ?? "");
    }

    private void WriteAll(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container) WriteOne(block, kind);
    }

    /// <summary>Writes the blocks of a container; elements of HTML that are opened in it end in it.</summary>
    private void WriteInside(ContainerBlock container, BlockKind kind)
    {
        var outer = inlines.OpenElements.Enter();
        WriteAll(container, kind);
        inlines.OpenElements.Leave(outer);
    }

    private void WriteOne(Markdig.Syntax.Block block, BlockKind kind)
    {
        if (inlines.OpenElements.IsAny && block is not (HtmlBlock or LinkReferenceDefinitionGroup)) inlines.OpenElements.MakeRoomForText();
        switch (block)
        {
            case ParagraphBlock { Inline.FirstChild: WikiLinkInline { IsTransclusion: true, NextSibling: null } transclusion }
                when !FileEnding.IsMedia(transclusion.Target):
                WriteTransclusion(transclusion);
                break;
            case ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } picture } figure
                when PictureRenderer.IsShown(picture.Url ?? ""):
                WriteFigure(figure, picture, kind);
                break;
            case ParagraphBlock { Inline: { } only } when HtmlRenderer.IsOnlyTags(only): inlines.Html.WriteTags(only); break;
            case ModuleLines lines: _text.Report(lines, Rules.ComponentLeftOut, lines.Word); break;
            case ParagraphBlock paragraph:
                _text.ReportSlips(paragraph);
                WriteLeaf("p", paragraph, kind);
                break;
            case HeadingBlock heading when heading == _titleHeading: inlines.ReportTitle(heading.Inline); break;
            case HeadingBlock heading: _headings.Write(heading, _text); break;
            case ListBlock list: WriteList(list); break;
            case QuoteBlock quote: WriteQuote(quote); break;
            case Table table: TableRenderer.Write(table, body, inlines); break;
            case CodeBlock code: _codes.Write(code, _text); break;
            case FormulaBlock formula: VerbatimRenderer.Write(formula, body); break;
            case ThematicBreakBlock: body.Tag("<hr>\n"u8); break;
            case BoxBlock box: WriteBox(box); break;
            case ForeignLine line: ForeignRenderer.Write(line, body, _text); break;
            case HtmlBlock html: inlines.Html.Write(html); break;
            case DefinitionList definitions: WriteDefinitions(definitions); break;
            case FootnoteGroup notes: NoteRenderer.Write(notes, [.. Unused.Notes(_document)], body, inlines, _text, WriteInside); break;
            case LinkReferenceDefinitionGroup or CommentBlock: break;
            case ContainerBlock other: WriteAll(other, kind); break;
            case LeafBlock { Inline: not null } leaf: WriteLeaf("p", leaf, kind); break;
            default: break;
        }
    }

    private void WriteLeaf(string tag, LeafBlock leaf, BlockKind kind)
    {
        body.BeginBlock(kind);
        if (leaf.Parent is MarkdownDocument or QuoteBlock { Parent: MarkdownDocument } || IsItem(leaf)) _anchors.Mark(leaf);
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

    /// <summary>Whether a block opens an item of a list of the text itself.</summary>
    private static bool IsItem(LeafBlock leaf) => leaf.Parent is ListItemBlock { Parent.Parent: MarkdownDocument } item && item[0] == leaf;

    /// <summary>A picture that stands alone with a title: the title is its caption.</summary>
    private void WriteFigure(ParagraphBlock figure, LinkInline picture, BlockKind kind)
    {
        body.BeginBlock(kind);
        body.Tag("<figure>"u8);
        var caption = picture.Title!;
        picture.Title = null;
        inlines.Write(figure.Inline);
        body.Tag("<figcaption"u8);
        body.BlockSlot(SlotKind.BlockOpen);
        body.Tag(">"u8);
        body.Text(caption);
        body.BlockSlot(SlotKind.BlockClose);
        body.Tag("</figcaption></figure>\n"u8);
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

    private void WriteList(ListBlock list)
    {
        OutdentedList.Report(list, _text);
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

    /// <summary>In a tight list paragraphs stand in the item itself, without a <c>p</c> of their own (CommonMark 0.31.2, 5.3).</summary>
    private void WriteItem(ListItemBlock item, bool loose)
    {
        var first = item.Count > 0 ? item[0] as ParagraphBlock : null;
        body.Tag(first?.Inline?.FirstChild is TaskList ? "<li class=\"task\""u8 : "<li"u8);
        var rest = 0;
        if (first is not null && !loose)
        {
            body.BeginBlock(BlockKind.ListItem);
            if (IsItem(first)) _anchors.Mark(first);
            body.BlockSlot(SlotKind.BlockOpen);
            body.Tag(">"u8);
            inlines.Write(first.Inline, isFlow: true);
            body.BlockSlot(SlotKind.BlockClose);
            body.EndBlock();
            rest = 1;
        }
        else
        {
            body.Tag(">"u8);
        }

        var outer = inlines.OpenElements.Enter();
        for (; rest < item.Count; rest++)
        {
            if (!loose && item[rest] is ParagraphBlock paragraph) WriteBare(paragraph);
            else WriteOne(item[rest], BlockKind.ListItem);
        }

        inlines.OpenElements.Leave(outer);
        body.Tag("</li>\n"u8);
    }

    private void WriteBare(ParagraphBlock paragraph)
    {
        body.BeginBlock(BlockKind.ListItem);
        body.BlockSlot(SlotKind.TextOpen);
        inlines.Write(paragraph.Inline);
        body.BlockSlot(SlotKind.TextClose);
        body.EndBlock();
    }

    private void WriteQuote(QuoteBlock quote)
    {
        if (Callout.Take(quote, _text.Markdown, out var unknown) is { } callout)
        {
            Action? title = callout.Title.Length > 0 ? () => body.Text(callout.Title) : null;
            _boxes.Write(callout.Name, callout.Fold, title, () => WriteInside(quote, BlockKind.Paragraph));
            return;
        }

        if (unknown is not null) _text.Report(quote, Rules.UnknownCallout, unknown);
        _boxes.WriteQuote(() => WriteInside(quote, BlockKind.Quote));
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
            var outer = inlines.OpenElements.Enter();
            for (var i = title is null ? 0 : 1; i < box.Count; i++) WriteOne(box[i], kind);
            inlines.OpenElements.Leave(outer);
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
                var elements = inlines.OpenElements.Enter();
                WriteOne(part, BlockKind.Paragraph);
                inlines.OpenElements.Leave(elements);
                body.EndFrame(outer);
            }

            if (open) body.Tag("</dd>\n"u8);
        }

        body.Tag("</dl>\n"u8);
    }
}
