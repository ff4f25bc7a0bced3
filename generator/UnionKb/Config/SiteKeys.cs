using UnionKb.Yaml;

namespace UnionKb.Config;

/// <summary>The keys of <c>site.yml</c>; what they mean is told at length in the guide.</summary>
public static class SiteKeys
{
    public static readonly string[] OutputNames = ["markdown", "data", "offline", "print"];
    public static readonly string[] SpaceNames = ["none", "space"];
    public static readonly string[] Densities = ["normal", "compact", "roomy"];
    public static readonly string[] Emphases = ["dots", "kai", "bold"];
    public static readonly string[] MarkNames = ["names", "titles"];

    public static readonly YamlKey[] Faces =
    [
        new("sans", KeyForm.Texts, new("正文的字体", "Faces of the text")),
        new("serif", KeyForm.Texts, new("标题的字体", "Faces of headings")),
        new("mono", KeyForm.Texts, new("代码的字体", "Faces of code")),
    ];

    public static readonly YamlKey[] Theme =
    [
        new("accent", KeyForm.Text, new("强调色，浅色和深色", "Accent colour, light and dark")),
        new("paper", KeyForm.Text, new("底色，浅色和深色", "Ground, light and dark")),
        new("faces", KeyForm.Map, new("排在前面的字体", "Faces that come first")) { Keys = Faces },
        new("measure", KeyForm.Number, new("一行最多几个字，24 到 60", "Characters in a line, 24 to 60")),
        new("indent", KeyForm.Flag, new("true：段首空两字", "true: paragraphs are indented")),
        new("serif", KeyForm.Flag, new("true：正文也用宋体", "true: the text is set in the serif face")),
        new("density", KeyForm.Choice, new("行距", "Line spacing")) { Choices = Densities },
        new("emphasis", KeyForm.Choice, new("中文里的 *重点* 怎样显示", "How stress is shown in Chinese text")) { Choices = Emphases },
        new("marks", KeyForm.Choices, new("专名号和浪线的书名号", "Marks of names and of titles")) { Choices = MarkNames },
    ];

