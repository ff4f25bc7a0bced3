using UnionKb.Model;

namespace UnionKb.Linking.Resolving;

/// <summary>A link seen from where it stands: the page it leads to, and its place.</summary>
internal readonly record struct OutgoingLink(int To, Backlink Place)
{
    /// <summary>The links of one page to others, written and automatic, in the order of its text.</summary>
    public static OutgoingLink[] Of(int from, LinkTarget[] targets, TermLink[] terms, LinkTexts titles, Page[] pages)
    {
        var page = pages[from];
        var outgoing = new List<OutgoingLink>(targets.Length + terms.Length);
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i].Kind != TargetKind.Page || targets[i].Page == from) continue;
            var link = page.Links[i];
            var length = link.Length > 0 ? link.Length : LinkTexts.TextOf(link, targets[i], pages).Length;
            outgoing.Add(new OutgoingLink(targets[i].Page, new Backlink(from, link.Block, titles.StartOf(i), length, Automatic: false)));
        }

        foreach (var term in terms)
        {
            var block = page.Body.Runs[term.Run].Block;
            var start = titles.Shifted(block, term.Start);
            outgoing.Add(new OutgoingLink(term.Page, new Backlink(from, block, start, term.Length, Automatic: true)));
        }

        outgoing.Sort(static (a, b) => a.Place.Block != b.Place.Block ? a.Place.Block.CompareTo(b.Place.Block) : a.Place.Start.CompareTo(b.Place.Start));
        return [.. outgoing];
    }
}
