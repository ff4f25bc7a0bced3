using Markdig.Syntax;
using UnionKb.Compiling.Markup.Formulas;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes what is shown character by character: TeX, and blocks of HTML, which pages do not take over.</summary>
internal static class VerbatimRenderer
{
    public static void Write(HtmlBlock html, BodyBuilder body, RenderedText text)
    {
        text.Report(html, Rules.HtmlShownAsText, text.FirstLine(html));
        BeginHtml(body);
        WriteLines(html, body);
        EndHtml(body);
    }

    /// <summary>Writes HTML, with the line ends in it, as the text it is.</summary>
    public static void WriteHtml(string html, BodyBuilder body)
    {
        BeginHtml(body);
        body.Text(html);
        EndHtml(body);
    }

    private static void BeginHtml(BodyBuilder body)
    {
        body.BeginBlock(BlockKind.Code);
        body.BeginUnlinked();
        body.Tag("<pre class=\"raw-html\" tabindex=\"0\">"u8);
    }

    private static void EndHtml(BodyBuilder body)
    {
        body.Tag("</pre>\n"u8);
        body.EndUnlinked();
        body.EndBlock();
    }

    /// <summary>TeX as it is written: a page runs no script that could set it.</summary>
    public static void Write(FormulaBlock formula, BodyBuilder body)
    {
        body.BeginBlock(BlockKind.Code);
        body.BeginUnlinked();
        body.Tag("<div class=\"math\" role=\"math\" tabindex=\"0\">"u8);
        for (var i = 0; i < formula.Lines.Count; i++)
        {
            if (i > 0) body.Text("\n");
            body.Text(formula.Lines.Lines[i].Slice.AsSpan());
        }

        body.Tag("</div>\n"u8);
        body.EndUnlinked();
        body.EndBlock();
    }

    public static void Write(FormulaInline formula, BodyBuilder body)
    {
        body.BeginUnlinked();
        body.Tag("<span class=\"math\" role=\"math\">"u8);
        body.Text(formula.Tex);
        body.Tag("</span>"u8);
        body.EndUnlinked();
    }

    private static void WriteLines(LeafBlock block, BodyBuilder body)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            body.Text(block.Lines.Lines[i].Slice.AsSpan());
            body.Text("\n");
        }
    }
}
