namespace UnionKb.Diagnostics;

/// <summary>What was written for other tools and means less here.</summary>
public static partial class Rules
{
    public static readonly Rule UnknownBox = Warning("UKB2070",
        "不认识的提示框“{0}”，按“说明”显示", "unknown box \"{0}\", shown as a note",
        "可用的名称见使用指南；其余的名称显示为标题。", "The guide lists the names; any other is shown as a title.");

    public static readonly Rule ShortcodeLeftOut = Warning("UKB2071",
        "“{0}”是别的工具的标签，这里没有意思，不显示；它里面的文字照常显示", "\"{0}\" is a tag of another tool that means nothing here and is not shown; the text inside it is",
        "改用 Markdown 写法，或删去它；认识的标签见使用指南。", "Write it in Markdown, or remove it; the guide lists the tags that are known.");

    public static readonly Rule FileNotIncluded = Warning("UKB2072",
        "这里要插入文件“{0}”的文字，没有插入，只显示它的名称", "the text of the file \"{0}\" was asked for here; only its name is shown",
        "把文字写进来；是站里的一页，就写 ![[页名]]。", "Write the text here; for a page of this site write ![[name]].");

    public static readonly Rule AttributesDropped = Warning("UKB2073",
        "“{0}”里只有 id 有用，其余的略去", "of \"{0}\" only an id counts; the rest is left out",
        "删去样式和属性；标题的锚点写 {{#id}}。", "Remove classes and attributes; the anchor of a heading is written {{#id}}.");

    public static readonly Rule BoxNotClosed = Warning("UKB2074",
        "“{0}”没有结束，到它所在的部分末尾为止", "\"{0}\" is not closed and goes to the end of what it stands in",
        "在末尾补上结束的一行：“:::” 或 “{{% end… %}}”“{{{{< /… >}}}}”。", "Add the closing line: ::: or {{% end… %}}, {{{{< /… >}}}}.");

    public static readonly Rule NothingToClose = Warning("UKB2075",
        "“{0}”前面没有可以结束的框，不显示", "\"{0}\" has nothing to close and is not shown",
        "在前面补上开头，如“:::tip 标题”，或删去它；里层的冒号不要比外层多。", "Add the opening, such as :::tip title, or remove it; inner boxes have no more colons than outer ones.");

    public static readonly Rule PercentComment = Warning("UKB2076",
        "“{0}”当作注释，不显示", "\"{0}\" is taken for a comment and not shown",
        "注释写作 <!-- … -->，就没有这个提示；要显示，就写成 \\%%。", "A comment written <!-- … --> is not reported; to show the words write \\%%.");
}
