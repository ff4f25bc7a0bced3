using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>The registers that list pages or tags; each only where it has entries.</summary>
internal static class RegisterPages
{
    public static IEnumerable<Listing> Of(SiteFrame frame)
    {
        foreach (var (kind, file, _, _) in Register.Kinds)
        {
            if (frame.RegisterOf(file) is { } register) yield return OfKind(frame, register, kind);
        }

        if (frame.RegisterOf(GeneratedPages.Timeline) is not null) yield return TimelinePage.Of(frame);
        if (frame.RegisterOf(GeneratedPages.Terms) is { } terms) yield return OfKind(frame, terms, PageKind.Term);
        if (frame.RegisterOf(GeneratedPages.Tags) is { } tags) yield return Tags(frame, tags);
        if (frame.RegisterOf(GeneratedPages.Years) is { } years) yield return YearPages.Of(frame, years);
        if (frame.RegisterOf(GeneratedPages.Pending) is { } pending) yield return Pending(frame, pending);
        yield return All(frame);
    }

    /// <summary>The list of all pages: titles alone, by letter.</summary>
    public static Listing All(SiteFrame frame)
    {
        var groups = ByInitial.Pages(frame.Site.Pages.Where(p => !ReferenceEquals(p, frame.Site.Home)));
        return Make(frame, frame.RegisterOf(GeneratedPages.AToZ)!, groups, (page, root) =>
        {
            var link = frame.Link(page, root);
            return new EntryView(link.Title, link.Url, null, null, []);
        }) with { HasRegisters = true, Dense = true, Most = 240 };
    }

    private static Listing OfKind(SiteFrame frame, Register register, PageKind kind)
    {
        LinkedPage[] pages = [.. frame.Site.Pages.Where(p => p.Page.Front.Kind == kind)];
        var columns = RegisterColumn.Of(frame, pages);
        var listing = Make(frame, register, ByInitial.Pages(pages), (page, root) =>
            EntryViews.Of(frame, page, root) with { Cells = [.. columns.Select(c => c.Cell(frame.Site.Pages[page]))] });
        return listing with { Columns = [.. columns.Select(c => frame.Strings[c.Title])] };
    }

    private static Listing Tags(SiteFrame frame, Register register) =>
        Make(frame, register, ByInitial.Tags(frame.Site), (tag, root) =>
        {
            var (name, slug, pages) = frame.Site.Tags[tag];
            var count = new CellView(frame.Strings.Format("count.pages", $"{pages.Length}"), $"{pages.Length}");
            return new EntryView(name, root + SiteAddress.Encode(TagPages.PathOf(slug)), null, null, []) { Cells = [count] };
        }) with { Columns = [frame.Strings["column.pages"]], Most = 200 };

    private static Listing Pending(SiteFrame frame, Register register)
    {
        var groups = ByInitial.Pages(frame.Site.Pages.Where(p => p.Page.Front.Pending.Length > 0));
        return Make(frame, register, groups, (page, root) =>
        {
            var link = frame.Link(page, root);
            return new EntryView(link.Title, link.Url, null, null, frame.Site.Pages[page].Page.Front.Pending);
        });
    }

    private static Listing Make(SiteFrame frame, Register register, ListingGroup[] groups, Func<int, string, EntryView> entry) =>
        new(register.File, frame.Strings[register.Title], groups, entry)
        {
            Intro = frame.Strings["intro." + register.File[..^".html".Length]],
            Register = register.File,
        };
}