    public static readonly YamlKey[] All =
    [
        new("title", KeyForm.Text, new("站名", "Name of the site"))
        {
            Says = ["标题", "站名", "名称"],
            IsRequired = true,
        },
        new("lang", KeyForm.Text, new("语言：zh-CN、en 等", "Language: zh-CN, en …"))
        {
            Says = ["语言"],
        },
        new("description", KeyForm.Text, new("站点简介，在首页显示", "What the site is about, for the home page"))
        {
            Says = ["简介", "描述", "说明"],
            Example = new("一句话简介", "One sentence"),
        },
        new("base_url", KeyForm.Text, new("公开网址；写了才有站点地图和订阅源", "Public address; needed for sitemap and feed"))
        {
            Says = ["网址", "地址"],
            Example = new("https://example.org/kb/", "https://example.org/kb/"),
        },
        new("author", KeyForm.Text, new("作者", "Author"))
        {
            Says = ["作者"],
            Example = new("某某单位", "Some body"),
        },
        new("footer", KeyForm.Any, new("页脚：一行文字，或一列链接", "Foot of the page: a line, or a list of links"))
        {
            Says = ["页脚"],
            Example = new("内部资料", "For members"),
        },
        new("nav", KeyForm.Any, new("页首的导航，代替自动生成的栏目", "Navigation in the head, instead of the generated one"))
        {
            Says = ["导航", "菜单"],
            Example = new("[first-topic, 文献: documents.html]", "[first-topic, Documents: documents.html]"),
        },
        new("logo", KeyForm.Text, new("站名前的图标，templates/assets/ 里的文件", "Icon before the name, a file of templates/assets/"))
        {
            Says = ["图标", "标志"],
            Example = new("logo.svg", "logo.svg"),
        },
        new("theme", KeyForm.Map, new("样子：颜色、字体、行距", "Looks: colours, faces, spacing"))
        {
            Says = ["主题", "样子", "样式"],
            Keys = Theme, Example = new("{accent: \"#0b6e4f\"}", "{accent: \"#0b6e4f\"}"),
        },
        new("pillars", KeyForm.Texts, new("首页专题的次序（id）", "Order of the pillars on the home page, by id"))
        {
            Says = ["专题", "栏目"],
            Example = new("[first-topic]", "[first-topic]"),
        },
        new("never_link", KeyForm.Texts, new("从不自动加链接的词", "Words that are never linked"))
        {
            Says = ["不自动链接"],
            Example = new("[工作, 发展]", "[work, growth]"),
        },
        new("term_links", KeyForm.Choice, new("正文里的页名怎样自动加链接", "How names of pages are linked in the text"))
        {
            Says = ["自动链接"],
            Choices = ["quiet", "all", "none"], Example = new("quiet", "quiet"),
        },
        new("pin", KeyForm.Texts, new("某个名称在全站专指哪一页：名称、空格、id", "What a name means everywhere: the name, a space, an id"))
        {
            Says = ["专指"],
            Example = new("[名称 first-topic]", "[name first-topic]"),
        },
        new("words", KeyForm.Texts, new("另加的常用词：名字不会从这些词里切出来", "Ordinary words that no link may cut"))
        {
            Says = ["常用词"],
            Example = new("[常用词]", "[word]"),
        },
        new("trusted_files", KeyForm.Texts, new("浏览器会运行也原样放进网站的文件", "Files that go into the site as they are although browsers run them"))
        {
            Says = ["信任的文件"], Example = new("[attachments/*.html]", "[attachments/*.html]"),
        },
        new("relation_words", KeyForm.Words, new("关系从两头怎样说", "How relations read from both ends"))
        {
            Says = ["关系"],
            Example = new("{组成部分: 是…的组成部分 / 组成部分}", "{part: part of / parts}"),
        },
        new("repo", KeyForm.Text, new("在哪里修改文件，后面接上文件的路径", "Where files are edited; the path of the file follows"))
        {
            Says = ["仓库", "修改地址"],
            Example = new("https://example.org/kb/edit/main/", "https://example.org/kb/edit/main/"),
        },
        new("outputs", KeyForm.Choices, new("另外生成什么", "What is made besides"))
        {
            Says = ["输出"],
            Choices = OutputNames, Example = new("[markdown, data]", "[markdown, data]"),
        },
        new("report", KeyForm.Flag, new("true：生成给编者看的报告页", "true: a page of reports for editors"))
        {
            Says = ["报告"],
            Example = new("true", "true"),
        },
        new("history", KeyForm.Flag, new("true：没有写 updated 的页，用 git 里最近提交的日子", "true: pages without updated take the day of their last commit"))
        {
            Says = ["历史", "提交记录"], Example = new("true", "true"),
        },
        new("editor", KeyForm.Text, new("预览里的提示怎样打开编辑器", "How findings of the preview open the editor"))
        {
            Says = ["编辑器"], Example = new("vscode://file/{path}:{line}:{column}", "vscode://file/{path}:{line}:{column}"),
        },
        new("copy", KeyForm.Flag, new("true：check 连中文的写法（标点、引号、空格）一起查", "true: check reads for how Chinese is set, too"))
        {
            Says = ["文字规范", "排版"], Example = new("true", "true"),
        },
        new("copy_spaces", KeyForm.Choice, new("汉字和西文、数字之间：none 不空，space 空一格", "Between Han and Western words: none, or a space"))
        {
            Says = ["空格"], Choices = SpaceNames, Example = new("none", "none"),
        },
        new("links", KeyForm.Choice, new("warn：指不到地方的链接只是警告", "warn: links that lead nowhere are only warnings"))
        {
            Says = ["链接"],
            Choices = ["warn", "error"], Example = new("warn", "warn"),
        },
        new("severities", KeyForm.ChoiceByWord, new("调整某个提示的级别", "Severities of single findings"))
        {
            Says = ["级别"],
            Choices = ["error", "warning", "note", "off"], Example = new("{UKB3004: error}", "{UKB3004: error}"),
        },
    ];

    /// <summary>The names of some keys.</summary>
    public static string[] NamesOf(YamlKey[] keys) => Array.ConvertAll(keys, k => k.Name);
}
