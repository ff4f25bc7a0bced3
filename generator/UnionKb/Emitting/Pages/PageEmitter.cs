using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Emitting.Pages.Lists;
using UnionKb.Emitting.Pages.Mentions;
using UnionKb.Emitting.Pages.Sources;
using UnionKb.Model;
using UnionKb.Templating;

namespace UnionKb.Emitting.Pages;

/// <summary>Every HTML page of the site: those of the editors, the home page, registers, tags, sources, search and 404.</summary>
public sealed class PageEmitter(TemplateSet templates) : IEmitter
{
    public string Name => "pages";

    public IEnumerable<Artefact> Emit(Site site)
    {
        var frame = new SiteFrame(site, templates);
        var listings = new ListingPages(frame);
        var mentions = new MentionPages(frame);
        var sources = new SourcePages(frame);
        Listing[] seeds = site.Seeds.Length > 0 ? [sources.Register()] : [];
        IEnumerable<Listing> lists = [.. RegisterPages.Of(frame), .. TagPages.Of(frame), .. SharedNamePages.Of(frame), .. SectionPages.Of(frame), .. seeds];
        return
        [
            new HomePage(frame).Artefact(),
            .. new EditorPages(frame, mentions).Artefacts(),
            .. mentions.Artefacts(),
            .. lists.SelectMany(listings.Artefacts),
            .. sources.Artefacts(),
            .. new MapPages(frame).Artefacts(),
            .. new ReportPage(frame).Artefacts(),
            .. RedirectPages.Artefacts(frame),
            .. FixedPages.Artefacts(frame),
        ];
    }
}
