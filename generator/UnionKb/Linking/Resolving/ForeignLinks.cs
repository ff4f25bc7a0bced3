using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Resolving;

/// <summary>
/// Links as other tools write them, for a target that is no file as it stands: addresses of their sites, from their roots, with the names that
/// the files have there. Each way is taken only when it leads to one page or file.
/// </summary>
internal static class ForeignLinks
{
    /// <summary>What other tools put before a path to say that it begins at a root.</summary>
    private static readonly string[] RootMarks = ["pathname://", "@site/", "~@/", "@/", "~/", "{{ site.baseurl }}/", "{{site.baseurl}}/"];

    /// <summary>Folders in which other tools keep the pages.</summary>
    private static readonly string[] PageFolders = ["docs", "doc", "src", "source", "content", "pages"];

    /// <summary>Folders whose files other tools put at the root of the site.</summary>
    private static readonly string[] ServedFolders = ["static/", "public/", "assets/", "source/", "docs/public/", "docs/static/", "src/public/"];

    /// <summary>The page a link means.</summary>
    public static (int Page, LinkForm Form)? Page(Page from, LinkRef link, SiteNames names)
    {
        foreach (var (path, form) in Ways(from.Path[names.ContentRoot.Length..], link.Target, names))
        {
            // Between double brackets stands a note of the vault, never an address.
            if (form == LinkForm.Address && link.Kind == LinkKind.Wiki) continue;
            if (names.Paths.At(path) is { } page) return (page, form);
        }

        var segments = link.Target.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0) return null;
        if (IsDated(segments)) return Named(segments[^1], names);
        var tail = Tail(link.Target);
        if (Array.Exists(segments, s => IsOtherLanguage(s, names))) return null;
        if (PathKey.HasEnding(tail)) return Named(tail, names) ?? Named(segments[^1], names);
        return tail.Contains('/') ? Named(tail, names) : null;
    }

    /// <summary>The first page of a folder without a page of its own, which an address that ends with a slash means.</summary>
    public static int? FirstOfFolder(Page from, LinkRef link, SiteNames names)
    {
        if (link.Kind == LinkKind.Wiki || !link.Target.EndsWith('/')) return null;
        foreach (var (path, _) in Ways(from.Path[names.ContentRoot.Length..], link.Target, names))
        {
            if (names.Paths.FirstIn(path) is { } page) return page;
        }

        return null;
    }

    private static (int Page, LinkForm Form)? Named(string path, SiteNames names) =>
        names.Paths.EndingWith(path) is { } page ? (page, LinkForm.FileName) : null;

    /// <summary>A path without the steps at its beginning.</summary>
    private static string Tail(string target) =>
        string.Join('/', target.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(s => s is "." or ".."));

    /// <summary>The page that a table of contents names, seen from the folder of pages that it is of: a path, an address or an id.</summary>
    public static int? Listed(string folder, string target, SiteNames names)
    {
        foreach (var (path, _) in Ways(folder.Length == 0 ? "-" : folder + "/-", target.Split('#')[0], names))
        {
            if ((names.ByPath(path) ?? names.Paths.At(path)) is { } page) return page;
        }

        return names.ById(target);
    }

    /// <summary>The page that <c>[[target]]</c> means in a vault, where names are those of files: with folders, or alone.</summary>
    public static int? Note(Page from, string target, SiteNames names)
    {
        var path = ContentPaths.Combine(from.Path[names.ContentRoot.Length..], target);
        return names.Paths.At(target) ?? (path is null ? null : names.Paths.At(path)) ?? names.Paths.EndingWith(target);
    }

    /// <summary>The file a link means, below the content root, or below the project when <see cref="SiteNames.HasServed"/> knows it.</summary>
    public static (string File, LinkForm Form)? File(Page from, string target, SiteNames names)
    {
        foreach (var (path, form) in Ways(from.Path[names.ContentRoot.Length..], target, names))
        {
            if (names.HasFile(path)) return (path, form);
            foreach (var folder in ServedFolders)
            {
                if (names.HasFile(folder + path)) return (folder + path, LinkForm.Served);
                if (names.HasServed(folder + path)) return (folder + path, LinkForm.Served);
            }

            if (names.HasServed(path)) return (path, LinkForm.Served);
        }

        var tail = Tail(target);
        return tail.Length > 0 && names.Paths.FileEndingWith(tail) is { } file ? (file, LinkForm.FileName) : null;
    }

    /// <summary>The paths below the content root that a target may stand for, the likeliest first.</summary>
    private static IEnumerable<(string Path, LinkForm Form)> Ways(string from, string target, SiteNames names)
    {
        if (Array.Find(RootMarks, m => target.StartsWith(m, StringComparison.Ordinal)) is { } mark) target = "/" + target[mark.Length..].TrimStart('/');
        var placed = ContentPaths.Combine(from, target);
        if (placed is not null) yield return (placed, LinkForm.Place);
        if (!target.StartsWith('/'))
        {
            var own = from[..^Path.GetExtension(from).Length];
            if (ContentPaths.Combine(own + "/x", target) is { } inside) yield return (inside, LinkForm.Address);
            if (PageIds.IsIndex(Path.GetFileName(own)) && ContentPaths.Combine(Path.GetDirectoryName(from)!.Replace('\\', '/'), target) is { } beside)
                yield return (beside, LinkForm.Address);
            if (placed is not null) yield break;
        }

        var rooted = Tail(target);
        foreach (var root in Roots(from)) yield return ($"{root}/{rooted}", LinkForm.Root);
        for (var dropped = 0; dropped < 2 && WithoutPrefix(rooted, names) is { } rest; dropped++)
        {
            rooted = rest;
            yield return (rooted, LinkForm.Prefix);
            foreach (var root in Roots(from)) yield return ($"{root}/{rooted}", LinkForm.Prefix);
        }
    }

    /// <summary>The folders above a page, from the highest, then those in which other tools keep pages.</summary>
    private static IEnumerable<string> Roots(string from)
    {
        for (var slash = from.IndexOf('/'); slash > 0; slash = from.IndexOf('/', slash + 1)) yield return from[..slash];
        foreach (var folder in PageFolders) yield return folder;
    }

    /// <summary>
    /// The path behind its first name when that may be the name of the site or its language; another language is no way to a page of this one.
    /// </summary>
    private static string? WithoutPrefix(string path, SiteNames names)
    {
        var slash = path.IndexOf('/');
        var first = slash < 0 ? path : path[..slash];
        var language = LanguageTag.Primary(first);
        if (IsOtherLanguage(first, names)) return null;
        if (slash < 0) return language is not null ? "" : null;
        var rest = path[(slash + 1)..];
        return PathKey.Of(rest, numbers: true).Length > 0 || language is not null ? rest : null;
    }

    private static bool IsOtherLanguage(string name, SiteNames names) =>
        LanguageTag.Primary(name) is { } language && !names.Config.Lang.StartsWith(language, StringComparison.OrdinalIgnoreCase);

    /// <summary>Addresses of posts: year, month, day, name.</summary>
    private static bool IsDated(string[] segments) =>
        segments.Length > 3 && IsNumber(segments[^4], 4) && IsNumber(segments[^3], 2) && IsNumber(segments[^2], 2);

    private static bool IsNumber(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
