using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Components;
using UnionKb.Compiling.Markup.Html;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>
/// Writes the HTML of a file as far as <see cref="AllowedHtml"/> lists it, tag by tag; the rest is shown as the text it is and reported. A page can
/// therefore never carry a script, a style or a handler.
/// </summary>
internal sealed class HtmlRenderer(BodyBuilder body, OpenElements open, HtmlTagWriter tags)
{
    private RenderedText _text = null!;

    /// <summary>Whether a block of page text that was begun here is being written.</summary>
    private bool _isInText;

    public void Start(RenderedText text)
    {
        _text = text;
        _isInText = false;
    }

    /// <summary>Writes a block; one that begins with something that pages do not take over is shown as it is.</summary>
    public void Write(HtmlBlock block)
    {
        if (TryWrite(block)) return;
        open.MakeRoomForText();
        VerbatimRenderer.Write(block, body, _text);
    }

    private bool TryWrite(HtmlBlock block)
    {
        var source = new HtmlSource(block);
        var tokens = HtmlScanner.Read(source.Html);
        var first = tokens.Find(t => t.Kind != HtmlTokenKind.Comment && !source.TextOf(t).IsWhiteSpace());
        var isLeftOut = first.Kind == HtmlTokenKind.Foreign ? IsLeftOut(first, source.TextOf(first)) : ComponentName.Is(first.WrittenName);
        if (!isLeftOut && (first.Kind == HtmlTokenKind.Foreign || (first.Name.Length > 0 && AllowedHtml.Of(first.Name) is null))) return false;

        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var place = new TagPlace(source.SpanOf(token), TagSetting.Blocks, IsClosedHere(tokens, i));
            switch (token.Kind)
            {
                case HtmlTokenKind.Text: WriteText(source.TextOf(token).ToString()); break;
                case HtmlTokenKind.Comment: break;
                case HtmlTokenKind.Foreign when IsLeftOut(token, source.TextOf(token)): tags.LeaveOut(token, source.TextOf(token).ToString(), place); break;
                case HtmlTokenKind.Foreign: Show(source.TextOf(token).ToString(), place.Span); break;
                default: WriteTag(token, source.TextOf(token).ToString(), place, tokens, i, source); break;
            }
        }

