using UnionKb.Diagnostics;

namespace UnionKb.Cli;

internal static partial class Messages
{
    public static readonly Localized Tagline = new("把文章变成可检索、可打印的知识库网站", "Turns texts into a searchable, printable knowledge-base site");
    public static readonly Localized UsageTitle = new("用法：", "Usage:");
    public static readonly Localized CommandsTitle = new("命令：", "Commands:");
    public static readonly Localized ArgumentsTitle = new("参数：", "Arguments:");
    public static readonly Localized OptionsTitle = new("选项：", "Options:");
    public static readonly Localized CommandPlaceholder = new("<命令>", "<command>");
    public static readonly Localized OptionsPlaceholder = new("[选项]", "[options]");
    public static readonly Localized MoreHelp = new("某个命令的说明：unionkb <命令> --help", "Help on a command: unionkb <command> --help");

    public static readonly Localized HelpOption = new("显示说明", "Show this help");
    public static readonly Localized VersionOption = new("显示版本", "Show the version");
    public static readonly Localized RootOption = new(
        "项目文件夹；默认是从当前文件夹往上第一个有 site.yml 的",
        "Project folder; default: the nearest one upward that has a site.yml");
    public static readonly Localized LangOption = new(
        "界面语言 zh 或 en；默认看 UNIONKB_LANG、site.yml 和系统语言",
        "Language of messages, zh or en; default: UNIONKB_LANG, site.yml, the locale");
    public static readonly Localized VerboseOption = new("内部错误时显示完整调用栈", "Show the full trace of an internal error");
    public static readonly Localized OutOption = new("输出文件夹；默认是项目里的 public", "Output folder; default: public inside the project");
    public static readonly Localized StrictOption = new("有警告也算失败（退出码 3）", "Fail on warnings too (exit code 3)");
    public static readonly Localized DraftsOption = new("连同草稿（draft: true）", "Include drafts (draft: true)");
    public static readonly Localized WorkersOption = new("线程数；结果与线程数无关", "Number of threads; the result does not depend on it");
    public static readonly Localized FormatOption = new(
        "text 给人看，json 给程序看；github 和 sarif 只有提示",
        "text for people, json for programs; github and sarif: findings only");
    public static readonly Localized PortOption = new("端口；默认从 8300 起找一个空闲的", "Port; default: the first free one from 8300");
    public static readonly Localized HtmlOption = new("连同生成的 HTML 一起检查", "Check the finished HTML as well");
    public static readonly Localized LinksOption = new("列出每一个自动链接和它所在的句子", "List every automatic link with its sentence");
    public static readonly Localized ReportOption = new(
        "列出孤立、待建、没有出路的页面，旧名、缩略语和提法",
        "List orphans, wanted pages, dead ends, former names, abbreviations, variants");
    public static readonly Localized ImportCheckOption = new("只核对：原文的每一句是否都有归处", "Only verify that every sentence of the sources has a home");
    public static readonly Localized FilesArgument = new("文件", "file");
    public static readonly Localized FilesArgumentHelp = new("要导入的文本", "Texts to import");
    public static readonly Localized ProposeOption = new("只写导入方案，审阅后再导入", "Write the recipe only, to be reviewed before the import");
    public static readonly Localized KeepOption = new("有冲突的页面：以编者写的为准", "A page in conflict: the editor's words stand");
    public static readonly Localized ToOption = new("不用项目：写进这个空文件夹", "Without a project: write into this empty folder");
    public static readonly Localized DryRunOption = new("只显示会做什么，不写文件", "Show what would be done, write nothing");
    public static readonly Localized JsonOption = new("输出 JSON，同 --format json", "Print JSON, as --format json does");
    public static readonly Localized IdOption = new("id（也是文件名）；默认用标题的拼音", "Id (file name); default: the pinyin of the title");
    public static readonly Localized ParentOption = new("上级页面的 id", "Id of the page above");
    public static readonly Localized TitleArgument = new("标题", "title");
    public static readonly Localized TitleArgumentHelp = new("新页的标题", "Title of the new page");

    public static readonly Localized BuildCommand = new("生成网站", "Build the site");
    public static readonly Localized ServeCommand = new("预览：保存即刷新", "Preview: reloads on every save");
    public static readonly Localized CheckCommand = new("检查内容，不写文件", "Check the content, write nothing");
    public static readonly Localized ImportCommand = new("把 seeds 里的原文导入 content", "Import the texts of seeds into content");
    public static readonly Localized NewCommand = new("新建一页", "Create a page");
}
