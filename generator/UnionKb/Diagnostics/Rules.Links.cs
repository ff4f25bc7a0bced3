namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule NoSuchPage = Lowerable("UKB3001",
        "没有 id、标题或路径是“{0}”的页面", "no page has the id, title or path \"{0}\"",
        "改正链接，或新建这一页。", "Correct the link, or create the page.");

    public static readonly Rule NoSuchAnchor = Lowerable("UKB3002",
        "“{0}”没有锚点“{1}”", "\"{0}\" has no anchor \"{1}\"",
        "改成那一页上有的标题或 {{#id}}。", "Name a heading or {{#id}} that the page has.");

    public static readonly Rule IdTaken = Error("UKB3003",
        "id“{0}”已由 {1} 使用", "the id \"{0}\" is taken by {1}",
        "给其中一页换一个 id。", "Give one of the pages another id.");

    public static readonly Rule WantedPage = Warning("UKB3004",
        "“{0}”还没有页面（待建）", "\"{0}\" has no page yet (wanted)",
        "新建这一页，或去掉方括号。", "Create the page, or remove the brackets.");

    public static readonly Rule AmbiguousName = Lowerable("UKB3005",
        "“{0}”可以指几页：{1}", "\"{0}\" could be any of: {1}",
        "在方括号里写其中一页的 id。", "Write the id of one of them in the brackets.");

    public static readonly Rule NoSuchParent = Error("UKB3006",
        "上级页面“{0}”不存在", "the parent \"{0}\" does not exist",
        "把 parent 改成已有页面的 id。", "Set parent to the id of an existing page.");

    public static readonly Rule ParentCycle = Error("UKB3007",
        "上级关系成环：{0}", "the parents form a circle: {0}",
        "改正其中一页的 parent。", "Correct the parent of one of the pages.");

    public static readonly Rule NoSuchFile = Lowerable("UKB3008",
        "没有这个文件：{0}", "there is no such file: {0}",
        "改正路径，或把文件放到 content/ 里。", "Correct the path, or put the file under content/.");

    public static readonly Rule NoSuchPillar = Error("UKB3009",
        "site.yml 的 pillars 里没有这一页：{0}", "pillars in site.yml names a page that does not exist: {0}",
        "写已有页面的 id。", "Write the id of an existing page.");

    public static readonly Rule SameOnDisk = Error("UKB3010",
        "“{0}”与“{1}”只差大小写或字符的编码形式，在有些磁盘上是同一个文件", "\"{0}\" and \"{1}\" differ only in case or in how a character is composed and are one file on some disks",
        "给其中一页换一个 id。", "Give one of the pages another id.");

    public static readonly Rule FormerIdIsPage = Error("UKB3011",
        "“{0}”是 {1} 的地址，不能再转到这一页", "\"{0}\" is the address of {1} and cannot lead here as well",
        "去掉这个别名或 redirect_from，或者先给那一页换一个 id。", "Remove the alias or redirect_from, or give the other page another id first.");

    public static readonly Rule RedirectTaken = Error("UKB3012",
        "“{0}”已经转到“{1}”，一个旧地址只能转到一处", "\"{0}\" leads to \"{1}\" already; a former address leads to one place",
        "在其中一页去掉这一项。", "Remove the entry from one of the pages.");

    public static readonly Rule NoSuchRelated = Warning("UKB3013",
        "没有 id、标题或别名是“{0}”的页面", "no page has the id, title or alias \"{0}\"",
        "改正这一项，或去掉它。", "Correct the entry, or remove it.");

    public static readonly Rule GeneratedPageEmpty = Lowerable("UKB3014",
        "站点没有 {0}：其中没有可列的内容", "the site has no {0}: there is nothing to list on it",
        "去掉这个链接，或先写出要列的页面。", "Remove the link, or write the pages to be listed first.");

    public static readonly Rule RelationMalformed = Error("UKB3015",
        "“{0}”不是关系", "\"{0}\" is no relation",
        "写关系的词、一个空格和对方的 id 或名称，如：印发 workforce-plan。", "Write the word, a space, and the id or name of the other: issued workforce-plan.");

    public static readonly Rule RelationUnsupported = Warning("UKB3016",
        "没有一句话说到“{0}”和“{1}”", "no sentence speaks of \"{0}\" and \"{1}\"",
        "关系要有原文为据：用原文里的词，或去掉这一项。", "A relation rests on a sentence: use the word of the text, or remove the entry.");

    public static readonly Rule PinMalformed = Error("UKB3017",
        "“{0}”不是指定：没有这一页", "\"{0}\" pins nothing: there is no such page",
        "写名称、一个空格和已有页面的 id。", "Write the name, a space, and the id of an existing page.");

    public static readonly Rule TransclusionCycle = Lowerable("UKB3018",
        "引入成环，或者层数太多：{0}", "the transclusions form a circle or go too deep: {0}",
        "去掉其中一处引入。", "Remove one of the transclusions.");

    public static readonly Rule NoSuchIssuer = Note("UKB3019",
        "发文机关“{0}”没有页面", "the issuer \"{0}\" has no page",
        "改正名称，或新建机构页；几个机关之间用顿号。", "Correct the name, or create the page of the organisation.");

    public static readonly Rule ReadingUnfit = Warning("UKB3020",
        "读音“{0}”与标题对不上", "the reading \"{0}\" does not fit the title",
        "每个字写一个音节，用空格隔开。", "Write one syllable for each character, with spaces between them.");

    public static readonly Rule SharedNameUnlinked = Note("UKB3021",
        "“{0}”由几页共用（{1}），正文里没有加链接", "\"{0}\" is the name of several pages ({1}) and was not linked in the text",
        "用 pin 指定是哪一页，或给其中一页改名。", "Say with pin which page is meant, or give one of them another name.") with { IsGrouped = true };

    public static readonly Rule FormerAddressUnfit = Error("UKB3022",
        "“{0}”不能作旧地址", "\"{0}\" cannot be a former address",
        "写站点里面的地址，如 topics/old-page.html：各段由字母、数字、汉字和连字符组成，不用 ..，也不占自动生成的页面。",
        "Write an address inside the site such as topics/old-page.html: parts of letters, digits, Han and hyphens, no .., and not a page that is generated.");

    public static readonly Rule NameForAddress = Warning("UKB3023",
        "“[{0}]: {1}”不是链接，照写的显示：“{1}”是页面或文件的名称，不是地址",
        "\"[{0}]: {1}\" makes no link and is shown as written: \"{1}\" is the name of a page or a file, no address",
        "写它的地址，或者在引用处写 [[名称|文字]]；本来就是正文的，不用改。",
        "Write its address, or [[name|text]] where it is referred to; if these are words of the text, leave them.");

    public static readonly Rule FolderWithoutPage = Note("UKB3041",
        "“{0}”是文件夹，没有自己的页面，连到其中的第一页“{1}”", "\"{0}\" is a folder without a page of its own; the link leads to its first page, \"{1}\"",
        "在文件夹里写一个 index.md，或者写出要连的页面。", "Write an index.md in the folder, or name the page that is meant.") with { IsGrouped = true };

    public static readonly Rule NoSuchPost = Warning("UKB3042",
        "标签里的“{0}”不是这里的页面，只显示文字", "\"{0}\" in a tag is no page of this site; only its words are shown",
        "改正名称，或新建这一页。", "Correct the name, or create the page.") with { IsGrouped = true };

    public static readonly Rule UnusedFiles = Note("UKB3040",
        "有 {0} 个文件没有页面用到，不放进网站：{1}", "{0} files are not used by any page and not part of the site: {1}",
        "在页面里引用它们，或者删去。", "Refer to them from a page, or remove them.");

    public static readonly Rule TransclusionTooLarge = Lowerable("UKB3060",
        "引入的内容太多：连同它们所引入的，一页至多 {0} 段", "the transclusions bring too much: with what they bring in turn a page may take {0} paragraphs",
        "少引入一些，或者改成链接。", "Transclude less, or link instead.");
}
