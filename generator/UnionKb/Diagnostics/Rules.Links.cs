namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule NoSuchPage = Error("UKB3001",
        "没有 id、标题或路径是“{0}”的页面", "no page has the id, title or path \"{0}\"",
        "改正链接，或新建这一页。", "Correct the link, or create the page.");

    public static readonly Rule NoSuchAnchor = Error("UKB3002",
        "“{0}”没有锚点“{1}”", "\"{0}\" has no anchor \"{1}\"",
        "改成那一页上有的标题或 {{#id}}。", "Name a heading or {{#id}} that the page has.");

    public static readonly Rule IdTaken = Error("UKB3003",
        "id“{0}”已由 {1} 使用", "the id \"{0}\" is taken by {1}",
        "给其中一页换一个 id。", "Give one of the pages another id.");

    public static readonly Rule WantedPage = Warning("UKB3004",
        "“{0}”还没有页面（待建）", "\"{0}\" has no page yet (wanted)",
        "新建这一页，或去掉方括号。", "Create the page, or remove the brackets.");

    public static readonly Rule AmbiguousName = Error("UKB3005",
        "“{0}”可以指几页：{1}", "\"{0}\" could be any of: {1}",
        "在方括号里写其中一页的 id。", "Write the id of one of them in the brackets.");

    public static readonly Rule NoSuchParent = Error("UKB3006",
        "上级页面“{0}”不存在", "the parent \"{0}\" does not exist",
        "把 parent 改成已有页面的 id。", "Set parent to the id of an existing page.");

    public static readonly Rule ParentCycle = Error("UKB3007",
        "上级关系成环：{0}", "the parents form a circle: {0}",
        "改正其中一页的 parent。", "Correct the parent of one of the pages.");

    public static readonly Rule NoSuchFile = Error("UKB3008",
        "没有这个文件：{0}", "there is no such file: {0}",
        "改正路径，或把文件放到 content/ 里。", "Correct the path, or put the file under content/.");

    public static readonly Rule NoSuchPillar = Error("UKB3009",
        "site.yml 的 pillars 里没有这一页：{0}", "pillars in site.yml names a page that does not exist: {0}",
        "写已有页面的 id。", "Write the id of an existing page.");

    public static readonly Rule SameOnDisk = Error("UKB3010",
        "“{0}”与“{1}”只差大小写，在有些磁盘上是同一个文件", "\"{0}\" and \"{1}\" differ in case only and are one file on some disks",
        "给其中一页换一个 id。", "Give one of the pages another id.");
}
