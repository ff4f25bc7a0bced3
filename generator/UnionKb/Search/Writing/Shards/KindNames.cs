using UnionKb.Model;

namespace UnionKb.Search.Writing.Shards;

/// <summary>Chinese names of kinds, as <c>类型:</c> understands them; the same words as the theme's own.</summary>
public static class KindNames
{
    private static readonly string[] Names = ["专题", "文献", "组织机构", "人物与身份", "事件", "术语与提法", "制度机制", "学习资料", "页面"];

    public static string Chinese(PageKind kind) => Names[(int)kind];
}
