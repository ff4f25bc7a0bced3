using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Reading.Html;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>The words of a leaf of Markdown with their marks (CommonMark 0.31, chapter 6).</summary>
internal sealed partial class MarkdownWords(TextLines lines, MarkdownNotes notes)
{
    /// <summary>HTML tags that are open: name and where their words begin.</summary>
    private readonly List<(string Name, int Start)> _open = [];

    public void Append(ContainerInline? container)
    {
        Children(container);
        _open.Clear();
    }

    private void Children(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) One(inline);
    }

    private void One(Inline inline)
    {
        var start = lines.Place;
        if (MarkdownElements.FateOf(inline) == ElementFate.Unknown) lines.Leave(Parts.Unknown, inline.GetType().Name);
        switch (inline)
        {
            case LiteralInline literal:
                lines.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline { IsHard: true }:
                lines.Break();
                break;
            case LineBreakInline:
                lines.Append('\n');
                break;
            case CodeInline code:
                lines.Append(code.ContentSpan);
                lines.Mark(InlineMarkKind.Code, start, code.Content);
                break;
            case HtmlEntityInline entity:
                lines.Append(entity.Transcoded.AsSpan());
                break;
            case EmphasisInline emphasis:
                Children(emphasis);
                lines.Mark(KindOf(emphasis), start);
                break;
            case LinkInline { IsImage: true } image:
                Picture(image);
                break;
            case LinkInline link:
                Children(link);
                lines.References.Link(start, link.Url ?? "");
                break;
            case AutolinkInline auto:
                lines.Append(auto.Url);
                lines.References.Link(start, auto.IsEmail ? "mailto:" + auto.Url : auto.Url);
                break;
            case FootnoteLink { IsBackLink: false } note:
                lines.Mark(InlineMarkKind.Note, start, notes.Call(note.Footnote));
                break;
            case PageLinkInline page:
                lines.Append(page.Words);
                if (page.Words != page.Target) lines.Leave(Parts.FileLink, $"[[{page.Target}]]");
                break;
            case HtmlInline html:
                Tag(html.Tag);
                break;
            case FootnoteLink or TaskList:
                break;
            case DelimiterInline unpaired:
                lines.Append(unpaired.ToLiteral());
                Children(unpaired);
                break;
            case ContainerInline other:
                Children(other);
                break;
        }
    }

    private static InlineMarkKind KindOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => InlineMarkKind.Strike,
        { DelimiterChar: '=' } => InlineMarkKind.Highlight,
        { DelimiterCount: 2 } => InlineMarkKind.Strong,
        _ => InlineMarkKind.Emphasis,
    };

    private void Picture(LinkInline image)
    {
        var description = string.Concat(image.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
        HtmlPictures.Append(image.Url ?? "", description, lines);
    }

    /// <summary>A tag that says how words look marks them; the words of any other stand as they are, and the tag is named.</summary>
    private void Tag(string tag)
    {
        var name = tag.Trim('<', '>', '/').Split(' ', '\n', '\t', '/')[0].ToLowerInvariant();
        foreach (Match place in Place().Matches(tag)) lines.References.Name(place.Groups[1].Value);
        if (name == "br")
        {
            lines.Break();
        }
        else if (!tag.StartsWith("</", StringComparison.Ordinal))
        {
            if (name == "sup" && RaisedText.NeedsCaret(lines.Last, "0")) lines.AppendSilent("^");
            else if (name == "sub" && RaisedText.NeedsUnderscore(lines.Last, "0")) lines.AppendSilent("_");
            _open.Add((name, lines.Place));
            if (HtmlStyle.MarkOf(name, "") is null && HtmlElements.FateOf(name) is not ElementFate.Inside) lines.Leave(Parts.Tag(name), tag);
        }
        else if (_open.FindLastIndex(o => o.Name == name) is >= 0 and var at)
        {
            if (HtmlStyle.MarkOf(name, "") is { } mark) lines.Mark(mark, _open[at].Start);
            _open.RemoveRange(at, _open.Count - at);
        }
    }

    [GeneratedRegex("""\s(?:id|name)\s*=\s*["']([^"']+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Place();
}
