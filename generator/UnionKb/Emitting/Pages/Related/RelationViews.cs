using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Mentions;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Related;

namespace UnionKb.Emitting.Pages.Related;

/// <summary>Relations as both their ends show them: grouped by their word, each with the sentence that it rests on, or marked as still without one.</summary>
internal static class RelationViews
{
    /// <summary>What the page says of others, then what others say of it.</summary>
    public static IEnumerable<RelatedGroupView> Of(SiteFrame frame, LinkedPage page, string root)
    {
        if (page.Relations.Length + page.Issued.Length == 0) return [];
        var own = page.Relations.Where(r => r.Subject == page.Index).ToArray();
        var issued = page.Issued.Except(own.Select(r => r.Object)).ToArray();
        var groups = own.GroupBy(r => r.Word, StringComparer.Ordinal)
            .Select(g => new RelatedGroupView(frame.RelationWords.Forward(g.Key), [.. g.Select(r => View(frame, page, r, r.Object, r.ObjectText, root))]));
        if (issued.Length > 0) groups = groups.Append(Issued(frame, issued, root));
        return groups.Concat(Others(frame, page, root));
    }

    private static IEnumerable<RelatedGroupView> Others(SiteFrame frame, LinkedPage page, string root) => page.Relations
        .Where(r => r.Object == page.Index && r.Subject != page.Index)
        .OrderBy(r => frame.Site.Pages[r.Subject], PillarOrder.Instance).GroupBy(r => r.Word, StringComparer.Ordinal)
        .Select(g => new RelatedGroupView(frame.RelationWords.Inverse(g.Key), [.. g.Select(r => View(frame, page, r, r.Subject, "", root))]));

    /// <summary>Documents whose front matter names this page as issuer and that no relation names already.</summary>
    private static RelatedGroupView Issued(SiteFrame frame, int[] issued, string root) => new(
        frame.Strings["relation.issued"],
        [.. issued.OrderBy(d => frame.Site.Pages[d], PillarOrder.Instance).Take(BacklinkViews.Most)
            .Select(d => frame.Link(d, root)).Select(l => new RelatedView(l.Title, l.Url, null))]);

    private static RelatedView View(SiteFrame frame, LinkedPage page, Relation relation, int other, string text, string root)
    {
        var link = other < 0 ? null : frame.Link(other, root);
        var view = new RelatedView(link?.Title ?? text, link?.Url, null);
        if (relation.Evidence is not { Page: >= 0 } evidence) return view with { Unsupported = true };
        var from = frame.Site.Pages[evidence.Page];
        var sentence = from.Blocks[evidence.Block].Text.Substring(evidence.Start, evidence.Length);
        return view with { Evidence = new LinkView(sentence, SentenceViews.PlaceOf(frame, from, evidence.Block, root).Url) };
    }
}
