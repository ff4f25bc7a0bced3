using UnionKb.Compiling.Markup.Boxes;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes what stands in a box of its own: callouts, those that fold, tabs (all of them, one below the other), quotations.</summary>
internal sealed class BoxRenderer(BodyBuilder body)
{
    /// <param name="title">Writes the title; null when there is none, and the style sheet labels the box.</param>
    /// <param name="content">Writes the blocks inside.</param>
    public void Write(BoxName name, BoxFold fold, Action? title, Action content)
    {
        switch (name.Callout)
        {
            case BoxName.Plain:
                if (title is not null) WriteTitle("p", title);
                content();
                break;
            case BoxName.Quote when fold == BoxFold.None:
                WriteQuote(content, title);
                break;
            default:
                WriteCallout(name.Callout == BoxName.Quote ? BoxName.Find("cite")! : name, fold, title, content);
                break;
        }
    }

    /// <param name="source">Writes who is quoted, below the words; null for a quotation without.</param>
    public void WriteQuote(Action content, Action? source = null)
    {
        body.Tag("<blockquote>\n"u8);
        var outer = body.BeginFrame(BlockFrame.Quote);
        content();
        if (source is not null)
        {
            body.BeginBlock(BlockKind.Paragraph);
            body.Tag("<p class=\"quote-source\">"u8);
            source();
            body.Tag("</p>\n"u8);
            body.EndBlock();
        }

        body.EndFrame(outer);
        body.Tag("</blockquote>\n"u8);
    }

    /// <summary>Says what a box was not understood in.</summary>
    public static void Report(BoxBlock box, RenderedText text)
    {
        if (box.UnknownName is { } unknown)
        {
            if (box.Name.Callout == BoxName.Plain) text.Report(box, box.Written.Length, Rules.ShortcodeLeftOut, box.Written);
            else text.Report(box, box.Written.Length, Rules.UnknownBox, unknown);
        }

        if (!box.IsClosed) text.Report(box, box.Written.Length, Rules.BoxNotClosed, box.Written);
    }

    private void WriteCallout(BoxName name, BoxFold fold, Action? title, Action content)
    {
        body.Tag(fold == BoxFold.None ? "<div class=\"callout callout-"u8 : "<details class=\"callout callout-"u8);
        body.Tag(name.Callout);
        if (name.As is not null)
        {
            body.Tag(" as-"u8);
            body.Tag(name.As);
        }

        body.Tag(fold switch
        {
            BoxFold.None => name.Callout == BoxName.Tab ? "\" role=\"group\">\n"u8 : "\" role=\"note\">\n"u8,
            BoxFold.Open => "\" open>\n"u8,
            _ => "\">\n"u8,
        });
        var around = body.BeginFrame(BlockFrame.Callout);
        if (title is not null) WriteTitle(fold == BoxFold.None ? "p" : "summary", title);
        else if (fold != BoxFold.None) body.Tag("<summary class=\"callout-title\"></summary>\n"u8);
        body.EndFrame(around);
        body.BeginFrame(name.Callout == "definition" ? BlockFrame.Definition : BlockFrame.Callout);
        content();
        body.EndFrame(around);
        body.Tag(fold == BoxFold.None ? "</div>\n"u8 : "</details>\n"u8);
    }

    private void WriteTitle(string tag, Action title)
    {
        body.BeginBlock(BlockKind.Paragraph);
        body.Tag("<"u8);
        body.Tag(tag);
        body.Tag(" class=\"callout-title\">"u8);
        body.BeginUnlinked();
        title();
        body.EndUnlinked();
        body.Tag("</"u8);
        body.Tag(tag);
        body.Tag(">\n"u8);
        body.EndBlock();
    }
}
