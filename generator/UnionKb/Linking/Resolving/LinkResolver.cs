using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Resolving;

/// <summary>Answers the links of one page from <see cref="SiteNames"/>; what has no answer is reported with the nearest name.</summary>
internal static class LinkResolver
{
    public static LinkTarget Resolve(Page page, int self, LinkRef link, SiteNames names, DiagnosticBag diagnostics) => link.Kind switch
    {
        LinkKind.Asset => ResolveFile(page, link, names, diagnostics),
        LinkKind.Picture => ResolvePicture(page, link, names, diagnostics),
        _ when link.Target.Length == 0 => WithAnchor(page, link, self, names, diagnostics),
        LinkKind.Wiki => ResolveName(page, link, names, diagnostics),
        _ => ResolvePath(page, link, names, diagnostics),
    };

    private static LinkTarget ResolveName(Page page, LinkRef link, SiteNames names, DiagnosticBag diagnostics)
    {
        // Nearly all links name an id or are pinned.
        if ((Pinned(page, link.Target, names) ?? names.ById(link.Target)) is { } one) return WithAnchor(page, link, one, names, diagnostics);
        var found = names.ByName(link.Target);
        if (found.Length == 1) return WithAnchor(page, link, found[0], names, diagnostics);
        if (found.Length > 1)
        {
            diagnostics.Add(LinkFindings.At(page, link, Rules.AmbiguousName, link.Target, Argument.List(found.Select(i => names.Ids[i]))));
            return new LinkTarget(TargetKind.Broken, -1, null, null);
        }

        if (link.Anchor is { Length: > 0 } anchor && names.MovedFrom(link.Target, anchor) is { } moved) return Moved(moved, anchor, names);
        if (ForeignLinks.Note(page, link.Target, names) is { } note)
            return WithAnchor(page, link, note, names, diagnostics) with { Form = LinkForm.FileName };
        if (ContentPaths.IsPath(link.Target)) return ResolvePath(page, link, names, diagnostics);
        var isId = PageIds.IsIdShaped(link.Target) || names.ById(link.Target.ToLowerInvariant()) is not null;
        diagnostics.Add(LinkFindings.At(page, link, isId ? Rules.NoSuchPage : Rules.WantedPage, link.Target));
        return new LinkTarget(isId ? TargetKind.Broken : TargetKind.Wanted, -1, null, null);
    }

    private static int? Pinned(Page page, string name, SiteNames names)
    {
        foreach (var pin in page.Front.Pin)
        {
            if (names.Pin(pin.Text) is { } pinned && pinned.Name == name) return pinned.Page;
        }

        return null;
    }

    private static LinkTarget ResolvePath(Page page, LinkRef link, SiteNames names, DiagnosticBag diagnostics)
    {
        var path = ContentPaths.Combine(page.Path[names.ContentRoot.Length..], link.Target);
        if (path is not null)
        {
            foreach (var candidate in ContentPaths.Candidates(path))
            {
                if (names.ByPath(candidate) is { } found) return WithAnchor(page, link, found, names, diagnostics);
            }

            if (GeneratedPages.All.Contains(path)) return new LinkTarget(TargetKind.Asset, -1, null, path);
            if (names.HasFile(path)) return new LinkTarget(TargetKind.Asset, -1, null, ContentPaths.FileUrl(path));
        }

        if (ForeignLinks.Page(page, link, names) is { } other)
            return WithAnchor(page, link, other.Page, names, diagnostics) with { Form = other.Form };
        if (ForeignLinks.File(page, link.Target, names) is { } file) return Asset(file);
        if (ForeignLinks.FirstOfFolder(page, link, names) is { } first)
        {
            diagnostics.Add(LinkFindings.At(page, link, Rules.FolderWithoutPage, link.Target, names.Pages[first].Title));
            return WithAnchor(page, link, first, names, diagnostics) with { Form = LinkForm.Place };
        }

        diagnostics.Add(LinkFindings.At(page, link, link.IsTag ? Rules.NoSuchPost : Rules.NoSuchPage, link.Target));
        return new LinkTarget(TargetKind.Broken, -1, null, null);
    }

