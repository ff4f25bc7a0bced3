using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Lists;

namespace UnionKb.Emitting.Pages.Home;

/// <summary>The things that texts speak of, one row for each register of a kind, with those that most pages lead to.</summary>
internal static class HomeThings
{
    private const int Most = 6;

    public static SectionView[] Of(SiteFrame frame)
    {
        var rows = new List<SectionView>();
        var kinds = Register.Kinds.Select(k => (k.Kind, k.File, k.Title)).Append((PageKind.Term, GeneratedPages.Terms, "register.terms"));
        foreach (var (kind, file, title) in kinds)
        {
            if (frame.RegisterOf(file) is not { } register) continue;
            var first = frame.Site.Pages.Where(p => p.Page.Front.Kind == kind).OrderByDescending(p => p.Backlinks.Length).ThenBy(p => p.Index).Take(Most);
            var pages = first.Select(p => new SectionPageView(p.Title, frame.Link(p.Index, "").Url, 1, 0)).ToArray();
            rows.Add(new SectionView(frame.Strings[title], file, null, pages, register.Count, register.Count - pages.Length));
        }

        return [.. rows];
    }
}
