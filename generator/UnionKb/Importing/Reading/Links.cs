using UnionKb.Diagnostics;

namespace UnionKb.Importing.Reading;

/// <summary>
/// Which addresses of links are kept: those that say by themselves where they lead (RFC 3986, 4.3) and that a browser opens without running anything.
/// An address on the same page, or of a file beside it, leads nowhere from a topic.
/// </summary>
internal static class Links
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "ftp://", "tel:"];

    public static bool IsKept(string address) => Refusal(address) is null;

    /// <summary>Why an address is left out, or null for one that is kept.</summary>
    public static Localized? Refusal(string address)
    {
        if (address.StartsWith('#')) return Parts.PlaceLink;
        if (Array.Exists(Schemes, s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            return address.AsSpan().ContainsAny('<', '>', '\n') ? Parts.UnsafeLink : null;
        var scheme = address.IndexOf(':', StringComparison.Ordinal);
        return scheme > 1 && !address.AsSpan(0, scheme).ContainsAny("/?#.") ? Parts.UnsafeLink : Parts.FileLink;
    }
}
