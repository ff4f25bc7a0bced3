using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Findings;

/// <summary>Findings about pages whose text is no longer in memory: they carry file and position; the source line is added when printed.</summary>
internal static class LinkFindings
{
    /// <summary>At a value of the front matter, or about the whole file when it was not written there.</summary>
    public static Diagnostic At(Page page, Place? place, Rule rule, params Argument[] arguments)
    {
        var finding = Diagnostic.About(page.Path, rule, arguments);
        return place is { } at ? finding with { At = at.At, Length = at.Length } : finding;
    }

    public static Diagnostic At(Page page, LinkRef link, Rule rule, params Argument[] arguments) =>
        Diagnostic.About(page.Path, rule, arguments) with { At = link.At, Length = link.SourceLength };
}
