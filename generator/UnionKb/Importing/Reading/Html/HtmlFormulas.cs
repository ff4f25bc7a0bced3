using AngleSharp.Dom;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Html;

/// <summary>Formulas of a page (MathML Core, 3) as a line of text: fractions with a slash, powers and indices raised and lowered.</summary>
internal static class HtmlFormulas
{
    public static void Append(IElement part, TextLines lines)
    {
        IElement[] parts = [.. part.Children];
        switch (part.LocalName)
        {
            case "mfrac" when parts.Length == 2:
                Append(parts[0], lines);
                lines.Append('/');
                Append(parts[1], lines);
                return;
            case "msup" when parts.Length == 2:
                Append(parts[0], lines);
                Set(parts[1], lines, "^", InlineMarkKind.Superscript);
                return;
            case "msub" when parts.Length == 2:
                Append(parts[0], lines);
                Set(parts[1], lines, "_", InlineMarkKind.Subscript);
                return;
            case "msubsup" when parts.Length == 3:
                Append(parts[0], lines);
                Set(parts[1], lines, "_", InlineMarkKind.Subscript);
                Set(parts[2], lines, "^", InlineMarkKind.Superscript);
                return;
            case "msqrt":
                lines.Append("√(");
                foreach (var inner in parts) Append(inner, lines);
                lines.Append(')');
                return;
            case "annotation" or "annotation-xml":
                return;
            case "mtable" or "munder" or "mover" or "munderover" or "mmultiscripts" or "mroot":
                lines.Leave(Parts.Formula, part.TextContent);
                break;
        }

        if (parts.Length == 0) lines.Append(part.TextContent.Trim());
        foreach (var inner in parts) Append(inner, lines);
    }

    private static void Set(IElement part, TextLines lines, string sign, InlineMarkKind kind)
    {
        lines.AppendSilent(sign);
        var start = lines.Place;
        Append(part, lines);
        lines.Mark(kind, start);
    }
}
