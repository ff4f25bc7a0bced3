namespace UnionKb.Model;

/// <summary>The closed list of things a content file can be about. A pillar is a topic with children; a slogan is a term with a flag.</summary>
public enum PageKind
{
    Topic,
    Document,
    Organisation,
    Role,
    Event,
    Term,
    System,
    Pack,
    Page,
}

/// <summary>How each kind is written in front matter and which folder of the site its pages live in.</summary>
public static class PageKinds
{
    private static readonly string[] Names = ["topic", "document", "organisation", "role", "event", "term", "system", "pack", "page"];

    private static readonly string[] Folders =
        ["topics", "documents", "organisations", "roles", "events", "terms", "systems", "packs", "pages"];

    public static IReadOnlyList<string> All => Names;

    public static string Name(this PageKind kind) => Names[(int)kind];

    public static string Folder(this PageKind kind) => Folders[(int)kind];

    /// <summary>Whether pages of a kind are about a thing that texts speak of, rather than texts themselves.</summary>
    public static bool IsEntity(this PageKind kind) => kind is >= PageKind.Document and <= PageKind.System;

    public static PageKind? Parse(string name)
    {
        var at = Array.IndexOf(Names, name);
        return at < 0 ? null : (PageKind)at;
    }
}
