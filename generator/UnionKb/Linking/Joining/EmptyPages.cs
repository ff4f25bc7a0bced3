using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Files in which nothing is written (UKB2083): no text, no title, no summary, and no page below them. Those that could not be read are left out.
/// </summary>
internal static class EmptyPages
{
    public static void Report(LinkedPage[] pages, DiagnosticBag diagnostics)
    {
        foreach (var page in pages)
        {
            var front = page.Page.Front;
            if (Array.Exists(page.Page.Diagnostics, d => d.Severity == Severity.Error)) continue;
            if (page.Page.Body.Html.Length > 0 || page.Page.TitleAnchor is not null || page.Place.Children.Length > 0) continue;
            if (front is { Title: null, Summary: null, Pending: [] }) diagnostics.Add(Diagnostic.About(page.Page.Path, Rules.EmptyPage));
        }
    }
}
