using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Findings about names that are looked up rather than written as links, each once for the whole site, at the first page by number: a name of several
/// pages that stands in running text and so is no link (UKB3021), and an issuer without a page (UKB3019).
/// </summary>
internal static class NameFindings
{
    /// <summary>A did-you-mean looks at every name of the site.</summary>
    private const int MostSuggestions = 100;

    public static void Report(SiteNames names, PageLinks[] links, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < links.Length; i++)
        {
            foreach (var place in links[i].SharedNames)
            {
                var name = place.Text.Substring(place.Start, place.Length);
                if (!seen.Add(name)) continue;
                var meant = Argument.List(names.ByName(name).Select(p => names.Ids[p]));
                diagnostics.Add(Diagnostic.About(names.Pages[i].Path, Rules.SharedNameUnlinked, name, meant) with { Quoted = place });
            }
        }

        // A site that has no page of an organisation or a person keeps its issuers as plain text.
        if (!Array.Exists(names.Pages, p => p.Front.Kind is PageKind.Organisation or PageKind.Role)) return;
        seen.Clear();
        for (var i = 0; i < links.Length; i++)
        {
            foreach (var issuer in links[i].Found.Issuers)
            {
                if (issuer.Page >= 0 || !seen.Add(issuer.Name)) continue;
                var finding = LinkFindings.At(names.Pages[i], names.Pages[i].Front.IssuerAt, Rules.NoSuchIssuer, issuer.Name);
                diagnostics.Add(seen.Count <= MostSuggestions ? finding with { Suggestion = names.Suggest(issuer.Name) } : finding);
            }
        }
    }
}
