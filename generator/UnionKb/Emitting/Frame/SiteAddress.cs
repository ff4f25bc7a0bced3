using UnionKb.Model;

namespace UnionKb.Emitting.Frame;

/// <summary>
/// Addresses between pages. Always relative, so that the same bytes work on any server path and from a folder; each segment
/// percent-encoded (RFC 3986, 2.1), because file names may hold any character.
/// </summary>
internal static class SiteAddress
{
    /// <summary>An address below the site root as it stands in HTML.</summary>
    public static string Encode(string path) =>
        path.AsSpan().IndexOfAnyExcept(Plain) < 0 ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>An anchor as it stands in HTML, without <c>#</c>.</summary>
    public static string EncodeAnchor(string id) => Uri.EscapeDataString(id);

    /// <summary>The way from a page to the site root: <c>../</c> for each folder it is in.</summary>
    public static string RootOf(string path)
    {
        var depth = path.AsSpan().Count('/');
        return depth switch { 0 => "", 1 => "../", _ => string.Concat(Enumerable.Repeat("../", depth)) };
    }

    /// <summary>The page that shows a seed: the stem of a .txt file, the full name
    /// of any other, so that a.txt and a.md have pages of their own. A stem with a dot stays in full too.</summary>
    public static string PathOf(Seed seed) =>
        seed.FileName.EndsWith(".txt", StringComparison.Ordinal) && seed.FileName.IndexOf('.', StringComparison.Ordinal) == seed.FileName.Length - 4
            ? $"sources/{seed.FileName[..^4]}.html"
            : $"sources/{seed.FileName}.html";

    /// <summary>The Markdown of a page lies beside its HTML.</summary>
    public static string TwinOf(LinkedPage page) => page.Url[..^"html".Length] + "md";

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");
}
