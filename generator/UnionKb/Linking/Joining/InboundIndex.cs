using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Joining;

/// <summary>What the other pages say of each page, turned around from what every page says.</summary>
internal static class InboundIndex
{
    /// <param name="moved">Anchors that left a page, by its address.</param>
    public static FoundInOthers[] Build(PageLinks[] links, string[] urls, ILookup<string, MovedAnchor> moved, SharedName[] sharedNames)
    {
        var backlinks = BacklinkIndex.Build(links);
        var named = ByPage(links, l => l.OnlyNamed);
        var issued = ByPage(links, l => l.Found.Issuers.Select(i => i.Page).Distinct());
        var abbreviations = ByPage(links, l => l.Found.AbbreviationOf < 0 ? [] : [l.Found.AbbreviationOf]);
        var shared = sharedNames.SelectMany((name, number) => name.Pages.Select(page => (page, number))).ToLookup(n => n.page, n => n.number);
        return [.. links.Select((_, page) => new FoundInOthers
        {
            Backlinks = backlinks[page],
            NamedBy = [.. named[page]],
            Issued = [.. issued[page].Where(by => by != page)],
            Abbreviations = [.. abbreviations[page]],
            Moved = [.. moved[urls[page]]],
            SharedNames = [.. shared[page]],
        })];
    }

    /// <summary>For each page those that speak of it, in order of number.</summary>
    private static ILookup<int, int> ByPage(PageLinks[] links, Func<PageLinks, IEnumerable<int>> spokenOf) =>
        links.SelectMany((l, by) => spokenOf(l).Select(page => (page, by))).ToLookup(p => p.page, p => p.by);
}
