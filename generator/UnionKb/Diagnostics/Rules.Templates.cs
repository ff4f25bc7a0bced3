namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule UnclosedTag = Error("UKB4001",
        "模板标记 {{{{ 没有对应的 }}}}", "the template tag {{{{ has no closing }}}}",
        "在标记末尾补上 }}}}（三个花括号开头的要用三个结束）。", "Close the tag with }}}} (three braces when it opens with three).");

    public static readonly Rule UnclosedBlock = Error("UKB4002",
        "模板块“{0}”没有结束", "the template block \"{0}\" is never closed",
        "在块的末尾写 {{{{/{0}}}}}。", "Write {{{{/{0}}}}} where the block ends.");

    public static readonly Rule MismatchedBlock = Error("UKB4003",
        "这里结束的是“{0}”，而打开着的块是“{1}”", "this closes \"{0}\", but the open block is \"{1}\"",
        "块要按打开的相反顺序结束。", "Blocks close in the reverse order of opening.");

    public static readonly Rule StrayClose = Error("UKB4004",
        "这里结束“{0}”，但没有打开它", "\"{0}\" is closed here but was never opened",
        "删去这个标记，或在前面补上开头。", "Remove this tag, or open the block before it.");

    public static readonly Rule StrayElse = Error("UKB4005",
        "这里不能有 else", "else cannot stand here",
        "else 只能写在 if、unless、each、with 里面，每块最后一个 else 不带条件。", "else belongs inside if, unless, each or with; only the last else of a block has no condition.");

    public static readonly Rule UnknownPartial = Error("UKB4006",
        "没有名为“{0}”的模板片段", "there is no partial named \"{0}\"",
        "片段是 partials 文件夹里的 .hbs 文件；查看拼写。", "Partials are the .hbs files in the partials folder; check the spelling.");

    public static readonly Rule UnknownTemplateFunction = Error("UKB4007",
        "模板里没有“{0}”这个函数", "templates have no function \"{0}\"",
        "可用的函数见 templates/README.md。", "templates/README.md lists the functions.");

    public static readonly Rule UnknownTemplateName = Error("UKB4008",
        "{1} 里没有“{0}”这个名字", "{1} has no name \"{0}\"",
        "每种视图的名字见 templates/README.md；外层的名字写 ../ 或 @root。", "templates/README.md lists the names of every view; outer names are reached with ../ or @root.");

    public static readonly Rule UnknownString = Error("UKB4009",
        "文字表里没有“{0}”", "the strings have no \"{0}\"",
        "在 strings.*.yml 里补上，或改正拼写。", "Add it to strings.*.yml, or correct the spelling.");

    public static readonly Rule WrongArguments = Error("UKB4010",
        "“{0}”的写法是 {1}", "\"{0}\" is written {1}",
        "改成这种写法；说明见 templates/README.md。", "Write it like that; templates/README.md explains it.");

    public static readonly Rule NotAList = Error("UKB4011",
        "“{0}”不是列表，不能用 each", "\"{0}\" is no list, so each cannot walk it",
        "单个对象用 with。", "Use with for a single object.");

    public static readonly Rule UnknownTemplate = Warning("UKB4012",
        "模板文件“{0}”没有用处：没有页面用它", "the template file \"{0}\" is not used: no page asks for it",
        "查看文件名；可以覆盖的模板见 templates/README.md。", "Check the file name; templates/README.md lists the templates that can be replaced.");

    public static readonly Rule MissingTemplate = Error("UKB4013",
        "缺少模板“{0}”", "the template \"{0}\" is missing",
        "主题文件夹不完整；重新安装本工具。", "The theme folder is not complete; install the tool again.");

    public static readonly Rule PartialCircle = Error("UKB4014",
        "模板片段“{0}”直接或间接地包含了自己", "the partial \"{0}\" includes itself, directly or through others",
        "去掉其中一处引用。", "Remove one of the references.");

    public static readonly Rule UnusedString = Warning("UKB4015",
        "文字“{0}”没有用处：主题里没有这个名字", "the string \"{0}\" is not used: the theme has no such name",
        "查看拼写；可以改写的文字见主题的 strings.zh.yml。", "Check the spelling; the theme's strings.en.yml lists what can be replaced.");

    public static readonly Rule TemplateRefused = Error("UKB4016",
        "模板引擎不接受这个文件：{0}", "the template engine refuses this file: {0}",
        "对照主题里的同名文件检查最近的修改。", "Compare the latest change with the theme's file of the same name.");

    public static readonly Rule UnsupportedTag = Error("UKB4017",
        "不支持这种模板标记“{0}”", "template tags like \"{0}\" are not supported",
        "支持的标记见 templates/README.md。", "templates/README.md lists the tags.");
}
