using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Lists;
using UnionKb.Model;
using UnionKb.Templating.Views.Lists;

namespace UnionKb.Emitting.Pages.Home;

/// <summary>The strip of the last years of the time line.</summary>
internal sealed record HomeTimeline(YearView[] Years, bool HasEarlier)
{
    private const int Most = 10;
    private const int MostEntries = 2;
    private const int Fewest = 2;

    public static HomeTimeline Of(SiteFrame frame)
    {
        if (frame.RegisterOf(GeneratedPages.Timeline) is null) return new HomeTimeline([], false);
        var listing = TimelinePage.Of(frame);
        var urls = ListingPages.CountsOf(listing, "").Select(c => c.Url).ToArray();
        var years = listing.Groups.Select((group, i) => (group, Url: urls[i])).Where(g => g.group.Id != TimelinePage.Undated).ToArray();
        if (years.Length < Fewest) return new HomeTimeline([], false);
        return new HomeTimeline([.. years.TakeLast(Most).Select(y => Year(frame, y.group, y.Url))], years.Length > Most);
    }

    private static YearView Year(SiteFrame frame, ListingGroup group, string url)
    {
        var entries = group.Items.Take(MostEntries).Select(page => frame.Link(page, "")).ToArray();
        return new YearView(group.Title, url, entries, group.Items.Length - entries.Length);
    }
}
