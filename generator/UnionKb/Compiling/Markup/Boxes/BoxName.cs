using System.Collections.Frozen;

namespace UnionKb.Compiling.Markup.Boxes;

/// <summary>What the name of a box means here: one of the callouts, and the word of the other tool where that says more.</summary>
/// <param name="Callout">A callout of ours, or <see cref="Plain"/>, <see cref="Quote"/>, <see cref="Tab"/>.</param>
/// <param name="As">The name that gives the label when no title is written; null when the callout's own does.</param>
/// <param name="Fold">How it starts when the name says so.</param>
internal sealed record BoxName(string Callout, string? As = null, BoxFold Fold = BoxFold.None)
{
    /// <summary>Holds things together and shows nothing of its own.</summary>
    public const string Plain = "plain";

    public const string Quote = "quote";

    /// <summary>One of several that readers choose from.</summary>
    public const string Tab = "tab";

    private static readonly FrozenDictionary<string, BoxName> Known = Table();

    /// <summary>The names that can be written, in English or Chinese and in either case; null for any other.</summary>
    public static BoxName? Find(string name) => Known.GetValueOrDefault(name);

    private static FrozenDictionary<string, BoxName> Table()
    {
        var table = new Dictionary<string, BoxName>(StringComparer.OrdinalIgnoreCase);
        Add(new("note"), "note notice callout admonition alert pageinfo remark default primary secondary seealso see note-info 说明 备注 注");
        Add(new("note", "info"), "info 信息 资料");
        Add(new("note", "abstract"), "abstract summary tldr 摘要 概要");
        Add(new("note", "todo"), "todo 待办");
        Add(new("note", "question"), "question help faq 问题 提问");
        Add(new("note", "example"), "example 例 例子 示例");
        Add(new("note", "quote"), "cite 引文");
        Add(new("note", "details", BoxFold.Closed), "details detail collapse expand folding fold spoiler hidetoggle 详情 折叠");
        Add(new("tip"), "tip hint 提示 技巧");
        Add(new("tip", "success"), "success check done 成功 完成");
        Add(new("important"), "important 重点 重要");
        Add(new("warning"), "warning attention warn 注意 警告");
        Add(new("caution"), "caution 当心 小心");
        Add(new("caution", "danger"), "danger error 危险 错误");
        Add(new("caution", "failure"), "failure fail missing 失败");
        Add(new("caution", "bug"), "bug");
        Add(new("definition"), "definition 定义");
        Add(new("editor"), "editor 编者注");
        Add(new("pending"), "pending 待补");
        Add(new(Quote), "quote blockquote pullquote cq centerquote 引用");
        Add(new(Tab), "tab tabitem tab-item");
        Add(new(Plain), "plain raw v-pre code-group tabs tab-set center left right justify div columns column cards card grid row col group steps");
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(BoxName meaning, string names)
        {
            foreach (var name in names.Split(' ')) table.Add(name, meaning);
        }
    }
}

/// <summary>Whether a box can be folded, and how it starts.</summary>
internal enum BoxFold
{
    None,
    Open,
    Closed,
}
