using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Linking;

/// <summary>Findings about pages whose text is no longer in memory: they carry file and position; the source line is added when printed.</summary>
internal static class LinkFindings
{
    /// <summary>At the value of a front matter key, or about the whole file when the key was not written.</summary>
    public static Diagnostic At(Page page, string key, Rule rule, params string[] arguments)
    {
        var finding = Diagnostic.About(page.Path, rule, arguments);
        return page.Front.Places.TryGetValue(key, out var place) ? finding with { At = place.At, Length = place.Length } : finding;
    }

    public static Diagnostic At(Page page, LinkRef link, Rule rule, params string[] arguments) =>
        Diagnostic.About(page.Path, rule, arguments) with { At = link.At, Length = link.SourceLength };
}