        EndText();
        body.Tag("\n"u8);
        return true;
    }

    /// <summary>Writes a tag inside the text of a block.</summary>
    /// <param name="isFlow">Whether blocks may stand there: in a cell and in an item, not in a paragraph.</param>
    public void Write(HtmlInline html, bool isFlow)
    {
        var place = new TagPlace(html.Span, isFlow ? TagSetting.Flow : TagSetting.Phrase, IsClosedHere: true);
        if (HtmlScanner.ReadTag(html.Tag) is not { } token || !tags.TryWrite(token, place)) ShowInline(html.Tag, html.Span);
    }

    /// <summary>Programs, looks and drawings, as far as their end is written.</summary>
    private static bool IsLeftOut(HtmlToken token, ReadOnlySpan<char> written) =>
        written.EndsWith(">") && written.LastIndexOf("</") is > 0 and var end
        && (token.Name is "script" or "style" or "svg" or "iframe" || (token.Name == "textarea" && written[(written.IndexOf('>') + 1)..end].IsWhiteSpace()));

    /// <summary>Whether a paragraph holds nothing but tags of components and comments: it is no line of text then.</summary>
    public static bool IsOnlyTags(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var isTag = inline switch
            {
                CommentInline or LineBreakInline => true,
                HtmlInline html => HtmlScanner.ReadTag(html.Tag) is { } token && ComponentName.Is(token.WrittenName),
                LiteralInline literal => literal.Content.AsSpan().IsWhiteSpace(),
                _ => false,
            };
            if (!isTag) return false;
        }

        return inlines.FirstChild is not null;
    }

    /// <summary>Writes the tags of such a paragraph.</summary>
    public void WriteTags(ContainerInline inlines)
    {
        foreach (var html in inlines.OfType<HtmlInline>())
        {
            var place = new TagPlace(html.Span, TagSetting.Blocks, IsClosedHere: false);
            if (tags.TryWrite(HtmlScanner.ReadTag(html.Tag)!.Value, place)) continue;
            Show(html.Tag, html.Span);
            EndText();
        }
    }

    private void WriteTag(HtmlToken token, string written, TagPlace place, List<HtmlToken> tokens, int index, HtmlSource source)
    {
        var content = AllowedHtml.Of(token.Name)?.Content;
        if (content == HtmlContent.Block || (_isInText && tags.IsComponent(token, place))) EndText();
        else if (token.Kind == HtmlTokenKind.Open && content is not null) BeginText();
        if (IsHeading(token.Name) && token.Kind == HtmlTokenKind.Open && place.IsClosedHere)
        {
            tags.WriteHeading(token, TextUntilEnd(tokens, index, source), place);
            _isInText = true;
            return;
        }

        if (!tags.TryWrite(token, place)) Show(written, place.Span);
    }

    private void WriteText(string html)
    {
        // {" "}: what JSX writes for a blank at the end of a line.
        if (html.Contains("{\" \"}", StringComparison.Ordinal)) html = html.Replace("{\" \"}", " ", StringComparison.Ordinal);
        var text = HtmlHelper.Unescape(html, removeBackSlash: false);
        if (open.IsIn("pre"))
        {
            BeginText();
            body.Text(text);
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            if (_isInText) body.SoftBreak('\0');
            else body.Tag("\n"u8);
            return;
        }

        if (!_isInText) open.MakeRoomForText();
        var isFirst = !_isInText;
        BeginText();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = i > 0 ? lines[i].AsSpan().TrimStart() : lines[i].AsSpan();
            if (i < lines.Length - 1) line = line.TrimEnd();
            if (i > 0 && !(isFirst && i == 1 && lines[0].Length == 0)) body.SoftBreak(line.Length > 0 ? line[0] : '\0');
            body.Text(line);
        }
    }

    private void BeginText()
    {
        if (_isInText) return;
        body.BeginBlock(open.Text(BlockKind.Paragraph));
        _isInText = true;
    }

    private void EndText()
    {
        if (_isInText) body.EndBlock();
        _isInText = false;
    }

    /// <summary>Shows HTML as text: a line of it in its place, more as a block of its own.</summary>
    private void Show(string written, SourceSpan span)
    {
        if (!written.Contains('\n', StringComparison.Ordinal))
        {
            if (!_isInText) open.MakeRoomForText();
            BeginText();
            ShowInline(written, span);
            return;
        }

        EndText();
        open.MakeRoomFor(AllowedHtml.Of("pre")!);
        _text.Report(span, Rules.HtmlShownAsText, written[..written.IndexOf('\n', StringComparison.Ordinal)]);
        VerbatimRenderer.WriteHtml(written + "\n", body);
    }

    private void ShowInline(string written, SourceSpan span)
    {
        _text.Report(span, Rules.HtmlShownAsText, written);
        body.Text(written);
    }

    /// <summary>Whether the element that a tag opens ends in the same block, with nothing but text and what stands in a line between.</summary>
    private static bool IsClosedHere(List<HtmlToken> tokens, int index)
    {
        var token = tokens[index];
        if (token.Kind != HtmlTokenKind.Open || AllowedHtml.Of(token.Name)?.Content != HtmlContent.Block) return false;
        for (var i = index + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == HtmlTokenKind.Close && tokens[i].Name == token.Name) return true;
            var isBlock = AllowedHtml.Of(tokens[i].Name)?.Content == HtmlContent.Block || tokens[i].Name == "hr";
            if (isBlock || tokens[i].Kind == HtmlTokenKind.Foreign) return false;
        }

        return false;
    }

    private static string TextUntilEnd(List<HtmlToken> tokens, int index, HtmlSource source)
    {
        var name = tokens[index].Name;
        var text = tokens.Skip(index + 1).TakeWhile(t => t.Name != name).Where(t => t.Kind == HtmlTokenKind.Text).Select(t => source.TextOf(t).ToString());
        return string.Join(' ', HtmlHelper.Unescape(string.Concat(text), removeBackSlash: false).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];
}
