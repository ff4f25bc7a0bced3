using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Former addresses: aliases that are ids, and <c>redirect_from</c> (an id, an address, or <c>page#anchor</c>). A former address leads
/// straight to a page, never to another former one, so that no reader is sent on twice; what would is reported (UKB3011, UKB3012).
/// </summary>
internal sealed class RedirectIndex
{
    private readonly Dictionary<string, (int Page, Place? At)> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Address, string Anchor), int> _anchors = [];

    private RedirectIndex()
    {
    }

    /// <param name="urls">Address of each page.</param>
    public static RedirectIndex Of(SiteNames names, string[] urls, DiagnosticBag diagnostics)
    {
        var index = new RedirectIndex();
        var owners = new Dictionary<string, int>(urls.Length, StringComparer.Ordinal);
        for (var i = 0; i < urls.Length; i++) owners[urls[i]] = i;
        for (var i = 0; i < urls.Length; i++)
        {
            var front = names.Pages[i].Front;
            foreach (var alias in front.Aliases)
            {
                if (IsFormerId(alias)) index.Add(i, new Placed(alias, default), alias, owners, names, diagnostics);
            }

            foreach (var entry in front.RedirectFrom) index.Add(i, entry, entry.Text, owners, names, diagnostics);
        }

        index.AddShortAliases(urls, owners, names);

        // Behind what the editors say of their own pages: an address of another tool that is taken or cannot be is none to speak of.
        for (var i = 0; i < urls.Length; i++)
        {
            foreach (var written in names.Pages[i].Front.OwnAddresses) index.AddForeign(i, written, owners, names);
        }

        return index;
    }

    /// <summary>Whether an alias is a former id rather than a name that readers know: several words of lower-case letters joined by hyphens.</summary>
    public static bool IsFormerId(string alias) => alias.Contains('-') && PageIds.IsIdShaped(alias);

    /// <summary>Redirects by address, without the anchors of pages that are still there.</summary>
    public Redirect[] ToRedirects(Page[] pages, IReadOnlySet<string> urls)
    {
        var moved = _anchors.Where(a => !urls.Contains(a.Key.Address)).ToLookup(a => a.Key.Address, a => Moved(a.Key.Anchor, a.Value, pages));
        return [.. _pages.Keys.Concat(moved.Select(m => m.Key)).Distinct().Order(StringComparer.Ordinal)
            .Select(from => new Redirect(from, _pages.TryGetValue(from, out var to) ? to.Page : -1, Sorted(moved[from])))];
    }

    /// <summary>The anchors that left a page which is still there.</summary>
    public ILookup<string, MovedAnchor> MovedFrom(Page[] pages) => _anchors.OrderBy(a => a.Key.Anchor, StringComparer.Ordinal)
        .ToLookup(a => a.Key.Address, a => Moved(a.Key.Anchor, a.Value, pages), StringComparer.Ordinal);

    private void Add(int page, Placed entry, string written, Dictionary<string, int> owners, SiteNames names, DiagnosticBag diagnostics)
    {
        Place? at = entry.At == default ? null : entry.At;
        var (target, anchor) = written.Split('#', 2) is [var left, var right] ? (left, right) : (written, null);
        var address = AddressOf(target, page, names, out var present);
        if (!IsAddress(address))
        {
            diagnostics.Add(LinkFindings.At(names.Pages[page], at, Rules.FormerAddressUnfit, written));
            return;
        }

        if (anchor is { Length: > 0 })
        {
            // What still stands there has not moved.
            if (present >= 0 && Array.IndexOf(names.Pages[present].Anchors, anchor) >= 0)
                diagnostics.Add(LinkFindings.At(names.Pages[page], at, Rules.FormerIdIsPage, written, names.Pages[present].Path));
            else if (!_anchors.TryAdd((address, anchor), page)) Taken(_anchors[(address, anchor)]);
            return;
        }

        var owner = present >= 0 ? present : owners.GetValueOrDefault(address, -1);
        if (owner >= 0) diagnostics.Add(LinkFindings.At(names.Pages[page], at, Rules.FormerIdIsPage, target, names.Pages[owner].Path));
        else if (!_pages.TryAdd(address, (page, at)) && _pages[address].Page != page) Taken(_pages[address].Page);

        void Taken(int other) => diagnostics.Add(LinkFindings.At(names.Pages[page], at, Rules.RedirectTaken, written, names.Ids[other]));
    }

    /// <summary>
    /// An alias without a hyphen that has the form of an id may be a former id or a name that readers know, such as wto: it leads to its page where the
    /// address is free and no other page is called so, and is nothing to speak of where not.
    /// </summary>
    private void AddShortAliases(string[] urls, Dictionary<string, int> owners, SiteNames names)
    {
        for (var i = 0; i < urls.Length; i++)
        {
            foreach (var alias in names.Pages[i].Front.Aliases)
            {
                if (IsFormerId(alias) || !PageIds.IsIdShaped(alias) || names.ByName(alias) is not [var only] || only != i) continue;
                var address = PageUrls.Of(names.Pages[i].Front.Kind, alias);
                if (IsAddress(address) && !owners.ContainsKey(address)) _pages.TryAdd(address, (i, null));
            }
        }
    }

    /// <summary>The address that the page has in another tool, from its root or from the folder of the page's file.</summary>
    private void AddForeign(int page, string written, Dictionary<string, int> owners, SiteNames names)
    {
        var path = ContentPaths.Combine(names.Pages[page].Path[names.ContentRoot.Length..], written.Split('#')[0]);
        if (string.IsNullOrEmpty(path)) return;
        var address = path.EndsWith(".html", StringComparison.Ordinal) ? path : path + ".html";
        if (IsAddress(address) && !owners.ContainsKey(address)) _pages.TryAdd(address, (page, null));
    }

    /// <summary>The former address: as written when it has a folder, else that of a page of this kind with that id.</summary>
    private static string AddressOf(string target, int page, SiteNames names, out int present)
    {
        present = -1;
        if (target.Contains('/')) return target.Trim('/') is var path && path.EndsWith(".html", StringComparison.Ordinal) ? path : path + ".html";
        if (names.ById(target) is not { } found) return PageUrls.Of(names.Pages[page].Front.Kind, target);
        present = found;
        return PageUrls.Of(names.Pages[found].Front.Kind, target);
    }

    /// <summary>
    /// Whether a file of this name can be written, and below the site's own folder: each part is what an id may be, and no generated page has
    /// it.
    /// </summary>
    private static bool IsAddress(string address) =>
        !GeneratedPages.All.Contains(address) && address is not (GeneratedPages.NotFound or GeneratedPages.Offline)
        && address[..^".html".Length].Split('/').All(PageIds.IsValid);

    /// <summary>An anchor keeps its name when the new page has it.</summary>
    private static MovedAnchor Moved(string anchor, int page, Page[] pages) =>
        new(anchor, page, Array.IndexOf(pages[page].Anchors, anchor) >= 0 ? anchor : null);

    private static MovedAnchor[] Sorted(IEnumerable<MovedAnchor> moved) => [.. moved.OrderBy(m => m.Anchor, StringComparer.Ordinal)];
}
