using UnionKb.Model;
using UnionKb.Templating.Views;

namespace UnionKb.Emitting.Pages;

/// <summary>
/// Related topics. With E(p) the pages that p links to, N pages in all, d(e) pages linking to e and w(e) = ln(1 + N / d(e)):
/// <c>likeness(p, q) = Σ w(e), e in E(p) ∩ E(q), over √(|E(p)| · |E(q)|)</c>, the twelve best of which are ordered by that sum plus twice
/// the likeness of their texts (<see cref="TextSketch"/>). What everybody links to says nothing, so a page with more than 256 links to it
/// is no common ground; thus the work grows with the links, not with pages times pages. Equal values go by page number.
/// </summary>
internal sealed class AlikePages(SiteFrame frame)
{
    private const int Shown = 5;
    private const int Candidates = 12;
    private const int MostLinks = 256;
    private const int NamesShown = 3;
    private const double TextWeight = 2;

    /// <summary>Below this two pages share one common topic at most.</summary>
    private const double Least = 0.5;

    private readonly TextSketch?[] _sketches = new TextSketch?[frame.Site.Pages.Length];

    public AlikeView[] Of(LinkedPage page, string root)
    {
        var own = Topics(page);
        if (own.Count == 0) return [];
        var known = Known(page);
        var scores = new Dictionary<int, double>();
        foreach (var topic in own)
        {
            var links = frame.Site.Pages[topic].Backlinks;
            if (links.Length > MostLinks) continue;
            var weight = Math.Log(1 + ((double)frame.Site.Pages.Length / Linking(links)));
            var last = -1;
            foreach (var link in links)
            {
                if (link.From == last || known.Contains(link.From)) continue;
                last = link.From;
                scores[last] = scores.GetValueOrDefault(last) + weight;
            }
        }

        var best = scores.Select(s => (Page: s.Key, Score: s.Value / Math.Sqrt((double)own.Count * Math.Max(1, Topics(frame.Site.Pages[s.Key]).Count))))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Page).Take(Candidates).Where(s => s.Score >= Least)
            .Select(s => (s.Page, Score: s.Score + (TextWeight * Sketch(page.Index).LikenessTo(Sketch(s.Page)))))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Page).Take(Shown);
        return [.. best.Select(s => View(s.Page, own, root))];
    }

    private AlikeView View(int other, HashSet<int> own, string root)
    {
        var link = frame.Link(other, root);
        var shared = Topics(frame.Site.Pages[other]).Where(own.Contains)
            .OrderBy(t => frame.Site.Pages[t].Backlinks.Length).ThenBy(t => t).Take(NamesShown).Select(t => frame.Site.Pages[t].Title);
        return new AlikeView(link.Title, link.Url, string.Join('、', shared));
    }

    /// <summary>The pages that a page links to, by hand or by name.</summary>
    private static HashSet<int> Topics(LinkedPage page)
    {
        var topics = new HashSet<int>();
        foreach (var target in page.Targets)
        {
            if (target.Kind == TargetKind.Page && target.Page != page.Index) topics.Add(target.Page);
        }

        foreach (var term in page.Terms) topics.Add(term.Page);
        return topics;
    }

    /// <summary>Pages that the reader sees on this page anyway.</summary>
    private HashSet<int> Known(LinkedPage page)
    {
        var known = new HashSet<int> { page.Index, page.Parent };
        known.UnionWith(page.SeeAlso);
        known.UnionWith(page.Children);
        known.UnionWith(page.Relations.SelectMany(r => new[] { r.Subject, r.Object }));
        foreach (var target in page.Targets) known.Add(target.Page);
        if (frame.Site.Home is { } home) known.Add(home.Index);
        return known;
    }

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
