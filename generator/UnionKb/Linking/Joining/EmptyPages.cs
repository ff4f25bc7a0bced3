using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Pages that show nothing (UKB2083): files in which nothing is written, no title, no summary, and no page below them; and those of which nothing is left
/// because all that is written there are comments or programs of other tools. Files that could not be read are left out.
/// </summary>
internal static class EmptyPages
{
    public static void Report(LinkedPage[] pages, DiagnosticBag diagnostics)
    {
        foreach (var page in pages)
        {
            var front = page.Page.Front;
            if (Array.Exists(page.Page.Diagnostics, d => d.Severity == Severity.Error)) continue;
            if (page.Place.Children.Length > 0 || front is not { Summary: null, Pending: [] }) continue;
            var body = page.Page.Body;
            var isUnwritten = body.Html.Length == 0 && front.Title is null && page.Page.TitleAnchor is null;
            var isLeftOut = body is { Html.Length: > 0, Slots: [] } && body.Html.AsSpan().IndexOfAnyExcept(" \n"u8) < 0;
            if (isUnwritten || isLeftOut) diagnostics.Add(Diagnostic.About(page.Page.Path, Rules.EmptyPage));
        }
    }
}
