using UnionKb.Yaml;

namespace UnionKb.Model.Front;

/// <summary>The keys of front matter; what they mean is told at length in the guide.</summary>
public static class FrontKeys
{
    public static readonly YamlKey[] Pack =
    [
        new("topics", KeyForm.Texts, new("按次序：id、标题或别名", "In order: ids, titles or other names")),
        new("unit", KeyForm.Text, new("单位，印在封面上", "The body on the cover")),
        new("edition", KeyForm.Text, new("版次", "Edition")),
        new("profile", KeyForm.Choice, new("版式", "Layout")) { Choices = PackPlan.Profiles },
        new("parts", KeyForm.Choices, new("有哪些部分，不写就都有", "Which parts there are; all if silent")) { Choices = PackPlan.AllParts },
    ];

    public static readonly YamlKey[] All =
    [
        new("id", KeyForm.Text, new("页面的固定名字，也是网址最后一段", "Fixed name of the page, the last part of its address")) { Example = new("my-page", "my-page") },
        new("title", KeyForm.Text, new("页名", "Title")) { Example = new("标题", "Title") },
        new("short_title", KeyForm.Text, new("短标题：旁边的目录里用它", "Short title, for lists beside the text")) { Example = new("短标题", "Short title") },
        new("kind", KeyForm.Choice, new("种类", "Kind")) { Choices = PageKinds.All, Example = new("topic", "topic") },
        new("parent", KeyForm.Text, new("上级页面的 id", "Id of the page above")) { Example = new("my-page", "my-page") },
        new("order", KeyForm.Number, new("在同级中的次序，小的在前", "Place among its siblings, lower first")) { Example = new("1", "1") },
        new("tags", KeyForm.Texts, new("标签", "Tags")) { Example = new("[标签甲, 标签乙]", "[one, two]") },
        new("aliases", KeyForm.Texts, new("别的名称和旧 id：可以用来链接，也能搜到", "Other names and former ids: for links and search"))
        {
            Example = new("[又一个名称]", "[another name]"),
        },
        new("summary", KeyForm.Text, new("一句话摘要", "Summary in one sentence")) { Example = new("一句话摘要", "One sentence") },
        new("date", KeyForm.Date, new("发布日期：有日期的页才进“最新”", "Publication date; pages with one are listed as new")) { Example = new("2018-10-29", "2018-10-29") },
        new("updated", KeyForm.Date, new("最近改动的日期", "Date of the last change")) { Example = new("2018-10-30", "2018-10-30") },
        new("when", KeyForm.Text, new("事件或文献的日期，照原文写", "Date of an event or document, as the source prints it"))
        {
            Example = new("2018年10月", "October 2018"),
        },
        new("issuer", KeyForm.Text, new("发文机关，几个之间用顿号", "Who issued it; several joined by 、")) { Example = new("某某机关", "Some body") },
        new("abbreviation_of", KeyForm.Text, new("是哪一页的简称", "The page whose name this one is short for")) { Example = new("全称", "full name") },
        new("source", KeyForm.Text, new("来源", "Source")) { Example = new("来源", "Source") },
        new("author", KeyForm.Any, new("作者", "Author")) { Example = new("作者", "Author") },
        new("published", KeyForm.Text, new("发表时间", "When it was published")) { Example = new("2018年10月29日", "29 October 2018") },
        new("pinyin", KeyForm.Text, new("读音，自动读音不对时写", "Reading, where the generated one is wrong")) { Example = new("biao ti", "biao ti") },
        new("see_also", KeyForm.Texts, new("参见的页面，写 id 或标题", "Related pages, by id or title")) { Example = new("[other-page]", "[other-page]") },
        new("relations", KeyForm.Texts, new("与别的页面的关系：原文的词、空格、对方的 id", "Relations: a word of the text, a space, the other page's id"))
        {
            Example = new("[印发 other-page]", "[issued other-page]"),
        },
        new("redirect_from", KeyForm.Texts, new("旧 id 和旧地址，打开时转到本页", "Former ids and addresses, which lead here"))
        {
            Example = new("[old-page]", "[old-page]"),
        },
        new("pin", KeyForm.Texts, new("某个名称在本页专指哪一页：名称、空格、id", "What a name means on this page: the name, a space, an id"))
        {
            Example = new("[名称 other-page]", "[name other-page]"),
        },
        new("no_link", KeyForm.Texts, new("在本页不自动加链接的词", "Words that are not linked on this page")) { Example = new("[词]", "[word]") },
        new("never_link", KeyForm.Flag, new("true：这一页的名字太常用，不自动加链接", "true: the page's names are too common to be linked"))
        {
            Example = new("true", "true"),
        },
        new("slogan", KeyForm.Flag, new("true：引号用语", "true: a slogan in quotation marks")) { Example = new("true", "true") },
        new("pending", KeyForm.Texts, new("原文没有说明、等编者补充的内容", "What the source does not say and an editor has to add"))
        {
            Example = new("[要补充什么]", "[what is missing]"),
        },
        new("draft", KeyForm.Flag, new("true：草稿，不生成", "true: a draft, not published")) { Example = new("true", "true") },
        new("publish_at", KeyForm.Date, new("从哪一天起发布", "The day from which it is published")) { Example = new("2026-01-01", "2026-01-01") },
        new("expires_at", KeyForm.Date, new("从哪一天起不再发布", "The day from which it is published no more")) { Example = new("2099-12-31", "2099-12-31") },
        new("pack", KeyForm.Map, new("资料包由哪些专题组成", "What a pack is made of"))
        {
            Keys = Pack, Example = new("{topics: [topic-a, topic-b]}", "{topics: [topic-a, topic-b]}"),
        },
        new("code", KeyForm.Text, new("印在纸上的短代码", "Short code for print")) { Example = new("A12", "A12") },
    ];

    public static readonly string[] Names = Array.ConvertAll(All, k => k.Name);

    private static readonly string[] ForEveryKind = ["summary", "tags", "aliases", "see_also"];

    private static readonly string[] ForEntities = ["relations", "pending"];

    /// <summary>The keys that an editor of a page of a kind most often wants, beside id, title and kind.</summary>
    public static YamlKey[] OfferedTo(PageKind kind)
    {
        string[] own = kind switch
        {
            PageKind.Document => ["when", "issuer", "source"],
            PageKind.Event => ["when", "issuer"],
            PageKind.Organisation or PageKind.System => ["abbreviation_of"],
            PageKind.Term => ["abbreviation_of", "slogan"],
            PageKind.Topic => ["order", "date", "source"],
            _ => ["order"],
        };
        string[] names = [.. ForEveryKind, .. own, .. kind.IsEntity() ? ForEntities : [], "draft"];
        return Array.ConvertAll(names, name => Array.Find(All, k => k.Name == name)!);
    }
}
