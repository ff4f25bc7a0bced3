using UnionKb.Emitting.Frame;
using UnionKb.Model;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>Pages by the year of their date, the newest first.</summary>
internal static class YearPages
{
    public static Listing Of(SiteFrame frame, Register register)
    {
        var years = frame.Site.Pages.Where(p => p.Page.Front.Date is not null && !ReferenceEquals(p, frame.Site.Home))
            .GroupBy(p => p.Page.Front.Date![..4]).OrderByDescending(g => g.Key, StringComparer.Ordinal);
        var groups = years.Select(year => new ListingGroup(frame.Strings.Date(year.Key), "y" + year.Key, [.. year
            .OrderByDescending(p => p.Page.Front.Date, StringComparer.Ordinal).ThenBy(p => p.Pronunciation.Key, StringComparer.Ordinal).Select(p => p.Index)]));
        return new Listing(GeneratedPages.Years, frame.Strings[register.Title], [.. groups], (page, root) =>
        {
            var link = frame.Link(page, root);
            return new(link.Title, link.Url, null, frame.Strings.Date(frame.Site.Pages[page].Page.Front.Date), []);
        })
        {
            Most = 200,
            Intro = frame.Strings["intro.years"],
            Register = GeneratedPages.Years,
        };
    }
}
