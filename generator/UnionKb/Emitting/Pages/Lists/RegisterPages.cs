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
        if (frame.RegisterOf(GeneratedPages.Pending) is { } pending) yield return Pending(frame, pending);
        yield return All(frame, frame.RegisterOf(GeneratedPages.AToZ)!);
    }

    private static Listing OfKind(SiteFrame frame, Register register, PageKind kind)
    {
        var groups = ByInitial.Pages(frame.Site.Pages.Where(p => p.Page.Front.Kind == kind));
        return Make(frame, register, groups, (page, root) => EntryViews.Of(frame, page, root) with { Note = Note(frame, page) });
    }

    private static string? Note(SiteFrame frame, int page)
    {
        var front = frame.Site.Pages[page].Page.Front;
        string?[] notes = [front.Slogan ? frame.Strings["term.slogan"] : null, front.Issuer, front.When];
        var known = string.Join(" · ", notes.Where(n => !string.IsNullOrEmpty(n)));
        return known.Length > 0 ? known : null;
    }

    private static Listing Tags(SiteFrame frame, Register register) =>
        Make(frame, register, ByInitial.Tags(frame.Site), (tag, root) =>
        {
            var (name, slug, pages) = frame.Site.Tags[tag];
            return new EntryView(name, root + SiteAddress.Encode(TagPages.PathOf(slug)), null, frame.Strings.Format("count.pages", $"{pages.Length}"), []);
        });

    private static Listing Pending(SiteFrame frame, Register register)
    {
        var groups = ByInitial.Pages(frame.Site.Pages.Where(p => p.Page.Front.Pending.Length > 0));
        return Make(frame, register, groups, (page, root) =>
        {
            var link = frame.Link(page, root);
            return new EntryView(link.Title, link.Url, null, null, frame.Site.Pages[page].Page.Front.Pending);
        });
    }

    private static Listing All(SiteFrame frame, Register register)
    {
        var groups = ByInitial.Pages(frame.Site.Pages.Where(p => !ReferenceEquals(p, frame.Site.Home)));
        return Make(frame, register, groups, (page, root) =>
        {
            var link = frame.Link(page, root);
            return new EntryView(link.Title, link.Url, null, frame.Strings["kind." + frame.Site.Pages[page].Page.Front.Kind.Name()], []);
        }) with { HasRegisters = true };
    }

    private static Listing Make(SiteFrame frame, Register register, ListingGroup[] groups, Func<int, string, EntryView> entry) =>
        new(register.File, frame.Strings[register.Title], groups, entry)
        {
            Intro = frame.Strings["intro." + register.File[..^".html".Length]],
            Register = register.File,
        };
}
