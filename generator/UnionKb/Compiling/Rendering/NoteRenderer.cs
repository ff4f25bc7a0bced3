using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes the notes at the end of a page.</summary>
internal static class NoteRenderer
{
    /// <param name="notes">Those that the text refers to.</param>
    /// <param name="unused">The others; they stand behind.</param>
    /// <param name="writeAll">Writes the blocks of one.</param>
    public static void Write(
        FootnoteGroup notes, FootnoteLinkReferenceDefinition[] unused, BodyBuilder body, InlineRenderer inlines, RenderedText text,
        Action<ContainerBlock, BlockKind> writeAll)
    {
        if (notes.Count + unused.Length == 0) return;
        inlines.OpenElements.Leave(0);
        body.EndMainText();
        body.Tag("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n"u8);
        foreach (var block in notes)
        {
            var note = (Footnote)block;
            body.TakeAnchor("fn-" + note.Order);
            body.Tag("<li id=\"fn-"u8);
            body.Number(note.Order);
            body.Tag("\">"u8);
            writeAll(note, BlockKind.ListItem);
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
            text.Report(note, Rules.UnusedNote, note.Label ?? "");
            body.Tag("<li>"u8);
            writeAll(note.Footnote, BlockKind.ListItem);
            body.Tag("</li>\n"u8);
        }

        body.Tag("</ol>\n</section>\n"u8);
    }
}
