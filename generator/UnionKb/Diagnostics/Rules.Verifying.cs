namespace UnionKb.Diagnostics;

/// <summary>Rules on finished pages, feeds and sitemaps: the HTML Living Standard, WCAG 2.2 and the promises of the generator itself.</summary>
public static partial class Rules
{
    public static readonly Rule HtmlSyntax = Error("UKB7001",
        "HTML 写法有误：{0}", "malformed HTML: {0}",
        "检查生成这一页的模板，或正文里的原始 HTML。", "Check the template of this page, or raw HTML in its text.");

    public static readonly Rule HtmlOneH1 = Error("UKB7002",
        "一页应当有且只有一个 h1，这里有 {0} 个", "a page has exactly one h1, this one has {0}",
        "标题由模板输出一次；正文从二级标题开始。", "The template writes the title once; texts start at level 2.");

    public static readonly Rule HtmlDuplicateId = Error("UKB7003",
        "id“{0}”在这一页出现了不止一次", "the id \"{0}\" occurs more than once on this page",
        "给其中一处换一个 id。", "Give one of them another id.");

    public static readonly Rule HtmlDeadLink = Error("UKB7004",
        "链接“{0}”指向不存在的文件", "the link \"{0}\" leads to no file",
        "改正地址，或补上这个文件。地址区分大小写。", "Correct the address or add the file. Addresses are case-sensitive.");

    public static readonly Rule HtmlDeadAnchor = Error("UKB7005",
        "链接“{0}”指向的位置不存在", "the link \"{0}\" leads to an anchor that does not exist",
        "改成目标页上有的标题或 id。", "Name a heading or id that the target page has.");

    public static readonly Rule HtmlNoLanguage = Error("UKB7006",
        "html 元素没有 lang", "the html element has no lang",
        "在模板的 <html> 上写 lang，例如 lang=\"zh-CN\"（WCAG 2.2，3.1.1）。", "Write lang on the template's <html>, such as lang=\"zh-CN\" (WCAG 2.2, 3.1.1).");

    public static readonly Rule HtmlNoAlt = Error("UKB7007",
        "图片“{0}”没有 alt", "the image \"{0}\" has no alt",
        "写一句说明；纯装饰的图片写 alt=\"\"（WCAG 2.2，1.1.1）。", "Describe it; a purely decorative image takes alt=\"\" (WCAG 2.2, 1.1.1).");

    public static readonly Rule HtmlInlineStyle = Error("UKB7008",
        "<{0}> 有行内样式", "<{0}> has inline style",
        "改用样式表里的类；页面的安全策略不允许行内样式。", "Use a class of the style sheet; the page's policy forbids inline style.");

    public static readonly Rule HtmlInlineScript = Error("UKB7009",
        "<{0}> 有行内脚本", "<{0}> has inline script",
        "把脚本放进文件；页面的安全策略不允许行内脚本。", "Put the script into a file; the page's policy forbids inline script.");

    public static readonly Rule HtmlNoTitle = Error("UKB7010",
        "页面没有 title", "the page has no title",
        "在模板的 <head> 里写 <title>（WCAG 2.2，2.4.2）。", "Write <title> in the template's <head> (WCAG 2.2, 2.4.2).");

    public static readonly Rule HtmlRootedAddress = Error("UKB7011",
        "地址“{0}”从根目录写起", "the address \"{0}\" starts at the root",
        "改成相对地址；否则放进子目录或从文件夹直接打开时会失效。", "Make it relative; otherwise it breaks in a sub-folder or when opened as a file.");

    public static readonly Rule HtmlForeignRequest = Error("UKB7012",
        "<{0}> 会向别的网站取“{1}”", "<{0}> fetches \"{1}\" from another host",
        "把文件放进项目；网站不向外发请求。", "Put the file into the project; the site sends no request to other hosts.");

    public static readonly Rule HtmlDanglingReference = Error("UKB7013",
        "{0} 指向的 id“{1}”不在这一页", "{0} refers to the id \"{1}\", which this page does not have",
        "改成这一页上有的 id。", "Name an id that the page has.");

    public static readonly Rule HtmlNoName = Error("UKB7014",
        "<{0}> 没有可读的名称", "<{0}> has no accessible name",
        "写上文字，或用 aria-label（WCAG 2.2，2.4.4 和 4.1.2）。", "Give it text or aria-label (WCAG 2.2, 2.4.4 and 4.1.2).");

    public static readonly Rule HtmlSkippedLevel = Warning("UKB7015",
        "标题从 h{0} 跳到 h{1}", "the headings jump from h{0} to h{1}",
        "不要跳级。", "Do not skip a level.");

    public static readonly Rule HtmlNotUtf8 = Error("UKB7016",
        "文件不是 UTF-8", "the file is not UTF-8",
        "用 UTF-8 保存模板和内容。", "Save templates and content as UTF-8.");

    public static readonly Rule HtmlForbiddenCharacter = Error("UKB7017",
        "文件里有控制字符 {0}", "the file holds the control character {0}",
        "从模板或正文里删去它。", "Remove it from the template or the text.");

    public static readonly Rule XmlNotWellFormed = Error("UKB7018",
        "XML 写法有误：{0}", "not well-formed XML: {0}",
        "检查 site.yml 和页面里的标题、摘要和地址。", "Check the titles, summaries and addresses in site.yml and the pages.");
}
