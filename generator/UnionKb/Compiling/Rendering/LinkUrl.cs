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

    public static LinkUrlKind Classify(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal)) return LinkUrlKind.External;
        var colon = url.AsSpan().IndexOf(':');
        if (colon > 0 && url.AsSpan(0, colon).IndexOfAny("/?#") < 0)
        {
            var scheme = url[..colon].ToLowerInvariant();
            return Array.IndexOf(SafeSchemes, scheme) >= 0 ? LinkUrlKind.External : LinkUrlKind.Unsafe;
        }

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
}
