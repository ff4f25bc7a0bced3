using UnionKb.Model;
using UnionKb.Yaml;

namespace UnionKb.Importing.Recipes;

/// <summary>The keys of a recipe; what they mean is told at length in <c>seeds/README.md</c>.</summary>
public static class RecipeKeys
{
    private static readonly YamlKey Span =
        new("span", KeyForm.Text, new("出处：行号.句号，后面可加开头几个字", "Line and sentence, with the opening words")) { IsRequired = true };

    public static readonly YamlKey[] Link =
    [
        new("text", KeyForm.Text, new("照原文的文字", "Words of the text")),
        new("page", KeyForm.Text, new("链接到的页面 id", "Id of the page it leads to")),
    ];

    public static readonly YamlKey[] Block =
    [
        new("home", KeyForm.Text, new("归在这里的句子", "Sentences that are at home here")),
        new("quote", KeyForm.Text, new("引在这里的句子", "Sentences quoted here")),
        new("definition", KeyForm.Text, new("放在定义框里，写被定义的词", "Set in a definition box: the defined term")),
        new("list", KeyForm.TextsOrMaps, new("列表，各项是原文的词", "A list of words of the text")) { Keys = Link },
        new("ordered", KeyForm.Flag, new("true：编号的列表", "true: a numbered list")),
        new("from", KeyForm.Text, new("列表或表格出自哪几句", "The sentences a list or table is made of")),
        new("table", KeyForm.Texts, new("表头", "Head of a table")),
        new("rows", KeyForm.Rows, new("表格的行", "Rows of the table")),
        new("labels", KeyForm.Flag, new("true：第一列是编者的话", "true: the first column is the editor's")),
        new("links", KeyForm.TextsOrMaps, new("到别的页面的链接", "Links to pages")) { Keys = Link },
        new("heading", KeyForm.Text, new("小标题", "A heading")),
        new("id", KeyForm.Text, new("小标题的锚点", "Anchor of the heading")),
        new("level", KeyForm.Number, new("小标题的级别，2 到 6", "Level of the heading, 2 to 6")),
        new("editor", KeyForm.Text, new("编者注", "Remark of the editor")),
        new("pending", KeyForm.Text, new("待补", "What is to be added")),
    ];

    public static readonly YamlKey[] Page =
    [
        new("id", KeyForm.Text, new("页面的 id", "Id of the page")) { IsRequired = true },
        new("title", KeyForm.Text, new("页名", "Title")) { IsRequired = true },
        new("kind", KeyForm.Choice, new("种类", "Kind")) { Choices = PageKinds.All },
        new("parent", KeyForm.Text, new("上级页面的 id", "Id of the page above")),
        new("tags", KeyForm.Texts, new("标签", "Tags")),
        new("aliases", KeyForm.Texts, new("照原文的别名", "Other names as the text prints them")),
        new("ids", KeyForm.Texts, new("也指这一页的 id", "Other ids that lead here")),
        new("summary", KeyForm.Text, new("摘要，照原文", "Summary, in words of the text")),
        new("when", KeyForm.Text, new("日期，照原文", "Date, as the text prints it")),
        new("issuer", KeyForm.Text, new("发文机关", "Who issued it")),
        new("pinyin", KeyForm.Text, new("读音", "Reading")),
        new("pending", KeyForm.Texts, new("待补的内容", "What is to be added")),
        new("see_also", KeyForm.Texts, new("参见", "Related pages")),
        new("relations", KeyForm.Texts, new("关系：词、空格、对方", "Relations: a word, a space, the other")),
        new("slogan", KeyForm.Flag, new("true：引号用语", "true: a slogan")),
        new("never_link", KeyForm.Flag, new("true：名字不自动加链接", "true: the names are not linked")),
        new("body", KeyForm.Maps, new("正文的各块", "Blocks of the body")) { Keys = Block },
    ];

    public static readonly YamlKey[] Speech =
    [
        Span,
        new("by", KeyForm.Text, new("谁说的", "Who speaks")) { IsRequired = true },
        new("when", KeyForm.Text, new("什么时候说的", "When it was said")),
    ];

    public static readonly YamlKey[] Drop = [Span, new("reason", KeyForm.Text, new("为什么不要", "Why it is left out")) { IsRequired = true }];

    public static readonly YamlKey[] All =
    [
        new("title", KeyForm.Text, new("这篇原文的标题", "Title of the text")) { IsRequired = true },
        new("title_by", KeyForm.Choice, new("标题是谁定的", "Whose title it is")) { Choices = ["editor", "text"] },
        new("proposed", KeyForm.Text, new("程序提出的方案的记号", "Stamp of a proposed recipe")),
        new("source", KeyForm.Text, new("来源", "Where it was published")),
        new("author", KeyForm.Text, new("作者", "Author")),
        new("published", KeyForm.Text, new("发表时间", "When it was published")),
        new("pillar", KeyForm.Text, new("专题主页的 id", "Id of the pillar")) { IsRequired = true },
        new("order", KeyForm.Number, new("在各专栏中的次序", "Place among the pillars")),
        new("speech", KeyForm.Maps, new("转述的话", "Reported speech")) { Keys = Speech },
        new("unexplained", KeyForm.Texts, new("原文没有解释的提法", "Terms that the text does not explain")),
        new("topics", KeyForm.Maps, new("专题", "Topics")) { Keys = Page },
        new("entries", KeyForm.Maps, new("文献、机构、事件、术语等条目", "Entries on documents, bodies, events, terms")) { Keys = Page },
        new("drop", KeyForm.Maps, new("不要的句子", "Sentences left out")) { Keys = Drop },
    ];
}
