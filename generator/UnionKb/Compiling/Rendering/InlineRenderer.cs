using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Addresses;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Markup.Formulas;
using UnionKb.Compiling.Markup.Html;
using UnionKb.Compiling.Markup.Inserts;
using UnionKb.Compiling.Markup.Notes;
using UnionKb.Compiling.Markup.WikiLinks;
using UnionKb.Compiling.Rendering.Html;
using UnionKb.Compiling.Slips;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes the inlines of one leaf block. Everything internal becomes a slot; everything unsafe becomes text and a finding.</summary>
internal sealed class InlineRenderer
{
    private readonly BodyBuilder _body;
    private readonly LinkRenderer _links;
    private readonly HashSet<int> _referred = [];
    private readonly HtmlTagWriter _tags;
    private RenderedText _text = null!;
    private bool _taskOpen;
    private bool _isFlow;

    public InlineRenderer(BodyBuilder body)
    {
        _body = body;
        _links = new LinkRenderer(body, WriteInside);
        OpenElements = new OpenElements(body, _links);
        _tags = new HtmlTagWriter(body, OpenElements, _links, _links.Pictures, new HtmlAttributeWriter(body), new ComponentWriter(body, OpenElements, _links));
        Html = new HtmlRenderer(body, OpenElements, _tags);
    }

    public OpenElements OpenElements { get; }

    public HtmlRenderer Html { get; }

    /// <summary>Turns to a page.</summary>
    public void Start(RenderedText text)
    {
        _text = text;
        _links.Start(text);
        OpenElements.Start(text);
        _tags.Start(text);
        Html.Start(text);
        _referred.Clear();
    }

    /// <summary>Whether a reference to this note is written; one in the heading that became the title is not.</summary>
    public bool HasReferred(int note) => _referred.Contains(note);

    /// <summary>Writes all inlines of a leaf block and closes what they left open.</summary>
    /// <param name="isFlow">Whether blocks may stand in it, in HTML: not in what is a paragraph or a heading itself.</param>
    public void Write(ContainerInline? container, bool isFlow = false)
    {
        _isFlow = isFlow;
        WriteInside(container);
        if (_taskOpen) _body.Tag("</label>"u8);
        _taskOpen = false;
    }

    /// <summary>Only reports what of a heading is shown as text: its words are the title of the page and stand there.</summary>
    public void ReportTitle(ContainerInline? container)
    {
        foreach (var inline in container?.Descendants() ?? [])
        {
            switch (inline)
            {
                case UnclosedComment: Report((Inline)inline, Rules.CommentShownAsText, UnclosedComment.Text); break;
                case UndefinedNote undefined: Report(undefined, Rules.UndefinedNote, undefined.Written); break;
                case HtmlInline html when !AllowedHtml.IsAllowed(html.Tag): Report(html, Rules.HtmlShownAsText, html.Tag); break;
                case HtmlInline { Tag: "<rt>" } rt: Report(rt, Rules.ReadingOfTitle, (rt.NextSibling as LiteralInline)?.Content.ToString() ?? ""); break;
                case RubyInline ruby: Report(ruby, Rules.ReadingOfTitle, ruby.Reading); break;
                default: break;
            }
        }
    }

    /// <summary>Writes what stands in a container; elements that are opened in it end in it.</summary>
    private void WriteInside(ContainerInline? container)
    {
        var outer = OpenElements.Enter();
        WriteAll(container);
        OpenElements.Leave(outer);
    }

