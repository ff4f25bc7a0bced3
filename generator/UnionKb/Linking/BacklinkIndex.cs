using UnionKb.Model;

namespace UnionKb.Linking;

/// <summary>Turns the links of all pages around: for each page the places that link to it, in order of page number, then place.</summary>
internal static class BacklinkIndex
{
    public static Backlink[][] Build(Page[] pages, PageLinks[] links)
    {
        var counts = new int[pages.Length];
        Visit(pages, links, (_, to, _) => counts[to]++);
        var backlinks = Array.ConvertAll(counts, count => count == 0 ? [] : new Backlink[count]);
        Array.Clear(counts);
        Visit(pages, links, (_, to, backlink) => backlinks[to][counts[to]++] = backlink);
        foreach (var list in backlinks) Array.Sort(list, ByPlace);
        return backlinks;
    }

    private static void Visit(Page[] pages, PageLinks[] links, Action<int, int, Backlink> visit)
    {
        for (var from = 0; from < pages.Length; from++)
        {
            var page = pages[from];
            var targets = links[from].Targets;
            for (var i = 0; i < targets.Length; i++)
            {
                if (targets[i].Kind != TargetKind.Page || targets[i].Page == from) continue;
                var link = page.Links[i];
                var start = link.Start + LinkTexts.Shift(page, targets, pages, link.Block, link.Start);
                var length = link.Length > 0 ? link.Length : LinkTexts.TextOf(link, targets[i], pages).Length;
                visit(from, targets[i].Page, new Backlink(from, link.Block, start, length, Automatic: false));
            }

            foreach (var term in links[from].Terms)
            {
                var block = page.Body.Runs[term.Run].Block;
                var start = term.Start + LinkTexts.Shift(page, targets, pages, block, term.Start);
                visit(from, term.Page, new Backlink(from, block, start, term.Length, Automatic: true));
            }
        }
    }

    private static int ByPlace(Backlink a, Backlink b)
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0) order = a.Block.CompareTo(b.Block);
        return order != 0 ? order : a.Start.CompareTo(b.Start);
    }
}
