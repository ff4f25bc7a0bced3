using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Related;

namespace UnionKb.Emitting.Pages.Related;

/// <summary>
/// Related topics. With E(p) the pages that p links to, N pages in all, d(e) pages linking to e and w(e) = ln(1 + N / d(e)):
/// <c>likeness(p, q) = Σ w(e), e in E(p) ∩ E(q), over √(|E(p)| · |E(q)|)</c>, the twelve best of which are ordered by that sum plus twice
/// the likeness of their texts (<see cref="TextSketch"/>). What everybody links to says nothing, so a page with more than 256 links to it
/// is no common ground; thus the work grows with the links, not with pages times pages. Equal values go by page number.
/// </summary>
internal sealed class AlikePages(SiteFrame frame)
{
    private const int Shown = 3;
    private const int Candidates = 12;
    private const int MostLinks = 256;
    private const int NamesShown = 3;
    private const double TextWeight = 2;

    /// <summary>Below this two pages share one common topic at most.</summary>
    private const double Least = 0.5;

    private readonly TextSketch?[] _sketches = new TextSketch?[frame.Site.Pages.Length];
    private readonly int[]?[] _topics = new int[]?[frame.Site.Pages.Length];

    public RelatedView[] Of(LinkedPage page, string root)
    {
        var own = Topics(page.Index);
        if (own.Length == 0) return [];
        var alike = Best(Likeness(page, own));
        for (var i = 0; i < alike.Length; i++) alike[i].Score += TextWeight * Sketch(page.Index).LikenessTo(Sketch(alike[i].Page));
        Array.Sort(alike, ByScore);
        return [.. alike.Take(Shown).Select(s => View(s.Page, own, root))];
    }

    /// <summary>All pages that share a topic with this one and are not on it anyway, each once.</summary>
    private List<(int Page, double Score)> Likeness(LinkedPage page, int[] own)
    {
        var shares = new List<(int Page, double Score)>();
        foreach (var topic in own)
        {
            var links = frame.Site.Pages[topic].Backlinks;
            if (links.Length > MostLinks) continue;
            var weight = Math.Log(1 + ((double)frame.Site.Pages.Length / Linking(links)));
            var last = page.Index;
            foreach (var link in links)
            {
                if (link.From != last && link.From != page.Index) shares.Add((link.From, weight));
                last = link.From;
            }
        }

        shares.Sort(static (a, b) => a.Page != b.Page ? a.Page.CompareTo(b.Page) : a.Score.CompareTo(b.Score));
        var pages = 0;
        for (int i = 0, next; i < shares.Count; i = next)
        {
            var sum = 0.0;
            for (next = i; next < shares.Count && shares[next].Page == shares[i].Page; next++) sum += shares[next].Score;
            var likeness = sum / Math.Sqrt((double)own.Length * Math.Max(1, Topics(shares[i].Page).Length));
            if (likeness >= Least && !IsKnown(page, shares[i].Page)) shares[pages++] = (shares[i].Page, likeness);
        }

        shares.RemoveRange(pages, shares.Count - pages);
        return shares;
    }

    private static (int Page, double Score)[] Best(List<(int Page, double Score)> alike)
    {
        alike.Sort(ByScore);
        return [.. alike.Take(Candidates)];
    }

    private static int ByScore((int Page, double Score) a, (int Page, double Score) b) =>
        a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Page.CompareTo(b.Page);

    private RelatedView View(int other, int[] own, string root)
    {
        var link = frame.Link(other, root);
        var shared = Array.FindAll(Topics(other), t => Array.BinarySearch(own, t) >= 0);
        Array.Sort(shared, (a, b) => Known(a) != Known(b) ? Known(a).CompareTo(Known(b)) : a.CompareTo(b));
        return new RelatedView(link.Title, link.Url, Shared(shared));

        string? Shared(int[] topics) => topics.Length == 0
            ? null
            : frame.Strings.Format("relation.shared", string.Join('、', topics.Take(NamesShown).Select(t => frame.Site.Pages[t].Title)));

        // The least linked page says most about what two pages share.
        int Known(int page) => frame.Site.Pages[page].Backlinks.Length;
    }

    /// <summary>The pages that a page links to, by hand or by name, in order of number. Two workers may both find them: they are equal.</summary>
    private int[] Topics(int page) => _topics[page] ??= TopicsOf(frame.Site.Pages[page]);

    private static int[] TopicsOf(LinkedPage page)
    {
        var topics = new List<int>(page.Targets.Length + page.Terms.Length);
        foreach (var target in page.Targets)
        {
            if (target.Kind == TargetKind.Page && target.Page != page.Index) topics.Add(target.Page);
        }

        foreach (var term in page.Terms) topics.Add(term.Page);
        topics.Sort();
        return [.. topics.Where((topic, i) => i == 0 || topic != topics[i - 1])];
    }

    /// <summary>Whether the reader sees a page on this page anyway.</summary>
    private bool IsKnown(LinkedPage page, int other) =>
        other == page.Parent
        || other == frame.Site.Home?.Index
        || page.SeeAlso.Contains(other)
        || frame.Site.Pages[other].Parent == page.Index
        || Array.Exists(page.Targets, t => t.Page == other)
        || Array.Exists(page.Relations, r => r.Subject == other || r.Object == other);

    private static int Linking(Backlink[] links)
    {
        var (count, last) = (0, -1);
        foreach (var link in links)
        {
            if (link.From != last) count++;
            last = link.From;
        }

        return count;
    }

    private TextSketch Sketch(int page) => _sketches[page] ??= new TextSketch(frame.Site.Pages[page].Blocks);
}
