using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Verifying;

/// <summary>
/// Reads a finished site back and reports what a visitor's browser would stumble over. Rules: HTML Living Standard (syntax, ids,
/// addresses), WCAG 2.2 (language, titles, names, text alternatives), and the generator's own promises (relative addresses, no
/// inline script or style, no request to another host).
/// </summary>
public static class OutputChecker
{
    /// <summary>
    /// Checks every page, feed and sitemap among the files of a site. Goes in: address below the site root (forward slashes, not percent-encoded) to
    /// bytes. Comes out: UKB7xxx findings, sorted, their files being those addresses.
    /// </summary>
    /// <param name="progress">Told "verify", pages done and pages in all.</param>
    public static Diagnostic[] Check(IReadOnlyDictionary<string, byte[]> files, Action<string, int, int>? progress = null)
    {
        var found = new DiagnosticBag();
        var pages = new Dictionary<string, PageFacts>(StringComparer.Ordinal);
        var names = files.Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        foreach (var name in names)
        {
            pages[name] = PageReader.Read(name, files[name], found);
            progress?.Invoke("verify", pages.Count, names.Length);
        }

        foreach (var name in files.Keys.Where(name => name.EndsWith(".xml", StringComparison.Ordinal))) XmlFiles.Check(name, files[name], found);
        foreach (var name in names)
        {
            foreach (var link in pages[name].Links) Resolve(name, link, files, pages, found);
        }

        return found.ToSorted();
    }

    private static void Resolve(
        string from, FoundLink link, IReadOnlyDictionary<string, byte[]> files, Dictionary<string, PageFacts> pages, DiagnosticBag found)
    {
        switch (Address.Resolve(from, link.Address))
        {
            // The error page answers for any address below the public one, so its own start at the root.
            case { Kind: AddressKind.Rooted } when from == GeneratedPages.NotFound:
                break;
            case { Kind: AddressKind.Rooted }:
                found.Add(link.At.Finding(Rules.HtmlRootedAddress, link.Address));
                break;
            case { Kind: AddressKind.Outside }:
                found.Add(link.At.Finding(Rules.HtmlDeadLink, link.Address));
                break;
            case { Kind: AddressKind.Inside, Path: { } path, Anchor: var anchor }:
                if (!files.ContainsKey(path)) found.Add(link.At.Finding(Rules.HtmlDeadLink, link.Address));
                else if (anchor is not null && pages.TryGetValue(path, out var target) && !target.Ids.Contains(anchor))
                    found.Add(link.At.Finding(Rules.HtmlDeadAnchor, link.Address));
                break;
        }
    }
}
