using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Mentions;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>
/// Every sentence that names an entity, where its own page cannot hold them: a chain of pages in the order of the pillars. All chains together hold
/// each place where a name was found at most once, so they grow with the text and not with pages times pages.
/// </summary>
internal sealed class MentionPages
{
    /// <summary>Pages that speak of the entity on one page of the chain.</summary>
    public const int PagesInPart = 200;

    private readonly SiteFrame _frame;

    /// <summary>For each page how many parts its chain has; 0 where its own page holds all.</summary>
    private readonly int[] _parts;

    public MentionPages(SiteFrame frame)
    {
        _frame = frame;
        _parts = new int[frame.Site.Pages.Length];
        var crowded = Crowded(frame.Site);
        foreach (var page in frame.Site.Pages)
        {
            if (!page.Page.Front.Kind.IsEntity() || page.Backlinks.Length + page.NamedBy.Length == 0) continue;
            var count = Naming(page);
            if (count > BacklinkViews.Most || crowded.Contains(page.Index)) _parts[page.Index] = (count + PagesInPart - 1) / PagesInPart;
        }
    }

    /// <summary>The way to all sentences that name an entity, or null when its own page has them.</summary>
    public LinkView? All(LinkedPage page, string root) =>
        _parts[page.Index] == 0 ? null : new LinkView(_frame.Strings["mentions.all"], root + SiteAddress.Encode(PathOf(page, 0)));

    public IEnumerable<Artefact> Artefacts() => _frame.Site.Pages.Where(p => _parts[p.Index] > 0).SelectMany(page =>
    {
        var naming = new Lazy<Stretch[]>(() => [.. Stretch.Of(page).OrderBy(s => _frame.Site.Pages[s.From], PillarOrder.Instance)]);
        return Enumerable.Range(0, _parts[page.Index]).Select(part =>
            new Artefact(PathOf(page, part), output => _frame.Templates.Render("mentions", View(page, naming.Value, part, output), output)));
    });

    private static string PathOf(LinkedPage page, int part) => $"mentions/{page.Page.Front.Kind.Folder()}/{page.Id}/{part + 1}.html";

    private MentionsView View(LinkedPage page, Stretch[] naming, int part, Utf8Writer output)
    {
        var path = PathOf(page, part);
        var root = SiteAddress.RootOf(path);
        var sentences = new SentenceViews(_frame, root);
        foreach (var stretch in naming.Skip(part * PagesInPart).Take(PagesInPart))
        {
            var from = _frame.Site.Pages[stretch.From];
            foreach (var place in MentionPlaces.Of(page, from, stretch, int.MaxValue).Places) sentences.Add(from, place);
        }

        return new MentionsView
        {
            Site = _frame.View,
            Root = root,
            Title = _frame.Strings.Format("mentions.title", page.Title),
            Canonical = _frame.Canonical(path),
            Breadcrumb = [.. Breadcrumbs.Of(_frame, page, root), _frame.Link(page.Index, root)],
            Header = _frame.Header(output, root),
            Footer = _frame.Footer(output, root),
            Dialogs = _frame.Dialogs(output, root),
            Total = naming.Length,
            Sentences = sentences.ToArray(),
            Previous = Part(page, part - 1, root),
            Next = Part(page, part + 1, root),
        };
    }

    private LinkView? Part(LinkedPage page, int part, string root) => part < 0 || part >= _parts[page.Index]
        ? null
        : new LinkView(_frame.Strings.Format("list.part", $"{part + 1}", $"{_parts[page.Index]}"), root + SiteAddress.Encode(PathOf(page, part)));

    private static int Naming(LinkedPage page)
    {
        var (count, last) = (page.NamedBy.Length, page.Index);
        foreach (var link in page.Backlinks)
        {
            if (link.From != last && link.From != page.Index) count++;
            last = link.From;
        }

        return count;
    }

    /// <summary>Entities that some page names more often than their own pages show.</summary>
    private static HashSet<int> Crowded(Site site)
    {
        var crowded = new HashSet<int>();
        var counts = new Dictionary<int, int>();
        foreach (var page in site.Pages)
        {
            if (page.Mentions.Length + page.Terms.Length + page.Targets.Length <= MentionPlaces.Most) continue;
            counts.Clear();
            foreach (var mention in page.Mentions) Count(mention.Page);
            foreach (var term in page.Terms) Count(term.Page);
            foreach (var target in page.Targets) Count(target.Page);
        }

        return crowded;

        void Count(int page)
        {
            if (page < 0) return;
            counts[page] = counts.GetValueOrDefault(page) + 1;
            if (counts[page] > MentionPlaces.Most) crowded.Add(page);
        }
    }
}
