using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Emitting.StructuredData;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Lists;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>The first page: what is here, pillars with their pages, folders, newest. Everything on it is capped.</summary>
internal sealed class HomePage(SiteFrame frame)
{
    private const int MostSections = 24;
    private const int MostPages = 12;
    private const int MostNew = 10;

    public Artefact Artefact() => new(GeneratedPages.Home, output => frame.Templates.Render("home", View(output), output));

    private HomeView View(Utf8Writer output)
    {
        var home = frame.Site.Home;
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
            Counts = [.. frame.Registers.Where(r => r.File is not (GeneratedPages.Pending or GeneratedPages.Map))
                .Select(r => new CountView(frame.Strings[r.Title], r.Count, r.File))],
            Pillars = [.. frame.Site.Sections.Where(s => s.Pillar >= 0).Take(MostSections).Select(Section)],
            Folders = [.. frame.Site.Sections.Where(s => s.Pillar < 0 && s.Pages.Length > 0).Take(MostSections).Select(Section)],
            Newest = Newest(),
        };
    }

    private SectionView Section(Section section)
    {
        var pages = section.Pillar < 0 ? section.Pages : section.Pages[1..];
        var shown = pages.Take(MostPages).Select(p => frame.Link(p, "")).ToArray();
        var pillar = section.Pillar < 0 ? null : frame.Site.Pages[section.Pillar];
        // A folder's card leads to the register of its kind, so it counts what stands there.
        var total = pillar is null && frame.ListOf(section) is var list && list != GeneratedPages.AToZ ? frame.RegisterOf(list)!.Count : pages.Length;
        return new SectionView(
            frame.TitleOf(section),
            pillar is null ? frame.ListOf(section) : frame.Link(section.Pillar, "").Url,
            pillar is null ? null : Excerpt.Of(pillar),
            shown, total, total - shown.Length);
    }

    /// <summary>By front matter date only: a build reads no clock.</summary>
    private EntryView[] Newest()
    {
        var dated = frame.Site.Pages.Where(p => p.Page.Front.Date is not null)
            .OrderByDescending(p => p.Page.Front.Date, StringComparer.Ordinal).ThenBy(p => p.Index).Take(MostNew);
        return [.. dated.Select(p => EntryViews.Of(frame, p.Index, "") with { Note = frame.Strings.Date(p.Page.Front.Date) })];
    }
}
