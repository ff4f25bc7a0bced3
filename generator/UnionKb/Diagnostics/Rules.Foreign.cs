namespace UnionKb.Diagnostics;

/// <summary>What was written for other tools and means less here.</summary>
public static partial class Rules
{
    public static readonly Rule UnknownBox = Warning("UKB2070",
        "不认识的提示框“{0}”，按“说明”显示", "unknown box \"{0}\", shown as a note",
        "可用的名称见使用指南；其余的名称显示为标题。", "The guide lists the names; any other is shown as a title.");

    public static readonly Rule ShortcodeLeftOut = Warning("UKB2071",
        "“{0}”是别的工具的标签，这里没有意思，不显示；它里面的文字照常显示", "\"{0}\" is a tag of another tool that means nothing here and is not shown; the text inside it is",
        "改用 Markdown 写法，或删去它；认识的标签见使用指南。", "Write it in Markdown, or remove it; the guide lists the tags that are known.") with
    {
        IsGrouped = true,
    };

    public static readonly Rule FileNotIncluded = Warning("UKB2072",
        "这里要插入文件“{0}”的文字，没有插入，只显示它的名称", "the text of the file \"{0}\" was asked for here; only its name is shown",
        "把文字写进来；是站里的一页，就写 ![[页名]]。", "Write the text here; for a page of this site write ![[name]].") with { IsGrouped = true };

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

    public static readonly Rule FrontMatterNoFences = Error("UKB2077",
        "文件开头像是元数据，但没有“---”", "the file begins like front matter, but has no ---",
        "在元数据的前后各写一行“---”；是正文的，就在前面写一句别的话或一个标题。", "Put a line of --- before and after it; if it is text, begin with a heading or another sentence.");

    public static readonly Rule FrontMatterBelowBlank = Warning("UKB2078",
        "元数据前面有空行，仍当作元数据", "there are blank lines before the front matter; it is read all the same",
        "删去文件开头的空行。", "Remove the blank lines at the beginning.");

    public static readonly Rule FrontMatterNotOpened = Warning("UKB2079",
        "元数据前面没有“---”，仍当作元数据", "the front matter has no --- before it; it is read all the same",
        "在文件开头加一行“---”。", "Put a line of --- at the beginning.");

    public static readonly Rule WideColon = Warning("UKB2080",
        "“{0}”后面是全角冒号，仍当作“{0}: …”", "there is a full-width colon behind \"{0}\"; it is read as {0}: …",
        "改成半角冒号和一个空格。", "Write an ASCII colon and a blank.");

    public static readonly Rule WideColonUnknownKey = Error("UKB2081",
        "“{0}”后面是全角冒号，也不是认识的键", "there is a full-width colon behind \"{0}\", and it is no key that is known",
        "写半角冒号和一个空格；认识的键见使用指南，是正文的移到“---”后面。", "Write an ASCII colon and a blank; the guide lists the keys; move text behind the ---.");

    public static readonly Rule CommentInValue = Warning("UKB2082",
        "“{0}”当作注释，不显示", "\"{0}\" is taken for a comment and not shown",
        "要显示，就把整个值放进引号。", "Put the whole value in quotes for it to be shown.");

    public static readonly Rule EmptyPage = Warning("UKB2083",
        "这一页什么也没有", "there is nothing on this page",
        "写上标题和正文，或删去它；还没有写好的，写 draft: true。", "Write a title and text, or remove it; for what is still to be written use draft: true.") with
    {
        IsGrouped = true,
    };

    public static readonly Rule ComponentLeftOut = Note("UKB2092",
        "别的工具的程序部件不显示，它们里面的文字照常显示：{0}", "these are programs of another tool and not shown; the text inside them is: {0}",
        "不用改；它们本来显示什么，就用 Markdown 写出来。", "Leave them; what they showed can be written in Markdown.") with { IsGrouped = true };

    public static readonly Rule DiagramShownAsCode = Note("UKB2093",
        "图按代码显示，不画出来：{0}", "diagrams are shown as the code they are written in: {0}",
        "要让读者看到图，就画好存成图片，引用在旁边。", "For readers to see the drawing save it as a picture and refer to it.") with { IsGrouped = true };

    public static readonly Rule TagsAlike = Warning("UKB3050",
        "标签“{0}”与“{1}”只差大小写、全半角或空格，是两个标签", "the tags \"{0}\" and \"{1}\" differ in case, width or blanks only and are two tags",
        "都写成同一个。", "Write them alike.");
}
