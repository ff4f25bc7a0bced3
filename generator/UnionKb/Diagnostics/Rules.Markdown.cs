namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule BadYaml = Error("UKB2001",
        "YAML 写法有误：{0}", "bad YAML: {0}",
        "检查这一行的缩进、冒号后的空格和引号。", "Check this line's indentation, the space after the colon and the quotes.");

    public static readonly Rule KeyTwice = Error("UKB2002",
        "键“{0}”写了两次", "the key \"{0}\" is written twice",
        "删去其中一处。", "Remove one of the two.");

    public static readonly Rule UnknownKey = Warning("UKB2003",
        "不认识的键“{0}”", "unknown key \"{0}\"",
        "查看拼写；认识的键见使用指南。", "Check the spelling; the guide lists the known keys.");

    public static readonly Rule WrongValue = Error("UKB2004",
        "“{0}”的值应当是{1}", "the value of \"{0}\" must be {1}",
        "改成要求的写法。", "Write it as asked.");

    public static readonly Rule FrontMatterNotClosed = Error("UKB2005",
        "文件开头的“---”没有配对的结束行", "the front matter that starts with --- is not closed",
        "在元数据之后补一行“---”。", "Add a line of --- after the front matter.");

    public static readonly Rule BadId = Error("UKB2006",
        "“{0}”不能用作 id", "\"{0}\" cannot be an id",
        "只用字母、数字、汉字和连字符，不超过 120 个字符。", "Use letters, digits, Han and hyphens, at most 120 characters.");

    public static readonly Rule SecondTitle = Warning("UKB2007",
        "一页只有一个一级标题，这一个降为二级", "a page has one first-level heading; this one became second-level",
        "用“##”写节标题。", "Write section headings with ##.");

    public static readonly Rule AnchorTwice = Error("UKB2008",
        "锚点“{0}”在本页出现了两次", "the anchor \"{0}\" occurs twice on this page",
        "给其中一个标题换一个 {{#id}}。", "Give one of the headings another {{#id}}.");

    public static readonly Rule HtmlShownAsText = Warning("UKB2009",
        "HTML 标签按文字显示：{0}", "HTML is shown as text: {0}",
        "改用 Markdown 写法；可用的标签见使用指南。", "Write it in Markdown; the guide lists the tags that pass.");

    public static readonly Rule UnsafeAddress = Error("UKB2010",
        "不安全的链接地址：{0}", "unsafe link address: {0}",
        "只可用 http、https、mailto、tel、ftp 或站内地址。", "Only http, https, mailto, tel, ftp and local addresses are allowed.");

    public static readonly Rule ExternalImage = Warning("UKB2011",
        "站外图片不会载入，改为链接：{0}", "an image on another host is not loaded and became a link: {0}",
        "把图片存到 content/ 里再引用。", "Save the image under content/ and refer to it there.");

    public static readonly Rule NotUtf8 = Error("UKB2012",
        "文件不是 UTF-8 编码", "the file is not UTF-8",
        "用编辑器另存为 UTF-8。", "Save it as UTF-8.");

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

    public static readonly Rule TransclusionInText = Warning("UKB2017",
        "引入“{0}”要独占一段，这里只作链接", "the transclusion of \"{0}\" must stand alone in its paragraph; here it is a link",
        "在它的前后各空一行，或去掉感叹号。", "Put a blank line before and after it, or remove the exclamation mark.");
}
