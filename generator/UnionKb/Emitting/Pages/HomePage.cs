using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Map;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Emitting.Pages.Home;
using UnionKb.Emitting.Pages.Lists;
using UnionKb.Emitting.StructuredData;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Lists;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>
/// The first page: what the site knows (pillars with their structure, time line, things, map, newest) and the ways into it. Everything is capped.
/// </summary>
internal sealed class HomePage(SiteFrame frame)
{
    private const int MostNew = 8;
    private const int MostTags = 30;
    private const int MostYears = 40;

    /// <summary>A site with fewer pages is looked through as it stands; letters would lead to one page each.</summary>
    private const int FewestForLetters = 40;

    public Artefact Artefact() => new(GeneratedPages.Home, output => frame.Templates.Render("home", View(output), output));

    private HomeView View(Utf8Writer output)
    {
        var home = frame.Site.Home;
        var things = HomeThings.Of(frame);
        var folders = SectionPages.Folders(frame);
        var pillars = HomePillars.Of(frame);
        var years = HomeTimeline.Of(frame);
        var tags = Tags();
        return new HomeView
        {
            Site = frame.View,
            Root = "",
            Title = frame.View.Title,
            Description = home is null ? frame.View.Description : home.Page.Front.Summary ?? frame.View.Description,
            Canonical = frame.Canonical(""),
            StructuredData = new SiteStatement(frame, output),
            Markdown = home is null ? null : frame.Twin(home, ""),
            Code = home is { HasCode: true },
            Header = frame.Header(output, "", GeneratedPages.Home),
            Footer = frame.Footer(output, "", GeneratedPages.Home),
            Dialogs = frame.Dialogs(output, ""),
            Body = home is null || home.Page.Body.Html.Length == 0 ? null : new BodyFragment(frame, home, "", output),
            Counts = [.. frame.Registers
                .Where(r => r.File is not (GeneratedPages.Pending or GeneratedPages.Map) && !Array.Exists(things, t => t.Url == r.File))
                .Select(r => new CountView(frame.Strings[r.Title], r.Count, r.File))],
            Pillars = [.. pillars.Take(HomePillars.Most)],
            PillarsLeft = Math.Max(0, pillars.Length - HomePillars.Most),
            Years = years.Years,
            HasEarlier = years.HasEarlier,
            Things = things,
            Map = Map(output),
            Newest = Newest(),
            Tags = [.. tags.Take(MostTags).Select(t => new CountView(t.Name, t.Pages.Length, SiteAddress.Encode(TagPages.PathOf(t.Slug))))],
            TagsLeft = Math.Max(0, tags.Length - MostTags),
            Published = frame.RegisterOf(GeneratedPages.Years) is { } published
                ? [.. ListingPages.CountsOf(YearPages.Of(frame, published), "").Take(MostYears)]
                : [],
            Letters = frame.RegisterOf(GeneratedPages.AToZ)!.Count >= FewestForLetters ? ListingPages.CountsOf(RegisterPages.All(frame), "") : [],
            Folders = [.. folders.Take(SectionPages.MostFolders).Select(f => HomePillars.Folder(frame, frame.Site.Sections[f], folders.Length))],
            FoldersRest = folders.Length <= SectionPages.MostFolders
                ? null
                : new CountView(frame.Strings["folders.all"], folders.Length, GeneratedPages.Sections),
        };
    }

    /// <summary>The greatest first; one that nearly all pages have parts nothing.</summary>
    private Tag[] Tags()
    {
        var parting = frame.Site.Tags.Where(t => t.Pages.Length * 20 < frame.Site.Pages.Length * 19);
        return [.. parting.OrderByDescending(t => t.Pages.Length).ThenBy(t => t.Name, StringComparer.Ordinal)];
    }

    private MapPicture? Map(Utf8Writer output) =>
        frame.RegisterOf(GeneratedPages.Map) is null ? null : new MapPicture(MapLayout.Of(frame.Site, MapChoice.Whole(frame.Site)), output);

    /// <summary>By front matter date only: a build reads no clock.</summary>
    private EntryView[] Newest()
    {
        var dated = frame.Site.Pages.Where(p => p.Page.Front.Changed is not null && !ReferenceEquals(p, frame.Site.Home))
            .OrderByDescending(p => p.Page.Front.Changed, StringComparer.Ordinal).ThenBy(p => p.Index).Take(MostNew);
        return [.. dated.Select(p => EntryViews.Of(frame, p.Index, "") with { Note = frame.Strings.Date(p.Page.Front.Changed) })];
    }
}
