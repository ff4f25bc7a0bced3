using System.Globalization;
using System.Xml;
using UnionKb.Model;

namespace UnionKb.Reading;

/// <summary>
/// The size of a drawing: <c>width</c> and <c>height</c> of its root in units that have a length in pixels, else its <c>viewBox</c> (SVG 2, 8.2 and 8.12).
/// </summary>
internal static class SvgSize
{
    /// <summary>CSS Values 4, 6.2.</summary>
    private static readonly (string Name, double Pixels)[] Units =
        [("px", 1), ("pt", 96 / 72d), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("", 1)];

    public static PictureSize? Read(Stream file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = false };
        try
        {
            using var reader = XmlReader.Create(file, settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg") return null;
            var (width, height) = (Length(reader.GetAttribute("width")), Length(reader.GetAttribute("height")));
            var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var (boxWidth, boxHeight) = box.Length == 4 ? (Length(box[2]), Length(box[3])) : (0, 0);
            if (width > 0 && height > 0) return Sized(width, height);
            if (boxWidth <= 0 || boxHeight <= 0) return null;
            if (width > 0) return Sized(width, width * boxHeight / boxWidth);
            return height > 0 ? Sized(height * boxWidth / boxHeight, height) : Sized(boxWidth, boxHeight);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static PictureSize? Sized(double width, double height) =>
        PictureHeader.Sized((long)Math.Max(1, Math.Round(width)), (long)Math.Max(1, Math.Round(height)));

    /// <summary>A length in pixels; 0 when it is none or follows the page.</summary>
    private static double Length(string? text)
    {
        if (string.IsNullOrEmpty(text)) return 0;
        foreach (var (unit, pixels) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) continue;
            return double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number) ? Math.Min(number * pixels, 1e6) : 0;
        }

        return 0;
    }
}
