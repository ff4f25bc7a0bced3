using UnionKb.Emitting.Frame;
using UnionKb.Model;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>A page for each name with several meanings (消歧义): what it can mean, and where each leads.</summary>
internal static class SharedNamePages
{
    public static string PathOf(SharedName name) => $"names/{name.Slug}.html";

    public static IEnumerable<Listing> Of(SiteFrame frame) => frame.Site.SharedNames.Select(name =>
        new Listing(
            PathOf(name), frame.Strings.Format("names.title", name.Name), [new ListingGroup("", "pages", name.Pages)],
            (page, root) => EntryViews.Of(frame, page, root) with { Note = Note(frame, frame.Site.Pages[page], name) })
        {
            Intro = frame.Strings.Format("intro.names", name.Name),
        });

    /// <summary>What tells the meanings apart: kind and date, and the id where two of them have one title.</summary>
    private static string Note(SiteFrame frame, LinkedPage page, SharedName name)
    {
        var front = page.Page.Front;
        var isAlike = Array.Exists(name.Pages, p => p != page.Index && frame.Site.Pages[p].Title == page.Title);
        var when = front.When ?? (front.Date is { } date ? frame.Strings.Date(date) : null);
        string?[] notes = [frame.Strings["kind." + front.Kind.Name()], when, isAlike ? page.Id : null];
        return string.Join(" · ", notes.Where(n => n is not null));
    }
}
