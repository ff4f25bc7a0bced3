using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Map;
using UnionKb.Emitting.Pages.Lists;
using UnionKb.Emitting.Pages.Mentions;
using UnionKb.Emitting.Pages.Related;
using UnionKb.Emitting.Pages.Sources;
using UnionKb.Emitting.StructuredData;
using UnionKb.Model;
using UnionKb.Templating.Views.Content;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>One file for every page that an editor wrote.</summary>
internal sealed class EditorPages(SiteFrame frame, MentionPages mentions)
{
    /// <summary>A list of contents for fewer headings repeats what is on the screen anyway.</summary>
    private const int FewestHeadings = 2;

    private const int DeepestHeading = 3;

    /// <summary>Children shown below a page; a pillar with more is found through A–Z and search.</summary>
    private const int MostChildren = 200;

    private readonly SectionNav _nav = new(frame);
    private readonly AlikePages _alike = new(frame);

    public IEnumerable<Artefact> Artefacts() =>
        frame.Site.Pages.Where(p => !ReferenceEquals(p, frame.Site.Home))
            .Select(page => new Artefact(page.Url, output => frame.Templates.Render("page", View(page, output), output)));

    private PageView View(LinkedPage page, Utf8Writer output)
    {
        var root = SiteAddress.RootOf(page.Url);
        var front = page.Page.Front;
        var backlinks = BacklinkViews.Of(frame, page, root);
        var children = Unlinked(page);
        var related = FurtherPages.Of(frame, page, _alike, children, root);
        var around = Neighbourhood.Of(frame.Site, page);
        var section = page.Section < 0 ? null : frame.Site.Sections[page.Section];
        return new PageView
        {
            Site = frame.View,
            Root = root,
            Title = page.Title,
            Description = Excerpt.Of(page),
            Canonical = frame.Canonical(page.Url),
            Article = true,
            Code = page.HasCode,
            StructuredData = new PageStatement(frame, page, root, output),
            Markdown = frame.Twin(page, root),
            Breadcrumb = Breadcrumbs.Of(frame, page, root),
            Header = frame.Header(output, root),
            Footer = frame.Footer(output, root),
            Dialogs = frame.Dialogs(output, root),
            Id = page.Id,
            Kind = front.Kind.Name(),
            KindName = frame.Strings["kind." + front.Kind.Name()],
            Body = new BodyFragment(frame, page, root, output),
            Nav = _nav.For(page, output),
            Summary = IsInText(page, front.Summary) ? null : front.Summary,
            Dated = front.Date,
            Contents = Contents(page),
            Facts = FactViews.Of(frame, page, root),
            Pending = front.Pending,
            Children = [.. children.Take(MostChildren).Select(c => EntryViews.Of(frame, c, root))],
            ChildrenLeft = Math.Max(0, children.Length - MostChildren),
            Related = related.First,
            RelatedRest = related.Rest,
            RelatedLeft = related.Rest.Sum(g => g.Pages.Length),
            Around = around is null ? null : new NeighbourhoodFragment(frame, page, around, root, output),
            AroundTable = around is null ? null : new NeighbourhoodTable(frame, around, root, output),
            Map = MapPages.Of(frame, section, root),
            Namesakes = [.. page.SharedNames.Select(n => Namesake(frame.Site.SharedNames[n], root))],
            Moved = MovedViews.Of(frame, page.Moved, root),
            Previous = Neighbour(section, page.Position - 1, root),
            Next = Neighbour(section, page.Position + 1, root),
            Sentences = backlinks.Sentences,
            SentencesLeft = backlinks.SentencesLeft,
            Backlinks = backlinks.Pages,
            BacklinkTotal = backlinks.Total,
            BacklinksLeft = backlinks.Left,
            BacklinksRest = mentions.All(page, root) ?? (backlinks.Left == 0 ? null : Search(page, root)),
            Tags = Tags(front.Tags, root),
            Origins = OriginViews.Of(frame, page, root),
        };
    }

    /// <summary>Whether the text says what the summary says, word for word: above it, it would be read twice.</summary>
    private static bool IsInText(LinkedPage page, string? summary)
    {
        var words = summary.AsSpan().Trim().TrimEnd("。．.！？!?；;…");
        if (words.IsEmpty) return false;
        foreach (var block in page.Blocks)
        {
            if (block.Kind != BlockKind.Code && block.Text.AsSpan().Contains(words, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Children that the text does not link itself, so that no list stands twice on the page.</summary>
    private static int[] Unlinked(LinkedPage page)
    {
        if (page.Children.Length == 0 || page.Targets.Length == 0) return page.Children;
        var linked = page.Targets.Where(t => t.Kind == TargetKind.Page).Select(t => t.Page).ToHashSet();
        return Array.FindAll(page.Children, c => !linked.Contains(c));
    }

    private static HeadingView[] Contents(LinkedPage page)
    {
        var headings = Array.FindAll(page.Page.Headings, h => h.Level <= DeepestHeading && !string.IsNullOrWhiteSpace(h.Text));
        return headings.Length < FewestHeadings ? [] : Array.ConvertAll(headings, h => new HeadingView(h.Level, h.Id, h.Text));
    }

    private LinkView? Neighbour(Section? section, int position, string root) =>
        section is null || position < 0 || position >= section.Pages.Length ? null : frame.Link(section.Pages[position], root);

    private static LinkView Namesake(SharedName name, string root) => new(name.Name, root + SiteAddress.Encode(SharedNamePages.PathOf(name)));

    private LinkView Search(LinkedPage page, string root) => new(
        frame.Strings["backlinks.search"], $"{root}{GeneratedPages.Search}?q={SiteAddress.EncodeAnchor($"\"{page.Title.Trim('《', '》', '“', '”')}\"")}");

    private LinkView[] Tags(string[] names, string root)
    {
        if (names.Length == 0) return [];
        return [.. names.Distinct().Where(frame.TagSlugs.ContainsKey)
            .Select(n => new LinkView(n, root + SiteAddress.Encode(TagPages.PathOf(frame.TagSlugs[n]))))];
    }
}
