using System.Buffers;

namespace UnionKb.Verifying;

/// <summary>Where an address leads, seen from a page of the site (URL Standard, without the network).</summary>
/// <param name="Path">For an address inside the site: the file it means, decoded.</param>
/// <param name="Anchor">What stands after <c>#</c>, decoded; null for none and for the top of the page.</param>
internal readonly record struct Address(AddressKind Kind, string? Path = null, string? Anchor = null)
{
    // RFC 3986, 3.1.
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <param name="from">Address of the page below the site root.</param>
    /// <param name="written">The attribute's value.</param>
    public static Address Resolve(string from, string written)
    {
        var text = written.Trim();
        if (HasScheme(text) || text.StartsWith("//", StringComparison.Ordinal)) return new Address(AddressKind.Foreign);
        if (text.StartsWith('/')) return new Address(AddressKind.Rooted);

        var hash = text.IndexOf('#');
        var anchor = hash < 0 ? null : Uri.UnescapeDataString(text[(hash + 1)..]);
        // An empty fragment and "top" mean the top of the page (HTML Living Standard, 7.4.6.4).
        if (anchor is "" || string.Equals(anchor, "top", StringComparison.OrdinalIgnoreCase)) anchor = null;
        if (hash >= 0) text = text[..hash];
        var query = text.IndexOf('?');
        if (query >= 0) text = text[..query];
        if (text.Length == 0) return new Address(AddressKind.Inside, from, anchor);

        return Join(from, Uri.UnescapeDataString(text)) is { } path
            ? new Address(AddressKind.Inside, path, anchor)
            : new Address(AddressKind.Outside);
    }

    private static string? Join(string from, string relative)
    {
        var parts = new List<string>(from.Split('/'));
        parts.RemoveAt(parts.Count - 1);
        var last = "";
        foreach (var part in relative.Split('/'))
        {
            last = part;
            if (part is "." or "") continue;
            if (part != "..")
            {
                parts.Add(part);
            }
            else
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
        }

        // A folder has no page of its own when a site is opened as files, so the address must name the file.
        var joined = string.Join('/', parts);
        return last is "" or "." or ".." ? joined + "/" : joined;
    }

    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(text[0])
            && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}

internal enum AddressKind
{
    /// <summary>A file of the site.</summary>
    Inside,

    /// <summary>Above the site root.</summary>
    Outside,

    /// <summary>Starts with a slash.</summary>
    Rooted,

    /// <summary>Has a scheme or a host: another site, mail, and so on.</summary>
    Foreign,
}
