using UnionKb.Diagnostics;

namespace UnionKb.Cli;

internal static partial class Messages
{
    public static readonly Localized SearchCommand = new("在生成的网站里搜索", "Search the built site");
    public static readonly Localized QueryArgument = new("搜索词", "query");
    public static readonly Localized QueryArgumentHelp = new(
        "空格表示都要有，引号里是整句，-词 表示没有",
        "Spaces join words that must all occur, quotation marks keep them together, -word excludes");
    public static readonly Localized SearchOutOption = new("网站所在的文件夹；默认是项目里的 public", "Folder of the site; default: public inside the project");
    public static readonly Localized LiteralOption = new("逐字查找，不解释符号和空格", "Look for exactly this text; signs and spaces mean nothing");
    public static readonly Localized SearchJsonOption = new("输出 JSON", "Print JSON");
    public static readonly Localized KindOption = new("只要这一种类的页面，可以重复", "Only pages of this kind; may be repeated");
    public static readonly Localized TagOption = new("只要有这个标签的页面，可以重复", "Only pages with this tag; may be repeated");
    public static readonly Localized PillarOption = new("只要这个专题里的页面（写专题的标题），可以重复", "Only pages in the pillar with this title; may be repeated");
    public static readonly Localized LimitOption = new("最多列出几个结果；默认 20", "How many results at most; default 20");
    public static readonly Localized OffsetOption = new("从第几个结果之后开始", "How many results to pass over");
    public static readonly Localized Found = new("找到 {0} 篇", "{0} pages found");
    public static readonly Localized NothingFound = new("没有找到。", "Nothing found.");

    /// <summary>How a related page was found.</summary>
    public static Localized Via(string via) => via switch
    {
        "alias" => new("又称“{0}”", "also called \"{0}\""),
        "code" => new("编号 {0}", "code {0}"),
        "summary" => new("摘要：{0}", "summary: {0}"),
        "pinyin" => new("拼音：{0}", "pinyin: {0}"),
        _ => new("是不是要找“{0}”", "did you mean \"{0}\""),
    };
}
