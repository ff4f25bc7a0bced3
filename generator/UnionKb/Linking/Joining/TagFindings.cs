using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Joining;

/// <summary>Tags that differ in case, in full and half width or in blanks only, and so are two tags with a page each (UKB3050).</summary>
internal static class TagFindings
{
    public static void Report(Page[] pages, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var tag in page.Front.Tags)
            {
                var key = KeyOf(tag);
                if (first.TryAdd(key, tag) || first[key] == tag || !named.Add(tag)) continue;
                diagnostics.Add(Diagnostic.About(page.Path, Rules.TagsAlike, tag, first[key]) with { Suggestion = first[key] });
            }
        }
    }

    private static string KeyOf(string tag) => string.Concat(Width.Narrow(tag).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}
