namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule NoSettings = Error("UKB6001",
        "这个文件夹里没有 site.yml", "there is no site.yml in this folder",
        "新建 site.yml，写两行：title: 站名 和 lang: zh-CN。", "Create site.yml with two lines: title: … and lang: zh-CN.");

    public static readonly Rule NoSiteTitle = Error("UKB6002",
        "site.yml 没有 title", "site.yml has no title",
        "加一行 title: 站名。", "Add a line title: name of the site.");

    public static readonly Rule UnknownSetting = Warning("UKB6003",
        "不认识的设置“{0}”", "unknown setting \"{0}\"",
        "查看拼写；认识的设置见使用指南。", "Check the spelling; the guide lists the known settings.");

    public static readonly Rule SettingWrong = Error("UKB6004",
        "“{0}”应当写成：{1}", "\"{0}\" must be written as: {1}",
        "改成要求的写法。", "Write it as asked.");

    public static readonly Rule SeverityFixed = Error("UKB6005",
        "“{0}”不是可以调整级别的编号", "the severity of \"{0}\" cannot be changed",
        "只有警告和提示可以随意调整；错误里只有指不到地方的链接和锚点这一类可以改成 warning，都不能关闭。",
        "Warnings and notes can be changed at will; of errors only links and anchors that lead nowhere can become warnings, and none can be off.");

    public static readonly Rule OrderComputed = Note("UKB6010",
        "{0} 里的目录有一部分是程序算出来的，这一部分没有用", "a part of the sidebar in {0} is computed; that part was not used",
        "这些页按文件夹和次序排列；要照原样，就写 order，或者把目录逐条写出来。", "Those pages stand by folder and order; for another order write order, or write the list out.");

    public static readonly Rule OrderedPageMissing = Note("UKB6012",
        "目录列了没有的页面：{0}", "the table of contents lists a page that is not there: {0}",
        "改正路径，或补上这一页。", "Correct the path, or add the page.") with { IsGrouped = true };

    public static readonly Rule ValueNotAllowed = Error("UKB6020",
        "“{1}”不能写“{0}”", "\"{1}\" cannot be \"{0}\"",
        "可以写的：{2}。", "It can be: {2}.");

    public static readonly Rule LowContrast = Warning("UKB6021",
        "{0} 在 {1} 上看不清：对比度 {2}，应当至少 {3}", "{0} is hard to read on {1}: a contrast of {2} where {3} is the least",
        "换一种更深或更浅的颜色（WCAG 2.2，1.4.3 和 1.4.6）。", "Take a darker or a lighter colour (WCAG 2.2, 1.4.3 and 1.4.6).");

    public static readonly Rule MenuTargetUnknown = Error("UKB6022",
        "“{0}”不是页面、列表或网址", "\"{0}\" is no page, list or address",
        "写页面的 id 或标题、自动生成的列表（如 terms.html），或 https:// 开头的网址。",
        "Write the id or title of a page, a generated list such as terms.html, or an address that begins with https://.");

    public static readonly Rule MenuTargetShared = Error("UKB6023",
        "“{0}”可以指几页：{1}", "\"{0}\" can mean several pages: {1}",
        "写其中一页的 id。", "Write the id of one of them.");

    public static readonly Rule BundlePartMissing = Error("UKB6024",
        "{0} 要的 {1} 不在 assets/ 里", "{1}, which {0} asks for, is not in assets/",
        "改正名称，或把这个文件放进 templates/assets/。", "Correct the name, or put the file into templates/assets/.");

    public static readonly Rule RepoWithoutBranch = Error("UKB6025",
        "“{0}”只是仓库的地址，看不出在哪里修改一个文件", "\"{0}\" is the address of a repository alone, which does not say where a file is edited",
        "写到分支为止，如 {1}。", "Write it up to the branch, such as {1}.");
}
