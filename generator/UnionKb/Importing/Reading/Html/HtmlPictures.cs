using AngleSharp.Dom;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// Pictures of a page: those that it carries with it (data addresses, RFC 2397) are read; an address on the web stays one and is never fetched; a file
/// beside the page is read.
/// </summary>
internal static class HtmlPictures
{
    public static void Append(IElement image, TextLines lines) =>
        Append((Of(image, "src") ?? Of(image, "data-src") ?? "").Trim(), Of(image, "alt") ?? Of(image, "title") ?? "", lines);

    public static void Append(string address, string description, TextLines lines)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            if (Pictures.Read(BytesOf(address), lines, description) is { } picture) lines.Picture(picture, description);
        }
        else if (address.Length > 0)
        {
            lines.References.Picture(address, description);
        }
    }

    private static string? Of(IElement image, string name) => image.GetAttribute(name);

    private static byte[] BytesOf(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return [];
        var data = Uri.UnescapeDataString(address[(comma + 1)..]);
        if (!address.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase)) return System.Text.Encoding.UTF8.GetBytes(data);
        var bytes = new byte[data.Length];
        return Convert.TryFromBase64String(string.Concat(data.Where(c => !char.IsWhiteSpace(c))), bytes, out var written) ? bytes[..written] : [];
    }
}
