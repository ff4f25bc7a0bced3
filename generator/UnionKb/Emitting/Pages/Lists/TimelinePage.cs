using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>
/// The timeline: pages with a printed date by what is known of it, under their years; events without a year in a group of their own,
/// never placed by guess.
/// </summary>
internal static class TimelinePage
{
    /// <summary>Anchor of the group of events without a year.</summary>
    public const string Undated = "undated";

    public static Listing Of(SiteFrame frame)
    {
        var pages = frame.Site.Pages.Where(p => p.Page.Front.When is not null || p.Page.Front.Kind == PageKind.Event)
            .Select(p => (Page: p, Date: PrintedDate.Parse(p.Page.Front.When))).ToArray();
        var dated = pages.Where(p => p.Date is not null).OrderBy(p => p.Date!.Value).ThenBy(p => p.Page.Index)
            .GroupBy(p => p.Date!.Value.Year)
            .Select(g => new ListingGroup(frame.Strings.Date($"{g.Key:D4}"), $"y{g.Key}", [.. g.Select(p => p.Page.Index)]));
        var undated = pages.Where(p => p.Date is null).Select(p => p.Page.Index).ToArray();
        ListingGroup[] rest = undated.Length == 0 ? [] : [new ListingGroup(frame.Strings["timeline.undated"], Undated, undated)];
        return new Listing(GeneratedPages.Timeline, frame.Strings["register.timeline"], [.. dated, .. rest], Entry)
        {
            Template = "timeline",
            HasKinds = true,
            Intro = frame.Strings["intro.timeline"],
            Register = GeneratedPages.Timeline,
        };

        EntryView Entry(int page, string root) =>
            EntryViews.Of(frame, page, root) with
            {
                Note = frame.Site.Pages[page].Page.Front.When, Kind = frame.Site.Pages[page].Page.Front.Kind.Name(),
            };
    }
}
