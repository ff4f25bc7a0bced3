using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.StructuredData;

/// <summary>
/// StatedAddresses in structured data: public ones where the site has a public address, else relative to the page, against which a reader resolves them
/// (JSON-LD 1.1, 7.1).
/// </summary>
internal readonly struct StatedAddresses(SiteFrame frame, string root)
{
    /// <summary>An address below the site root, not percent-encoded; empty for the home page.</summary>
    public string Of(string path) => frame.Canonical(path) ?? root + (path.Length == 0 ? frame.Home("").Url : SiteAddress.Encode(path));

    /// <summary>The address of a link that starts with the way to the root.</summary>
    public string Of(LinkView link)
    {
        if (frame.Site.Config.BaseUrl is not { } start) return link.Url;
        var below = link.Url[root.Length..];
        return below == GeneratedPages.Home ? start : start + below;
    }
}
