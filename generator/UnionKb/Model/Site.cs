using System.Collections.Frozen;
using UnionKb.Config;
using UnionKb.Model.Links;

namespace UnionKb.Model;

/// <summary>All pages, linked: every hole has its answer. Frozen; emitters only read it.</summary>
public sealed record Site
{
    public required SiteConfig Config { get; init; }

    /// <summary>Every page, ordered by id (ordinal), so that a page's number never depends on threads or folders.</summary>
    public required LinkedPage[] Pages { get; init; }

    /// <summary>Groups that give pages their neighbours and side navigation: pillars, then folders of pages without a parent.</summary>
    public required Section[] Sections { get; init; }

    /// <summary>Tags by name order, each with its pages in order of <see cref="Pages"/>.</summary>
    public required Tag[] Tags { get; init; }

    /// <summary>The page that opens the site (an index file at the content root), or null.</summary>
    public LinkedPage? Home { get; init; }

    /// <summary>Former addresses, ordered (ordinal).</summary>
    public Redirect[] Redirects { get; init; } = [];

    /// <summary>Names with several meanings, ordered (ordinal).</summary>
    public SharedName[] SharedNames { get; init; } = [];

    public Seed[] Seeds { get; init; } = [];

    /// <summary>The file of another tool that gives the pages their order, below the project root, or null.</summary>
    public string? OrderedBy { get; init; }

    /// <summary>How many pages it names.</summary>
    public int Ordered { get; init; }

    /// <summary>The owner's navigation in the head of every page; empty: the generated lists.</summary>
    public MenuItem[] Menu { get; init; } = [];

    /// <summary>The owner's links in the foot of every page.</summary>
    public MenuItem[] FooterLinks { get; init; } = [];

    /// <summary>Local files that pages refer to, path below the content root, or from it (<c>../static/a.png</c>).</summary>
    public string[] Assets { get; init; } = [];

    /// <summary>Addresses of the files among <see cref="Assets"/> that are published under another name, by the same path.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Sizes of the pictures among <see cref="Assets"/>, by the same path.</summary>
    public IReadOnlyDictionary<string, PictureSize> PictureSizes { get; init; } = FrozenDictionary<string, PictureSize>.Empty;

    /// <summary>The address in the site of one of <see cref="Assets"/> that keeps its name.</summary>
    public static string FileAddress(string path) => "files/" + (path.StartsWith("../", StringComparison.Ordinal) ? path[3..] : path);

    /// <summary>The picture's own size where a link leads to one that could be measured.</summary>
    public PictureSize SizeOf(LinkTarget target) =>
        target.Path is { Length: > 6 } path && PictureSizes.TryGetValue(path["files/".Length..], out var size) ? size : default;
}

/// <summary>A pillar with everything below it in reading order, or a folder of loose pages (<see cref="Pillar"/> is -1).</summary>
/// <param name="Title">Pillar's title, or the folder's name.</param>
/// <param name="Pillar">Number of the pillar page in <see cref="Site.Pages"/>, or -1.</param>
/// <param name="Pages">Reading order; a pillar is its own first page.</param>
/// <param name="Depths">How deep each page stands below the pillar (the pillar itself is 0).</param>
public sealed record Section(string Title, int Pillar, int[] Pages, int[] Depths);

/// <param name="Slug">File name of the tag's page without <c>.html</c>, unique.</param>
public sealed record Tag(string Name, string Slug, int[] Pages);
