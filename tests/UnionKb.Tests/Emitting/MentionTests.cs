using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Emitting.Pages;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>The page of an entity lists every sentence that names it, page by page, each with the way to its section.</summary>
public sealed class MentionTests
{
    private const string Text = "国务院印发方案。国务院还开会，国务院总结。\n\n国务院印发方案。\n\n## 一节\n\n会见[[council|总理]]。国务院[[plan]]国务院。\n\n## 二节\n\n- 无关。\n- 国务院。\n";

    private static readonly Site Whole = TestSite.Link(
    [
        ("council.md", "---\ntitle: 国务院\nkind: organisation\n---\n职能。国务院自己。\n"),
        ("plan.md", "---\ntitle: 方案甲\n---\n国务院与《国务院公报》。\n"),
        ("text.md", "---\ntitle: 记事\n---\n" + Text),
        ("other.md", "---\ntitle: 旁记\n---\n方案甲。方案甲又一次。\n"),
    ]);

    private static readonly Dictionary<string, string> Pages = TestSite.Render(Whole, new PageEmitter(TestSite.Templates()));

    [Fact]
    public void Every_sentence_is_listed_once_in_the_order_of_the_text()
    {
        var items = Items("organisations/council.html");
        Assert.Equal(["方案甲", "记事"], items.Select(i => i.QuerySelector("a")!.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["国务院印发方案。", "国务院还开会，国务院总结。", "国务院印发方案。", "会见总理。 一节", "国务院方案甲国务院。 一节", "国务院。 二节"],
            Sentences(items.Single(i => i.QuerySelector("a")!.TextContent == "记事")));
        Assert.Equal(["国务院与《国务院公报》。"], Sentences(items.Single(i => i.QuerySelector("a")!.TextContent == "方案甲")));
    }

    [Fact]
    public void A_sentence_leads_to_its_section() => Assert.Equal(
        ["../topics/text.html#一节", "../topics/text.html#一节", "../topics/text.html#二节"],
        Parse("organisations/council.html").QuerySelectorAll(".backlinks .place").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)));

    [Fact]
    public void A_topic_shows_one_sentence_of_each_page() =>
        Assert.Equal([["方案甲。"], ["国务院方案甲国务院。 一节"]], Items("topics/plan.html").Select(Sentences).OrderBy(s => s[0].Length));

    [Fact]
    public void What_is_not_listed_is_counted_and_found_by_search()
    {
        var many = Enumerable.Range(0, BacklinkViews.Most + 7).Select(i => ($"p{i:D2}.md", $"---\ntitle: 页{i:D2}\n---\n" + string.Concat(Enumerable.Repeat("某院开会。", 20)) + "\n"));
        var site = TestSite.Link([("c.md", "---\ntitle: “某院”\nkind: organisation\naliases: [某院]\n---\n"), .. many]);
        var page = new HtmlParser().ParseDocument(TestSite.Render(new PageEmitter(TestSite.Templates()).Emit(site).Single(a => a.Path == "organisations/c.html")));
        var items = page.QuerySelectorAll(".backlinks li").ToArray();
        Assert.Equal(BacklinkViews.Most, items.Length);
        Assert.All(items, i => Assert.Equal("这一页另有 8 句。", i.QuerySelector("p:last-child")!.TextContent));
        Assert.Contains("另有 7 篇未列出", page.QuerySelector(".backlinks > p")!.TextContent);
        Assert.Equal("../search.html?q=\"某院\"", Uri.UnescapeDataString(page.QuerySelector(".backlinks > p a")!.GetAttribute("href")!));
    }

    private static IElement[] Items(string path) => [.. Parse(path).QuerySelectorAll(".backlinks li")];

    private static string[] Sentences(IElement item) => [.. item.QuerySelectorAll("p").Select(p => p.TextContent)];

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(Pages[path]);
}
