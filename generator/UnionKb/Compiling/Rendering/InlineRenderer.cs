using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Markup.Inserts;
using UnionKb.Compiling.Markup.Notes;
using UnionKb.Compiling.Markup.WikiLinks;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes the inlines of one leaf block. Everything internal becomes a slot; everything unsafe becomes text and a finding.</summary>
internal sealed class InlineRenderer(BodyBuilder body, DiagnosticBag diagnostics)
{
    private readonly List<string> _openTags = [];
    private SourceText _source = null!;
    private int _offset;
    private bool _taskOpen;
    private readonly HashSet<int> _referred = [];

    /// <summary>Turns to a page: its source, and where in it the Markdown body starts.</summary>
    public void Start(SourceText source, int bodyOffset)
    {
        _source = source;
        _offset = bodyOffset;
        _referred.Clear();
    }

    /// <summary>Whether a reference to this note is written; one in the heading that became the title is not.</summary>
    public bool HasReferred(int note) => _referred.Contains(note);

    /// <summary>Writes all inlines of a leaf block and closes what they left open.</summary>
    public void Write(ContainerInline? container)
    {
        WriteAll(container);
        for (var i = _openTags.Count - 1; i >= 0; i--) WriteTag("</", _openTags[i]);
        _openTags.Clear();
        if (_taskOpen) body.Tag("</label>"u8);
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
                case HtmlInline html when RawHtml.Read(html.Tag).Kind == HtmlTagKind.Refused: Report(html, Rules.HtmlShownAsText, html.Tag); break;
                default: break;
            }
        }
    }

    private void WriteAll(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) WriteOne(inline);
    }

    private void WriteOne(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: body.Text(literal.Content.AsSpan()); break;
            case LineBreakInline { IsHard: true }: body.HardBreak(); break;
            case LineBreakInline: body.SoftBreak(InlineText.FirstCharacter(inline.NextSibling)); break;
            case EmphasisInline emphasis: WriteEmphasis(emphasis); break;
            case WikiLinkInline wiki: WriteWikiLink(wiki); break;
            case LinkInline link: WriteLink(link); break;
            case CodeInline code: WriteCode(code); break;
            case HtmlEntityInline entity: body.Text(entity.Transcoded.AsSpan()); break;
            case HtmlInline html: WriteHtml(html); break;
            case CommentInline: break;
            case UnclosedComment open:
                WriteReported(inline, UnclosedComment.Text, open.NeverEnds ? Rules.CommentNotClosed : Rules.CommentShownAsText);
                break;
            case UndefinedNote undefined: WriteReported(inline, undefined.Written, Rules.UndefinedNote); break;
            case ForeignInline { Rule: { } rule } foreign: Report(foreign, rule, foreign.Argument); break;
            case MarkedText or RubyInline or BlockIdInline: ForeignRenderer.Write((LeafInline)inline, body); break;
            case AutolinkInline auto: WriteAutolink(auto); break;
            case TaskList task: WriteTask(task); break;
            case FootnoteLink note: WriteFootnoteLink(note); break;
            case DelimiterInline unpaired:
                body.Text(unpaired.ToLiteral());
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
        WriteAll(emphasis);
        WriteTag("</", tag);
    }

    private void WriteCode(CodeInline code)
    {
        body.BeginUnlinked();
        body.Tag("<code>"u8);
        // In a table the bar is written with a backslash, in code as well (GFM 0.29, 4.10, example 200).
        if (code.ContentSpan.Contains("\\|", StringComparison.Ordinal) && IsInTable(code))
            body.Text(code.Content.Replace("\\|", "|", StringComparison.Ordinal));
        else
            body.Text(code.ContentSpan);
        body.Tag("</code>"u8);
        body.EndUnlinked();
    }

    private static bool IsInTable(Inline inline)
    {
        while (inline.Parent is { } parent) inline = parent;
        return inline is ContainerInline { ParentBlock.Parent: TableCell };
    }

    private void WriteTask(TaskList task)
    {
        body.Tag(task.Checked ? "<label><input type=\"checkbox\" disabled checked>"u8 : "<label><input type=\"checkbox\" disabled>"u8);
        _taskOpen = true;
    }

    private void WriteFootnoteLink(FootnoteLink note)
    {
        if (note.IsBackLink) return;
        // The first reference has the plain id; later ones are numbered so that every id stays unique.
        var first = _referred.Add(note.Footnote.Order);
        body.Tag("<sup class=\"footnote-ref\"><a href=\"#fn-"u8);
        body.Number(note.Footnote.Order);
        body.Tag("\" id=\"fnref-"u8);
        body.Number(note.Footnote.Order);
        if (!first)
        {
            body.Tag("-"u8);
            body.Number(note.Index);
        }

        body.Tag("\">"u8);
        body.Number(note.Footnote.Order);
        body.Tag("</a></sup>"u8);
    }

    private void WriteWikiLink(WikiLinkInline wiki)
    {
        if (wiki.IsTransclusion) Report(wiki, Rules.TransclusionInText, wiki.Target);
        var number = body.BeginLink(LinkKind.Wiki, wiki.Target, wiki.Anchor, At(wiki), wiki.Span.Length);
        if (wiki.Label is not null) body.Text(wiki.Label);
        else if (wiki.Target.Length == 0) body.Text(wiki.Anchor);
        else if (PageIds.IsIdShaped(wiki.Target)) body.LinkText(number);
        else body.Text(wiki.Target);
        body.EndLink(number);
    }

    /// <summary>The hole for the text of another page.</summary>
    public void WriteTransclusion(WikiLinkInline wiki) => body.Transclusion(wiki.Target, wiki.Anchor, At(wiki), wiki.Span.Length);

    private void WriteLink(LinkInline link)
    {
        var url = link.Url ?? "";
        switch (LinkUrl.Classify(url))
        {
            case LinkUrlKind.Unsafe:
                Report(link, Rules.UnsafeAddress, url);
                WriteAll(link);
                break;
            case LinkUrlKind.External when link.IsImage:
                Report(link, Rules.ExternalImage, url);
                WriteExternal(url, link.Title, () => body.Text(InlineText.Of(link)));
                break;
            case LinkUrlKind.External:
                WriteExternal(url, link.Title, () => WriteAll(link));
                break;
            case LinkUrlKind.Asset when link.IsImage:
                WriteImage(link, url);
                break;
            case LinkUrlKind.Asset:
                body.Tag("<a class=\"download\" href=\""u8);
                body.Asset(LinkUrl.Split(url).Path, At(link), link.Span.Length);
                body.Tag("\">"u8);
                WriteUnlinked(link);
                body.Tag("</a>"u8);
                break;
            default:
                var (path, anchor) = LinkUrl.Split(url);
                var number = body.BeginLink(LinkKind.Path, path, anchor, At(link), link.Span.Length);
                WriteAll(link);
                body.EndLink(number);
                break;
        }
    }

    private void WriteAutolink(AutolinkInline auto)
    {
        var url = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        if (LinkUrl.Classify(url) == LinkUrlKind.External)
        {
            WriteExternal(url, null, () => body.Text(auto.Url));
            return;
        }

        Report(auto, Rules.UnsafeAddress, url);
        body.Text(auto.Url);
    }

    private void WriteImage(LinkInline link, string url)
    {
        body.Tag("<img src=\""u8);
        body.Asset(LinkUrl.Split(url).Path, At(link), link.Span.Length);
        body.Tag("\" alt=\""u8);
        body.Attribute(InlineText.Of(link));
        WriteTitle(link.Title);
        body.Tag("\" loading=\"lazy\">"u8);
    }

    private void WriteExternal(string url, string? title, Action label)
    {
        body.Tag("<a class=\"external\" href=\""u8);
        body.Attribute(url.Replace(" ", "%20", StringComparison.Ordinal));
        WriteTitle(title);
        body.Tag("\" rel=\"noopener\">"u8);
        body.BeginUnlinked();
        label();
        body.EndUnlinked();
        body.Tag("</a>"u8);
    }

    private void WriteTitle(string? title)
    {
        if (string.IsNullOrEmpty(title)) return;
        body.Tag("\" title=\""u8);
        body.Attribute(title);
    }

    private void WriteUnlinked(ContainerInline container)
    {
        body.BeginUnlinked();
        WriteAll(container);
        body.EndUnlinked();
    }

    private void WriteHtml(HtmlInline html)
    {
        var tag = RawHtml.Read(html.Tag);
        switch (tag.Kind)
        {
            case HtmlTagKind.Void when tag.Name == "br": body.BreakTag(); break;
            case HtmlTagKind.Void: body.Tag("<wbr>"u8); break;
            case HtmlTagKind.Open:
                _openTags.Add(tag.Name);
                WriteTag("<", tag.Name);
                break;
            case HtmlTagKind.Close when _openTags.Count > 0 && _openTags[^1] == tag.Name:
                _openTags.RemoveAt(_openTags.Count - 1);
                WriteTag("</", tag.Name);
                break;
            default:
                Report(html, Rules.HtmlShownAsText, html.Tag);
                body.Text(html.Tag);
                break;
        }
    }

    private void WriteReported(Inline inline, string text, Rule rule)
    {
        Report(inline, rule, text);
        body.Text(text);
    }

    private void WriteTag(string opening, string tag)
    {
        body.Tag(opening);
        body.Tag(tag);
        body.Tag(">"u8);
    }

    private void Report(Inline inline, Rule rule, string argument) =>
        diagnostics.Add(_source, new TextSpan(_offset + inline.Span.Start, inline.Span.Length), rule, argument);

    private LinePosition At(MarkdownObject inline) => _source.PositionOf(_offset + inline.Span.Start);
}
