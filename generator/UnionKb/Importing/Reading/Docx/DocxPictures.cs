using System.Xml.Linq;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>Pictures of a drawing (DrawingML: ECMA-376 part 1, 20.2) or of a shape (VML: part 4, 19.1), with their alternative text.</summary>
internal sealed class DocxPictures(DocxPackage package, TextLines lines)
{
    private static readonly string[] Words = ["descr", "title", "alt"];

    public void Append(XElement drawing)
    {
        var found = false;
        foreach (var part in drawing.Descendants().Where(IsPicture))
        {
            if (part.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Name.LocalName is "Fallback" or "txbxContent")) continue;
            found = true;
            One(part, drawing);
        }

        if (drawing.Descendants().Any(e => e.Name.LocalName is "chart" or "relIds")) lines.Leave(Parts.Chart, DescriptionOf(drawing));
        else if (drawing.Name.LocalName == "object") lines.Leave(Parts.Embedded, DescriptionOf(drawing));
        else if (!found && !drawing.Descendants().Any(IsShape))
            lines.Leave(Parts.PictureGone, DescriptionOf(drawing));
        else if (!found && !drawing.Descendants(Word.Name("t")).Any()) lines.Leave(Parts.Chart, DescriptionOf(drawing));
    }

    private static bool IsRelation(XAttribute attribute) =>
        attribute.Name.LocalName is "embed" or "id" or "link" && attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal);

    private static bool IsShape(XElement element) =>
        element.Name.LocalName is "txbxContent" or "AlternateContent" or "wsp" or "wgp" or "line" or "rect" or "shape";

    private static bool IsPicture(XElement element) => element.Name.LocalName is "blip" or "imagedata";

    private void One(XElement part, XElement drawing)
    {
        var description = DescriptionOf(drawing);
        var id = part.Attributes().FirstOrDefault(IsRelation);
        var target = package.TargetOf((string?)id, part);
        if (target is null || package.MediaAt(target) is not { } bytes)
        {
            if (target is null) lines.Leave(Parts.PictureGone, description);
            else lines.References.Picture(target, description);
            return;
        }

        if (Pictures.Read(bytes, lines, description) is { } picture) lines.Picture(picture, description);
    }

    private static string DescriptionOf(XElement drawing)
    {
        foreach (var name in Words)
        {
            var found = drawing.DescendantsAndSelf().Attributes().FirstOrDefault(a => a.Name.LocalName == name && a.Value.Trim().Length > 0);
            if (found is not null) return found.Value.Trim();
        }

        return "";
    }
}
