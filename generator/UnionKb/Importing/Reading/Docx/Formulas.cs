using System.Xml.Linq;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// Formulas of Word as a line of text (ECMA-376 part 1, 22.1): fractions with a slash, powers and indices raised and lowered, roots with their sign.
/// What a line cannot show keeps its characters and is noted.
/// </summary>
internal static class Formulas
{
    public static void Append(XElement? formula, TextLines lines)
    {
        foreach (var part in formula?.Elements() ?? []) One(part, lines);
    }

    private static void One(XElement part, TextLines lines)
    {
        switch (part.Name.LocalName)
        {
            case "t":
                lines.Append(part.Value);
                break;
            case "f":
                Grouped(Child(part, "num"), lines);
                lines.Append('/');
                Grouped(Child(part, "den"), lines);
                break;
            case "sSup" or "sSub" or "sSubSup" or "sPre":
                Append(Child(part, "e"), lines);
                Lowered(Child(part, "sub"), lines);
                Raised(Child(part, "sup"), lines);
                break;
            case "rad":
                Raised(Child(part, "deg"), lines);
                lines.Append('√');
                Grouped(Child(part, "e"), lines);
                break;
            case "d":
                Delimited(part, lines);
                break;
            case "nary":
                lines.Append(Property(part, "naryPr", "chr") ?? "∫");
                Lowered(Child(part, "sub"), lines);
                Raised(Child(part, "sup"), lines);
                Append(Child(part, "e"), lines);
                break;
            case "m" or "eqArr" or "acc" or "groupChr" or "limLow" or "limUpp" or "bar" or "borderBox":
                lines.Leave(Parts.Formula, part.Value);
                foreach (var inner in part.Elements())
                {
                    One(inner, lines);
                    lines.Tab();
                }

                break;
            case "rPr" or "ctrlPr" or "fPr" or "sSupPr" or "sSubPr" or "radPr" or "dPr" or "naryPr" or "oMathParaPr":
                break;
            default:
                Append(part, lines);
                break;
        }
    }

    private static void Delimited(XElement part, TextLines lines)
    {
        lines.Append(Property(part, "dPr", "begChr") ?? "(");
        var isFirst = true;
        foreach (var inner in part.Elements().Where(e => e.Name.LocalName == "e"))
        {
            if (!isFirst) lines.Append(Property(part, "dPr", "sepChr") ?? "|");
            isFirst = false;
            Append(inner, lines);
        }

        lines.Append(Property(part, "dPr", "endChr") ?? ")");
    }

    /// <summary>In brackets when it is more than one sign or number.</summary>
    private static void Grouped(XElement? part, TextLines lines)
    {
        var text = part?.Value ?? "";
        var isOne = text.Length == 1 || text.All(char.IsAsciiDigit) || text.All(char.IsAsciiLetter);
        if (!isOne) lines.Append('(');
        Append(part, lines);
        if (!isOne) lines.Append(')');
    }

    private static void Raised(XElement? part, TextLines lines)
    {
        if (part is null || part.Value.Length == 0) return;
        lines.AppendSilent("^");
        var start = lines.Place;
        Append(part, lines);
        lines.Mark(Forms.InlineMarkKind.Superscript, start);
    }

    private static void Lowered(XElement? part, TextLines lines)
    {
        if (part is null || part.Value.Length == 0) return;
        lines.AppendSilent("_");
        var start = lines.Place;
        Append(part, lines);
        lines.Mark(Forms.InlineMarkKind.Subscript, start);
    }

    private static XElement? Child(XElement part, string name) => part.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Property(XElement part, string properties, string name) =>
        Child(part, properties) is { } found && Child(found, name) is { } element
            ? (string?)element.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")
            : null;
}
