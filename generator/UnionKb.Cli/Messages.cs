using UnionKb.Diagnostics;

namespace UnionKb.Cli;

/// <summary>What the program says apart from findings (those are in <see cref="Rules"/>); both languages side by side, so that neither is forgotten.</summary>
internal static partial class Messages
{
    public static readonly Localized UsageError = new("用法有误：{0}", "wrong usage: {0}");
    public static readonly Localized SeeHelp = new("查看用法：{0} --help", "See: {0} --help");
    public static readonly Localized DidYouMean = new("是不是想写：{0}？", "Did you mean {0}?");
    public static readonly Localized UnknownWord = new("不认识“{0}”。", "\"{0}\" is not a known command or option.");
    public static readonly Localized NeedsCommand = new("要写明命令。", "A command is missing.");
    public static readonly Localized NeedsArgument = new("缺少 {0}。", "{0} is missing.");
    public static readonly Localized NeedsOptionValue = new("选项 {0} 后面要有且只有一个值。", "The option {0} takes exactly one value.");
    public static readonly Localized NotANumber = new("{0} 要求 {1} 到 {2} 之间的整数，写的是“{3}”。", "{0} takes a whole number from {1} to {2}, not \"{3}\".");
    public static readonly Localized NotAmong = new("{0} 只能是 {1}，写的是“{2}”。", "{0} must be one of {1}, not \"{2}\".");

    public static readonly Localized NoProject = new(
        "从 {0} 往上找不到 site.yml。请进入项目文件夹，或用 --root 指明；新建一个用 unionkb init。",
        "No site.yml in {0} or any folder above. Go to a project folder, or name one with --root; unionkb init begins one.");

    public static readonly Localized NoSuchFolder = new("没有这个文件夹：{0}", "There is no such folder: {0}");
    public static readonly Localized Written = new("已写入 {0}", "Wrote {0}");
    public static readonly Localized NoSuchFile = new("没有这个文件：{0}", "There is no such file: {0}");
    public static readonly Localized ToNeedsFile = new("--to 要写明至少一个原文文件。", "--to needs at least one file.");
    public static readonly Localized NotWithTo = new("--to 不能和 {0} 同用：{0} 只对项目里的原文有意义。", "--to does not go with {0}, which is about the texts of a project.");
    public static readonly Localized FolderNotEmpty = new("文件夹不是空的，没有写入：{0}", "The folder is not empty; nothing was written: {0}");
    public static readonly Localized Help = new("改法：", "help: ");
    public static readonly Localized Suggestion = new("也许是：{0}", "perhaps: {0}");
    public static readonly Localized Interrupted = new("已中断。", "Interrupted.");

    public static readonly Localized Totals = new("{0} 个错误，{1} 个警告", "{0} errors, {1} warnings");
    public static readonly Localized MoreOfKind = new("另有 {0} 处同样的（全部：--format json）", "{0} more of the same (all of them: --format json)");
    public static readonly Localized GroupedPlaces = new("共 {0} 处，{1} 个文件：{2}", "{0} places in {1} files: {2}");
    public static readonly Localized OtherFindings = new("另有 {0} 个警告和提示：unionkb check", "{0} other warnings and notes: unionkb check");
    public static readonly Localized CheckedFine = new("检查通过：{0} 个页面，没有错误。", "Checked {0} pages: no errors.");
    public static readonly Localized WantedPages = new("待建的页面", "Wanted pages");
    public static readonly Localized OrphanPages = new("孤立的页面", "Orphans");
    public static readonly Localized DeadEnds = new("没有出路的页面", "Dead ends");
    public static readonly Localized FormerNames = new("仍用旧名的链接", "Links by former names");
    public static readonly Localized Numerals = new("未解释的数字缩略语", "Unexplained numeral abbreviations");
    public static readonly Localized NameVariants = new("提法不一", "Name variants");
    public static readonly Localized RelationProposals = new("可以补写的关系", "Relations to add");
    public static readonly Localized NothingWritten = new("有错误，输出文件夹没有改动。", "There are errors; the output folder was not touched.");

    public static readonly Localized Pages = new("页面", "Pages");
    public static readonly Localized Links = new("链接", "Links");
    public static readonly Localized LinksValue = new("{0}（另有术语链接 {1}）", "{0} (and {1} term links)");
    public static readonly Localized SearchIndex = new("搜索索引", "Search index");
    public static readonly Localized Files = new("文件", "Files");
    public static readonly Localized FilesValue = new("写入 {0}，未变 {1}，删除 {2}", "{0} written, {1} unchanged, {2} removed");
    public static readonly Localized Time = new("用时", "Time");
    public static readonly Localized NoBaseUrl = new(
        "site.yml 没有 base_url：未生成 sitemap.xml、订阅源和规范地址。",
        "site.yml has no base_url: no sitemap.xml, feed or canonical addresses were made.");

    public static readonly Localized Open = new("打开 {0}", "Open {0}");

    public static readonly Localized Serving = new("在浏览器打开 {0} （按 Ctrl+C 结束）", "Open {0} in a browser (Ctrl+C stops)");
    public static readonly Localized PortTaken = new("端口 {0} 已被占用。请用 --port 换一个。", "Port {0} is in use. Choose another with --port.");
    public static readonly Localized Rebuilt = new("已更新：{0} 个页面，{1}", "Updated: {0} pages, {1}");
    public static readonly Localized NotRebuilt = new("有错误，浏览器里仍是上一次的网站。", "There are errors; the browser keeps the last good site.");
    public static readonly Localized NoSiteForErrors = new("有错误，网站还没有生成", "There are errors; the site has not been built yet");
    public static readonly Localized PanelErrors = new("{0} 个错误", "{0} errors");
    public static readonly Localized PanelWarnings = new("{0} 个警告", "{0} warnings");
    public static readonly Localized NoSiteYet = new("网站还没有生成", "The site has not been built yet");

    /// <summary>Names of the stages that progress and timings report; an unknown one is shown as it is.</summary>
    public static Localized Stage(string name) => Stages.TryGetValue(name, out var known) ? known : new Localized(name, name);

    private static readonly Dictionary<string, Localized> Stages = new(StringComparer.Ordinal)
    {
        ["start"] = new("启动", "starting"),
        ["list"] = new("列出文件", "listing files"),
        ["compile"] = new("编译", "compiling"),
        ["link"] = new("链接", "linking"),
        ["emit"] = new("生成页面", "emitting pages"),
        ["write"] = new("写入", "writing"),
        ["verify"] = new("检查页面", "verifying pages"),
        ["prepare"] = new("准备生成", "preparing"),
        ["import"] = new("导入", "importing"),
        ["serve"] = new("启动预览", "starting the preview"),
        ["search"] = new("搜索", "searching"),
        ["new"] = new("新建", "creating"),
        ["publish"] = new("发布", "publishing"),
        ["format"] = new("整理", "formatting"),
        ["lsp"] = new("语言服务器", "language server"),
        ["move"] = new("移动", "moving"),
    };
}