    private void WriteAll(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) WriteOne(inline);
    }

    private void WriteOne(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline { NextSibling: LineBreakInline { IsHard: false } } last: _body.Text(last.Content.AsSpan().TrimEnd('\u3000')); break;
            case LiteralInline literal: _body.Text(literal.Content.AsSpan()); break;
            case LineBreakInline { IsHard: true }: _body.HardBreak(); break;
            case LineBreakInline end when NumberedLine.IsBetween(end): _body.HardBreak(); break;
            case LineBreakInline: _body.SoftBreak(InlineText.FirstCharacter(inline.NextSibling)); break;
            case EmphasisInline emphasis: WriteEmphasis(emphasis); break;
            case WikiLinkInline wiki: WriteWikiLink(wiki); break;
            case LinkInline link: _links.Write(link); break;
            case CodeInline code: WriteCode(code); break;
            case HtmlEntityInline entity: _body.Text(entity.Transcoded.AsSpan()); break;
            case HtmlInline html: Html.Write(html, _isFlow && !_taskOpen); break;
            case CommentInline: break;
            case UnclosedComment open:
                WriteReported(inline, UnclosedComment.Text, open.NeverEnds ? Rules.CommentNotClosed : Rules.CommentShownAsText);
                break;
            case UndefinedNote undefined: WriteReported(inline, undefined.Written, Rules.UndefinedNote); break;
            case ForeignInline { Rule: { } rule } foreign: Report(foreign, rule, foreign.Argument); break;
            case MarkedText or RubyInline or BlockIdInline or FormulaInline: ForeignRenderer.Write((LeafInline)inline, _body); break;
            case AutolinkInline auto: _links.Write(auto); break;
            case BareAddressInline bare: _links.Write(bare); break;
            case TaskList task: WriteTask(task); break;
            case FootnoteLink note: WriteFootnoteLink(note); break;
            case DelimiterInline unpaired:
                _body.Text(unpaired.ToLiteral());
                WriteAll(unpaired);
                break;
            case ContainerInline other: WriteAll(other); break;
            default: break;
        }
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var tag = emphasis switch
        {
            { DelimiterChar: '~' } => "del",
            { DelimiterChar: '=' } => "mark",
            { DelimiterCount: 2 } => "strong",
            _ => "em",
        };
        WriteTag("<", tag);
        WriteInside(emphasis);
        WriteTag("</", tag);
    }

    private void WriteCode(CodeInline code)
    {
        _body.BeginUnlinked();
        _body.Tag("<code>"u8);
        // In a table the bar is written with a backslash, in code as well (GFM 0.29, 4.10, example 200).
        if (code.ContentSpan.Contains("\\|", StringComparison.Ordinal) && IsInTable(code))
            _body.Text(code.Content.Replace("\\|", "|", StringComparison.Ordinal));
        else
            _body.Text(code.ContentSpan);
        _body.Tag("</code>"u8);
        _body.EndUnlinked();
    }

    private static bool IsInTable(Inline inline)
    {
        while (inline.Parent is { } parent) inline = parent;
        return inline is ContainerInline { ParentBlock.Parent: TableCell };
    }

    private void WriteTask(TaskList task)
    {
        _body.Tag(task.Checked ? "<label><input type=\"checkbox\" disabled checked>"u8 : "<label><input type=\"checkbox\" disabled>"u8);
        _taskOpen = true;
    }

    private void WriteFootnoteLink(FootnoteLink note)
    {
        if (note.IsBackLink) return;
        // The first reference has the plain id; later ones are numbered so that every id stays unique.
        var first = _referred.Add(note.Footnote.Order);
        _body.Tag("<sup class=\"footnote-ref\"><a href=\"#fn-"u8);
        _body.Number(note.Footnote.Order);
        _body.Tag("\" id=\"fnref-"u8);
        _body.Number(note.Footnote.Order);
        if (!first)
        {
            _body.Tag("-"u8);
            _body.Number(note.Index);
        }

        _body.Tag("\">"u8);
        _body.Number(note.Footnote.Order);
        _body.Tag("</a></sup>"u8);
    }

    private void WriteWikiLink(WikiLinkInline wiki)
    {
        if (wiki.IsTransclusion && FileEnding.IsMedia(wiki.Target))
        {
            _links.Pictures.Write(wiki);
            return;
        }

        if (wiki.IsTransclusion) Report(wiki, Rules.TransclusionInText, wiki.Target);
        var number = _body.BeginLink(LinkKind.Wiki, wiki.Target, wiki.Anchor, At(wiki), wiki.Span.Length);
        if (wiki.Label is not null) _body.Text(wiki.Label);
        else if (wiki.Target.Length == 0) _body.Text(wiki.Anchor);
        else if (PageIds.IsIdShaped(wiki.Target)) _body.LinkHole(SlotKind.LinkText, number);
        else if (wiki.Anchor is null or "" or ['^', ..]) _body.Text(wiki.Target);
        else _body.Text($"{wiki.Target} › {wiki.Anchor.Replace("#", " › ", StringComparison.Ordinal)}");
        _body.EndLink(number);
    }

    /// <summary>The hole for the text of another page.</summary>
    public void WriteTransclusion(WikiLinkInline wiki) => _body.Transclusion(wiki.Target, wiki.Anchor, At(wiki), wiki.Span.Length);

    private void WriteReported(Inline inline, string text, Rule rule)
    {
        Report(inline, rule, text);
        _body.Text(text);
    }

    private void WriteTag(string opening, string tag)
    {
        _body.Tag(opening);
        _body.Tag(tag);
        _body.Tag(">"u8);
    }

    private void Report(Inline inline, Rule rule, string argument) => _text.Report(inline, rule, argument);

    private LinePosition At(MarkdownObject inline) => _text.PositionOf(inline);
}
