using UnionKb.Diagnostics;

namespace UnionKb.Importing.Reading;

/// <summary>Names of the parts of documents that are left out, one place for all formats.</summary>
internal static class Parts
{
    public static readonly Localized Hidden = new("隐藏的文字", "hidden text");
    public static readonly Localized Deleted = new("修订中删去的文字", "text deleted in tracked changes");
    public static readonly Localized Comment = new("批注", "comments");
    public static readonly Localized RunningHead = new("页眉页脚", "page headers and footers");
    public static readonly Localized Reading = new("注音", "readings of ruby");
    public static readonly Localized Embedded = new("嵌入的对象", "embedded objects");
    public static readonly Localized Chart = new("图表、图形", "charts and drawings");
    public static readonly Localized PictureGone = new("文件里找不到的图片", "pictures that are not in the file");
    public static readonly Localized PictureElsewhere = new("放在别处的图片（只留下地址）", "pictures that lie elsewhere (their address is kept)");
    public static readonly Localized PictureUnshown = new("浏览器不显示的图片（存下并给出链接）", "pictures that browsers do not show (stored and linked)");
    public static readonly Localized Formula = new("只留下文字的公式", "formulas of which only the text is kept");
    public static readonly Localized Symbol = new("不认识的符号", "unknown symbols");
    public static readonly Localized NumberForm = new("不认识的编号格式（按阿拉伯数字）", "unknown number formats (written as Arabic digits)");
    public static readonly Localized PlaceLink = new("文件里没有的地方的链接", "links to places that the file does not have");
    public static readonly Localized FileLink = new("到别的文件的链接", "links to other files");
    public static readonly Localized OutsideFile = new("原文所在文件夹之外的文件（不去读）", "files outside the folder of the text (never read)");
    public static readonly Localized LargeFile = new("太大的文件", "files that are too large");
    public static readonly Localized ClosedFile = new("读不了的文件", "files that cannot be read");
    public static readonly Localized UnsafeLink = new("不安全的链接", "unsafe links");
    public static readonly Localized Chunk = new("并入的文件", "files that were merged in");
    public static readonly Localized Form = new("表单", "forms");
    public static readonly Localized PageBreak = new("行中的换页符", "form feeds inside lines");
    public static readonly Localized Unknown = new("不认识的内容", "unknown content");

    public static Localized Tag(string name) => new($"<{name}>", $"<{name}>");
}