    private static LinkTarget ResolveFile(Page page, LinkRef link, SiteNames names, DiagnosticBag diagnostics)
    {
        var path = ContentPaths.Combine(page.Path[names.ContentRoot.Length..], link.Target);
        if (path is not null && names.HasFile(path)) return new LinkTarget(TargetKind.Asset, -1, null, ContentPaths.FileUrl(path));
        if (ForeignLinks.File(page, link.Target, names) is { } file) return Asset(file);
        diagnostics.Add(LinkFindings.At(page, link, Rules.NoSuchFile, link.Target));
        return new LinkTarget(TargetKind.Broken, -1, null, null);
    }

    /// <summary>A file, or else a page, which is linked instead (UKB2050).</summary>
    private static LinkTarget ResolvePicture(Page page, LinkRef link, SiteNames names, DiagnosticBag diagnostics)
    {
        var path = link.Target.Length == 0 ? null : ContentPaths.Combine(page.Path[names.ContentRoot.Length..], link.Target);
        if (path is null || names.HasFile(path)) return ResolveFile(page, link, names, diagnostics);
        foreach (var candidate in ContentPaths.Candidates(path))
        {
            if (names.ByPath(candidate) is not { } found) continue;
            diagnostics.Add(LinkFindings.At(page, link, Rules.PictureOfPage, link.Target));
            return WithAnchor(page, link, found, names, diagnostics);
        }

        return ResolveFile(page, link, names, diagnostics);
    }

    private static LinkTarget Asset((string File, LinkForm Form) file) =>
        new(TargetKind.Asset, -1, null, ContentPaths.FileUrl(file.File)) { Form = file.Form };

    private static LinkTarget WithAnchor(Page page, LinkRef link, int target, SiteNames names, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrEmpty(link.Anchor)) return new LinkTarget(TargetKind.Page, target, null, null);
        var to = names.Pages[target];
        if (link.Anchor == to.TitleAnchor || (to.TitleAnchor is not null && link.Anchor == to.Title))
            return new LinkTarget(TargetKind.Page, target, null, null);
        var anchor = Array.IndexOf(to.Anchors, link.Anchor) >= 0 || IsParagraph(to, link.Anchor) ? link.Anchor
            : Array.Find(to.Headings, h => h.Text == link.Anchor)?.Id;
        if (anchor is not null) return new LinkTarget(TargetKind.Page, target, anchor, null);
        if (names.MovedFrom(names.Ids[target], link.Anchor) is { } moved) return Moved(moved, link.Anchor, names);
        if (AnchorForms.Find(link.Anchor, to) is { } other) return new LinkTarget(TargetKind.Page, target, other, null);
        if (to.TitleAnchor is not null && AnchorForms.Same(link.Anchor, to.Title)) return new LinkTarget(TargetKind.Page, target, null, null);
        diagnostics.Add(LinkFindings.At(page, link, Rules.NoSuchAnchor, names.Ids[target], link.Anchor) with
        {
            Suggestion = NearestAnchor.Of(link.Anchor, to),
        });
        return new LinkTarget(TargetKind.Page, target, null, null);
    }

    private static bool IsParagraph(Page page, string anchor)
    {
        if (ParagraphAnchor.Parse(anchor) is not { } place) return false;
        var section = place.Section.Length == 0 ? -1 : Array.FindIndex(page.Headings, h => h.Id == place.Section);
        return (section >= 0 || place.Section.Length == 0)
            && Array.Exists(page.Blocks, b => b.Section == section && b.Paragraph == place.Number && b.Article is null);
    }

    private static LinkTarget Moved(int page, string anchor, SiteNames names) =>
        new(TargetKind.Page, page, Array.IndexOf(names.Pages[page].Anchors, anchor) >= 0 ? anchor : null, null);
}
