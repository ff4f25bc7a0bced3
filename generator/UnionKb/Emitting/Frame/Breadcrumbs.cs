using UnionKb.Model;
using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.Frame;

/// <summary>The way from the home page down to the page above a page.</summary>
internal static class Breadcrumbs
{
    /// <summary>Deeper than any sensible tree; also ends a cycle of parents, which the linker has reported.</summary>
    private const int Deepest = 12;

    public static LinkView[] Of(SiteFrame frame, LinkedPage page, string root)
    {
        var way = new List<LinkView>();
        for (var at = page.Parent; at >= 0 && way.Count < Deepest; at = frame.Site.Pages[at].Parent) way.Add(frame.Link(at, root));
        if (way.Count == 0 && RegisterOf(frame, page) is { } register) way.Add(new LinkView(frame.Strings[register.Title], root + register.File));
        way.Add(frame.Home(root));
        way.Reverse();
        return [.. way];
    }

    private static Register? RegisterOf(SiteFrame frame, LinkedPage page) =>
        Register.FileOf(page.Page.Front.Kind) is { } file ? frame.RegisterOf(file) : null;
}
