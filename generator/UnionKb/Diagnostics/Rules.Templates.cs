namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule UnclosedTag = Error("UKB4001",
        "模板标记 {{{{ 没有对应的 }}}}", "the template tag {{{{ has no closing }}}}",
        "在标记末尾补上 }}}}。", "Close the tag with }}}}.");

    public static readonly Rule UnclosedBlock = Error("UKB4002",
        "模板块“{0}”没有结束", "the template block \"{0}\" is never closed",
        "在块的末尾写 {{{{ end }}}}。", "Write {{{{ end }}}} where the block ends.");

    // UKB4003 was for blocks closed in the wrong order; every block ends with the same word now. The number is not used again.

    public static readonly Rule StrayEnd = Error("UKB4004",
        "这里有 end，但没有打开的块", "this end closes nothing",
        "删去这个标记，或在前面补上开头。", "Remove this tag, or open a block before it.");

    public static readonly Rule StrayElse = Error("UKB4005",
        "这里不能有 else", "else cannot stand here",
        "else 只能写在 if、for 里面，每块最后一个 else 不带条件；for 的 else 没有条件。",
        "else belongs inside if or for; the last else of an if has no condition, that of a for never has one.");

    public static readonly Rule UnknownPartial = Error("UKB4006",
        "没有名为“{0}”的模板片段", "there is no partial named \"{0}\"",
        "片段是 partials 文件夹里的 .html 文件；查看拼写。", "Partials are the .html files in the partials folder; check the spelling.");

    public static readonly Rule UnknownTemplateFunction = Error("UKB4007",
        "模板里没有“{0}”这个函数", "templates have no function \"{0}\"",
        "可用的函数见 templates/README.md。", "templates/README.md lists the functions.");

    public static readonly Rule UnknownTemplateName = Error("UKB4008",
        "{1} 里没有“{0}”这个名字", "{1} has no name \"{0}\"",
        "每种视图的名字见 templates/README.md；循环里的名字写在循环变量后面，如 tag.title；片段只看得到页面和交给它的 $名字。",
        "templates/README.md lists the names of every view; names of an item follow the loop variable, as in tag.title; "
        + "a partial sees the page and its own $argument.");

    public static readonly Rule UnknownString = Error("UKB4009",
        "文字表里没有“{0}”", "the strings have no \"{0}\"",
        "在 strings.*.yml 里补上，或改正拼写。", "Add it to strings.*.yml, or correct the spelling.");

    public static readonly Rule WrongArguments = Error("UKB4010",
        "“{0}”的写法是 {1}", "\"{0}\" is written {1}",
        "改成这种写法；说明见 templates/README.md。", "Write it like that; templates/README.md explains it.");

    public static readonly Rule NotAList = Error("UKB4011",
        "“{0}”不是列表", "\"{0}\" is no list",
        "for 和 count 只用于列表；单个对象直接写它的名字，如 next.title。", "for and count take lists; a single object is written by its names, as in next.title.");

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
        "模板里不能这样写：“{0}”", "templates cannot use \"{0}\"",
        "可以用的写法见 templates/README.md。", "templates/README.md lists what can be written.");

    public static readonly Rule EarlierTemplate = Error("UKB4018",
        "“{0}.hbs”是旧写法的模板，现在不再读取", "\"{0}.hbs\" is a template in the earlier notation, which is not read any more",
        "把它改名为 {0}.html，并按 templates/README.md 的对照表改写标记。",
        "Rename it to {0}.html and rewrite its tags; templates/README.md has a table of both notations.");

    public static readonly Rule UnsafePlace = Error("UKB4019",
        "“{0}”写在不安全的地方：脚本、样式或没有引号的属性值里", "\"{0}\" stands in an unsafe place: a script, a style or an attribute value without quotation marks",
        "写进正文，或写进带双引号的属性；脚本要用的值放在 data-… 属性里。",
        "Write it as text or into an attribute in quotation marks; a script reads values from data-… attributes.");

    public static readonly Rule HiddenName = Error("UKB4020",
        "循环变量“{0}”遮住了 {1} 的同名内容", "the loop variable \"{0}\" hides the name of {1}",
        "给循环变量换一个名字。", "Give the loop variable another name.");

    public static readonly Rule NoText = Error("UKB4021",
        "“{0}”不是文字，不能直接写出（类型：{1}）", "\"{0}\" is no text that could be written (it is: {1})",
        "列表用 for 逐个写出；对象写它的名字，如 next.title；是否用 if 判断。",
        "Walk a list with for; write a name of an object, as in next.title; ask yes or no with if.");

    public static readonly Rule MissingPart = Warning("UKB4022",
        "页面上没有写出 {{{{ {0} }}}}，读者用不了其中的功能", "the page is written without {{{{ {0} }}}}, so readers miss what it does",
        "在页面末尾、</body> 之前写 {{{{ {0} }}}}；它是什么见 templates/README.md。",
        "Write {{{{ {0} }}}} at the end of the page, before </body>; templates/README.md tells what it is.");

    public static readonly Rule LogoMissing = Error("UKB4030",
        "没有这个文件：templates/assets/{0}", "there is no file templates/assets/{0}",
        "把图标放进项目的 templates/assets/，或改正名称。", "Put the picture into the project's templates/assets/, or correct its name.");
}
