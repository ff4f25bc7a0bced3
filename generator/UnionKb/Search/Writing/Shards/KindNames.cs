using UnionKb.Model;

namespace UnionKb.Search.Writing.Shards;

/// <summary>
/// What kinds are called, as <c>类型:</c> understands it: the words of the theme for one page and for the list of all, in Chinese and English, and the
/// halves of those that name two things.
/// </summary>
public static class KindNames
{
    private static readonly string[][] Names =
    [
        ["专题", "Topic"],
        ["文献", "Document", "Documents"],
        ["组织机构", "Organisation", "Organisations"],
        ["人物与身份", "人物", "身份", "People and roles"],
        ["事件", "Event"],
        ["术语与提法", "术语", "提法", "Term", "Terms"],
        ["制度机制", "System", "Systems"],
        ["学习资料", "Study pack", "Study packs"],
        ["页面", "Page"],
    ];

    public static string Chinese(PageKind kind) => Names[(int)kind][0];

    /// <summary>All names of a kind, the Chinese one of the theme first.</summary>
    public static IReadOnlyList<string> Of(PageKind kind) => Names[(int)kind];
}
