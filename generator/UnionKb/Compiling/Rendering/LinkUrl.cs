using System.Buffers;
using System.Globalization;
using System.Text;

namespace UnionKb.Compiling.Rendering;

internal enum LinkUrlKind
{
    /// <summary>A page of this site, by path, or an anchor of this page.</summary>
    Page,
    Asset,
    External,
    Unsafe,
}

/// <summary>What an address in a Markdown link refers to, told from its form alone.</summary>
internal static class LinkUrl
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel", "ftp"];

    /// <summary>What stands in an address as it is (RFC 3986, 2.2 and 2.3), and <c>%</c>, which begins what is encoded already.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&'()*+,;=%");

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    public static LinkUrlKind Classify(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal)) return LinkUrlKind.External;
        if (Scheme(url) is { } scheme) return Array.IndexOf(SafeSchemes, scheme) >= 0 ? LinkUrlKind.External : LinkUrlKind.Unsafe;

        var (path, _) = Split(url);
        return HasFileEnding(path) ? LinkUrlKind.Asset : LinkUrlKind.Page;
    }

    /// <summary>Whether a path ends as a file does that is no page: <c>a.pdf</c>, but neither <c>a.md</c> nor <c>v1.2</c>.</summary>
    private static bool HasFileEnding(string path)
    {
        var extension = Path.GetExtension(path.AsSpan());
        if (extension.Length < 2 || extension is ".md" or ".html" or ".mdx" or ".markdown" or ".htm") return false;
        var letters = 0;
        foreach (var c in extension[1..])
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
            if (char.IsAsciiLetter(c)) letters++;
        }

        return letters > 0;
    }

    /// <summary>Path and anchor, percent-decoded; a query is dropped.</summary>
    public static (string Path, string? Anchor) Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0) path = path[..query];
        return (Uri.UnescapeDataString(path), hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]));
    }

    /// <summary>An address as it stands in HTML: what no address may hold is percent-encoded (RFC 3986, 2.1), what is encoded stays so.</summary>
    public static string Encode(string url)
    {
        if (url.AsSpan().IndexOfAnyExcept(Plain) < 0) return url;
        var encoded = new StringBuilder(url.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.IsBmp && Plain.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var value in utf8[..rune.EncodeToUtf8(utf8)]) encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }

        return encoded.ToString();
    }

    /// <summary>
    /// The scheme in small letters, or null (RFC 3986, 3.1). Blanks and control characters that browsers skip when they read one count for nothing.
    /// </summary>
    private static string? Scheme(string url)
    {
        var colon = url.AsSpan().IndexOf(':');
        if (colon <= 0) return null;
        var before = url.AsSpan(0, colon);
        if (before.IndexOfAnyInRange('\0', ' ') >= 0) before = string.Concat(before.ToString().Where(c => c > ' '));
        return before.Length > 0 && char.IsAsciiLetter(before[0]) && before.IndexOfAnyExcept(SchemeCharacters) < 0
            ? before.ToString().ToLowerInvariant()
            : null;
    }
}
