using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Templating.Views.Mentions;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>Relations as both their ends show them: grouped by their word, each with the sentence that it rests on, or marked as still without one.</summary>
internal static class RelationViews
{
    /// <summary>What the page says of others.</summary>
    public static BacklinkGroupView[] Own(SiteFrame frame, LinkedPage page, string root)
    {
        if (page.Relations.Length + page.Issued.Length == 0) return [];
        var own = page.Relations.Where(r => r.Subject == page.Index).ToArray();
        var groups = own.GroupBy(r => r.Word, StringComparer.Ordinal)
            .Select(g => new BacklinkGroupView(frame.RelationWords.Forward(g.Key), [.. g.Select(r => View(frame, r, r.Object, r.ObjectText, root))]));
        var issued = page.Issued.Except(own.Select(r => r.Object)).ToArray();
        return issued.Length == 0 ? [.. groups] : [.. groups, Issued(frame, issued, root)];
    }

    /// <summary>What other pages say of this one.</summary>
    public static BacklinkGroupView[] Others(SiteFrame frame, LinkedPage page, string root)
    {
        if (page.Relations.Length == 0) return [];
        var others = page.Relations.Where(r => r.Object == page.Index && r.Subject != page.Index)
            .OrderBy(r => frame.Site.Pages[r.Subject], PillarOrder.Instance).GroupBy(r => r.Word, StringComparer.Ordinal);
        return [.. others.Select(g => new BacklinkGroupView(frame.RelationWords.Inverse(g.Key), [.. g.Select(r => View(frame, r, r.Subject, "", root))]))];
    }

    /// <summary>Documents whose front matter names this page as issuer and that no relation names already.</summary>
    private static BacklinkGroupView Issued(SiteFrame frame, int[] issued, string root) => new(
        frame.Strings["relation.issued"],
        [.. issued.OrderBy(d => frame.Site.Pages[d], PillarOrder.Instance).Take(BacklinkViews.Most)
            .Select(d => frame.Link(d, root)).Select(l => new BacklinkView(l.Title, l.Url, [], 0))]);

    private static BacklinkView View(SiteFrame frame, Relation relation, int other, string text, string root)
    {
        var link = other < 0 ? null : frame.Link(other, root);
        if (relation.Evidence is not { Page: >= 0 } evidence) return new BacklinkView(link?.Title ?? text, link?.Url, [], 0) { Unsupported = true };
        var from = frame.Site.Pages[evidence.Page];
        var place = PlaceViews.Of(frame, from, frame.Link(evidence.Page, root).Url, evidence.Block, evidence.Word, relation.Word.Length);
        return new BacklinkView(link?.Title ?? text, link?.Url, [place], 0);
    }
}
