namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule BadYaml = Error("UKB2001",
        "YAML 写法有误：{0}", "bad YAML: {0}",
        "把值放进引号；再检查缩进和冒号后的空格。", "Put the value in quotes; check the indentation and the space after the colon.");

    public static readonly Rule KeyTwice = Error("UKB2002",
        "键“{0}”写了两次", "the key \"{0}\" is written twice",
        "删去其中一处。", "Remove one of the two.");

    public static readonly Rule UnknownKey = Warning("UKB2003",
        "不认识的键“{0}”", "unknown key \"{0}\"",
        "查看拼写；认识的键见使用指南。", "Check the spelling; the guide lists the known keys.") with { IsGrouped = true };

    public static readonly Rule WrongValue = Error("UKB2004",
        "“{0}”的值应当是{1}", "the value of \"{0}\" must be {1}",
        "改成要求的写法。", "Write it as asked.");

    public static readonly Rule FrontMatterNotClosed = Error("UKB2005",
        "文件开头的“---”没有配对的结束行", "the front matter that starts with --- is not closed",
        "在元数据之后补一行“---”。", "Add a line of --- after the front matter.");

    public static readonly Rule BadId = Error("UKB2006",
        "“{0}”不能用作 id", "\"{0}\" cannot be an id",
        "用字母、数字、汉字和连字符，不超过 200 个字节（一个汉字 3 个字节）；CON、NUL 等系统名称不能用。",
        "Use letters, digits, Han and hyphens, at most 200 bytes (a Han character has 3); system names such as CON and NUL cannot be used.");

    public static readonly Rule SecondTitle = Warning("UKB2007",
        "一页只有一个一级标题，这一个降为二级", "a page has one first-level heading; this one became second-level",
        "用“##”写节标题。", "Write section headings with ##.") with { IsGrouped = true };

    public static readonly Rule AnchorTwice = Lowerable("UKB2008",
        "锚点“{0}”在本页出现了两次", "the anchor \"{0}\" occurs twice on this page",
        "给其中一个标题换一个 {{#id}}。", "Give one of the headings another {{#id}}.");

    public static readonly Rule HtmlShownAsText = Warning("UKB2009",
        "HTML 标签按文字显示：{0}", "HTML is shown as text: {0}",
        "改用 Markdown 写法；可用的标签和它们的位置见使用指南。", "Write it in Markdown; the guide lists the tags that pass.") with { IsGrouped = true };

    public static readonly Rule UnsafeAddress = Lowerable("UKB2010",
        "不安全的链接地址：{0}", "unsafe link address: {0}",
        "只可用 http、https、mailto、tel、ftp 或站内地址。", "Only http, https, mailto, tel, ftp and local addresses are allowed.");

    public static readonly Rule ExternalImage = Warning("UKB2011",
        "站外图片不会载入，改为链接：{0}", "an image on another host is not loaded and became a link: {0}",
        "把图片存到 content/ 里再引用。", "Save the image under content/ and refer to it there.") with { IsGrouped = true };

    public static readonly Rule NotUtf8 = Error("UKB2012",
        "文件不是 UTF-8 编码，多半是 GB18030（GBK）：这里的字节 {0} 在 UTF-8 里不成字", "the file is not UTF-8, probably GB18030 (GBK): the byte {0} here is none of UTF-8",
        "用编辑器按原来的编码打开它，另存为 UTF-8。", "Open it in an editor with its own encoding and save it as UTF-8.");

    public static readonly Rule YamlTab = Error("UKB2013",
        "YAML 不能用制表符缩进", "YAML cannot be indented with tabs",
        "把制表符换成空格。", "Replace the tab by spaces.");

    public static readonly Rule YamlQuote = Error("UKB2014",
        "引号没有配对", "the quotation mark has no partner",
        "在值的末尾补上同样的引号。", "Add the same mark at the end of the value.");

    public static readonly Rule YamlBracket = Error("UKB2015",
        "方括号或花括号没有配对", "a bracket or brace has no partner",
        "补上 ] 或 }}，各项之间用英文逗号。", "Add the ] or }}, and put commas between the items.");

    public static readonly Rule YamlColon = Error("UKB2016",
        "这里不能再有“键: 值”", "there can be no second key: value here",
        "检查缩进；值里有“: ”时用引号括起来。", "Check the indentation; put a value that holds \": \" in quotes.");

    public static readonly Rule NotText = Error("UKB2017",
        "“{0}”应当是一行文字", "\"{0}\" must be one line of text",
        "写成“{0}: 文字”；有特殊符号时用引号括起来。", "Write {0}: text, in quotes if it holds special marks.");

    public static readonly Rule NotTexts = Error("UKB2018",
        "“{0}”应当是一列文字", "\"{0}\" must be a list of texts",
        "写成“{0}: [甲, 乙]”。", "Write {0}: [one, two].");

    public static readonly Rule NotNumber = Error("UKB2019",
        "“{0}”应当是整数", "\"{0}\" must be a whole number",
        "写成“{0}: 1”。", "Write {0}: 1.");

    public static readonly Rule NotFlag = Error("UKB2020",
        "“{0}”只能是 true 或 false", "\"{0}\" can only be true or false",
        "写 true 或 false。", "Write true or false.");

    public static readonly Rule NotDate = Error("UKB2021",
        "“{0}”应当是日期", "\"{0}\" must be a date",
        "写成 2018、2018-10 或 2018-10-29。", "Write 2018, 2018-10 or 2018-10-29.");

    public static readonly Rule TooDeep = Error("UKB2022",
        "列表、引用或强调嵌套得太深，无法解析", "lists, quotes or emphasis are nested too deep to be read",
        "减少嵌套的层数。", "Use fewer levels.");

    public static readonly Rule Unreadable = Error("UKB2023",
        "读不了这个文件：{0}", "the file cannot be read: {0}",
        "检查文件的权限，或它是否被别的程序占用。", "Check the file's permissions, or whether another program holds it.");

    public static readonly Rule UnknownCallout = Warning("UKB2024",
        "不认识的提示框“{0}”，按引用显示", "unknown callout \"{0}\", shown as a quote",
        "可用 NOTE、TIP、IMPORTANT、WARNING、CAUTION、DEFINITION、EDITOR、PENDING。", "Use NOTE, TIP, IMPORTANT, WARNING, CAUTION, DEFINITION, EDITOR or PENDING.");

    public static readonly Rule TransclusionInText = Warning("UKB2025",
        "引入“{0}”要独占一段，这里只作链接", "the transclusion of \"{0}\" must stand alone in its paragraph; here it is a link",
        "在它的前后各空一行，或去掉感叹号。", "Put a blank line before and after it, or remove the exclamation mark.");

    public static readonly Rule ImpossibleDate = Warning("UKB2026",
        "“{0}”里的月或日不存在", "\"{0}\" has a month or day that does not exist",
        "照原文核对；原文就这样印的，可以用 severities 调成 note。", "Compare with the source; where it prints just that, set severities to note.");

    public static readonly Rule CommentNotClosed = Lowerable("UKB2027",
        "注释没有结束：“<!--”之后找不到“-->”", "the comment is not closed: no --> after this <!--",
        "在注释末尾补上“-->”；要显示这几个字符，就写成“\\<!--”。", "Add --> at its end; to show the characters themselves write \\<!--.");

    public static readonly Rule CommentShownAsText = Warning("UKB2028",
        "段落里的“{0}”没有结束，按文字显示", "\"{0}\" is not closed in its paragraph and is shown as text",
        "在注释末尾补上“-->”，注释里不要空行；要显示这几个字符，就写成“\\<!--”。",
        "Add --> at its end, with no blank line before it; to show the characters themselves write \\<!--.");

    public static readonly Rule UnusedDefinition = Warning("UKB2029",
        "没有链接用到“[{0}]”的地址，这一行不显示", "no link uses the address of \"[{0}]\"; the line is not shown",
        "在文中用 [{0}] 引用它，或删去这一行；要当注释就写 [//]: # (…)。",
        "Refer to it with [{0}] in the text, or remove the line; a comment is written [//]: # (…).");

    public static readonly Rule UndefinedNote = Warning("UKB2030",
        "本页没有注“{0}”，按文字显示", "the page has no note \"{0}\"; it is shown as text",
        "补一段“{0}: 注文”，或改正名称。", "Add a paragraph {0}: text, or correct the name.");

    public static readonly Rule UnusedNote = Warning("UKB2031",
        "文中没有引用注“[{0}]”，或者同名的注已有一条；列在注的末尾", "no text refers to the note \"[{0}]\", or one of that name exists; it stands after the other notes",
        "在文中加上 [{0}]，或给它换一个名称。", "Put [{0}] into the text, or give it another name.");

    public static readonly Rule FenceWordsNotShown = Warning("UKB2032",
        "代码块开头的“{0}”当作语言名称，不显示", "\"{0}\" after the fence is taken for the name of a language and not shown",
        "要显示这些字，就写在下一行。", "Write it on the next line for it to be shown.");

    public static readonly Rule ForbiddenCharacter = Error("UKB2033",
        "不能显示的控制字符 {0}", "the control character {0} cannot be shown",
        "删去它，或换成空格、换行。", "Remove it, or put a space or a line end in its place.");

    public static readonly Rule PictureOfPage = Warning("UKB2050",
        "“{0}”是页面，不能作图片，改为链接", "\"{0}\" is a page and no picture; it became a link",
        "去掉感叹号，或写图片文件的路径。", "Remove the exclamation mark, or write the path of a picture.");

    public static readonly Rule NoAlternativeText = Warning("UKB2051",
        "图片没有替代文字：{0}", "the picture has no alternative text: {0}",
        "在方括号里写一句图上是什么；只作装饰的图片写成 ![](…){{decorative}}。",
        "Say between the brackets what it shows; write ![](…){{decorative}} for one that only decorates.") with { IsGrouped = true };

    public static readonly Rule PictureMarkUnknown = Warning("UKB2052",
        "图片后面的“{0}”不起作用", "\"{0}\" behind a picture has no effect",
        "可写 {{width=300}}、{{height=200}}、{{decorative}}，单位是像素。", "What can be written is {{width=300}}, {{height=200}} and {{decorative}}, in pixels.");

    public static readonly Rule NoPictureSize = Warning("UKB2053",
        "读不出这个图片的大小", "the size of this picture cannot be read",
        "文件可能已损坏，或者不是图片：用看图软件打开，重新存一份。", "It may be damaged or no picture: open it in a viewer and save it again.");

    public static readonly Rule HtmlNotClosed = Warning("UKB2054",
        "标签 {0} 没有结束，到它所在的段落、列表项或页面的末尾为止", "the tag {0} is not closed; it ends with the paragraph, item or page it stands in",
        "补上结束的标签；不要在强调、列表或引用里面开始，到外面结束。", "Add its end; do not begin it inside emphasis, a list or a quote and end it outside.");

    public static readonly Rule HtmlAttributeDropped = Note("UKB2055",
        "HTML 里的这些写法不起作用，已去掉：{0}", "this has no effect in HTML here and was left out: {0}",
        "样子由模板决定；可用的标签和属性见使用指南。", "The theme decides how things look; the guide lists tags and attributes.") with { IsGrouped = true };

    public static readonly Rule HtmlAnchorUnfit = Warning("UKB2056",
        "“{0}”不能作锚点，或者本页已有，已去掉", "\"{0}\" cannot be an anchor, or the page has it already; it was left out",
        "换一个名字：不含空格和引号，不以 fn-、fnref-、ukb- 开头。", "Give it another name: no blanks or quotes, not beginning with fn-, fnref- or ukb-.");

    public static readonly Rule ExternalClip = Warning("UKB2057",
        "站外音像不会载入，改为链接：{0}", "a clip on another host is not loaded and became a link: {0}",
        "把文件存到 content/ 里再引用。", "Save the file under content/ and refer to it there.");

    public static readonly Rule MarkOnIdeograph = Warning("UKB7030",
        "“{1}”上有组合符号 {0}，搜索和自动链接认不出这个字", "the combining mark {0} on \"{1}\" keeps search and automatic links from this character",
        "删去这个符号；要注音就用 <ruby>。", "Remove the mark; write a reading with <ruby>.");

    public static readonly Rule ReadingOfTitle = Warning("UKB7031",
        "标题里的注音“{0}”不显示", "the reading \"{0}\" in the title is not shown",
        "标题只有文字；注音写在正文里。", "A title is plain text; put the reading into the text.");

    public static readonly Rule KeyOfOtherTool = Note("UKB2090",
        "键“{0}”是给别的工具用的，这里没有用处", "the key \"{0}\" is for another tool and has no use here",
        "不用改；不要它就删去。", "Leave it, or remove it.") with { IsGrouped = true };

    public static readonly Rule TextNotRead = Warning("UKB2091",
        "没有读 {0}：它不是页面，也没有页面链到它", "{0} was not read: it is no page, and no page links to it",
        "要做成页面，就另存为 .md，或者用 unionkb import 导入；要让人下载，就在页面里链到它；都不是就移到 content/ 外面。",
        "To make it a page save it as .md, or take it in with unionkb import; to offer it link to it; else move it out of content/.") with
    {
        IsGrouped = true,
    };
}
