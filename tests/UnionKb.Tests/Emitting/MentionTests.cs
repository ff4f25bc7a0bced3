using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Emitting.Pages;
using UnionKb.Emitting.Pages.Mentions;
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
    public void Every_sentence_is_listed_once_with_the_places_where_it_stands() => Assert.Equal(
        [
            "国务院与《国务院公报》。|方案甲", "国务院印发方案。|记事", "国务院还开会，国务院总结。|记事", "会见总理。|记事 · 一节",
            "国务院方案甲国务院。|记事 · 一节", "国务院。|记事 · 二节",
        ],
        Sentences(Parse("organisations/council.html")).OrderByDescending(s => s.EndsWith("|方案甲", StringComparison.Ordinal)));

    [Fact]
    public void A_sentence_of_several_pages_stands_once() => Assert.Equal(
        ["某院开会。|甲 乙 · 节"],
        Sentences(Only("organisations/c.html", [
            ("c.md", "---\ntitle: 某院\nkind: organisation\n---\n"), ("a.md", "---\ntitle: 甲\n---\n某院开会。\n\n某院开会。\n"),
            ("b.md", "---\ntitle: 乙\n---\n## 节\n\n某院开会。\n")])));

    [Fact]
    public void A_sentence_leads_to_its_section() => Assert.Equal(
        ["../topics/text.html#一节", "../topics/text.html#一节", "../topics/text.html#二节"],
        Parse("organisations/council.html").QuerySelectorAll(".backlinks .where a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!))
            .Where(a => a.Contains('#', StringComparison.Ordinal)));

    [Fact]
    public void A_topic_shows_one_sentence_of_each_page() => Assert.Equal(
        ["国务院方案甲国务院。|记事 · 一节", "方案甲。|旁记"], Sentences(Parse("topics/plan.html")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_name_in_a_heading_or_in_the_label_of_another_link_is_listed_though_no_link()
    {
        var page = Only("organisations/c.html", [
            ("c.md", "---\ntitle: 某院\nkind: organisation\n---\n"),
            ("plan.md", "---\ntitle: 方案甲\n---\n内容。\n"),
            ("head.md", "---\ntitle: 甲\n---\n## 某院的职能\n\n无关。\n\n### 再说某院\n"),
            ("label.md", "---\ntitle: 乙\n---\n看[[plan|某院的方案]]，再看[[c|某院]]。\n"),
            ("only.md", "---\ntitle: 丙\n---\n看[[plan|某院的方案]]和`某院`，还有《某院公报》。\n"),
            ("none.md", "---\ntitle: 丁\n---\n`某院`。\n"),
        ]);
        Assert.Equal(
            ["再说某院|甲 · 再说某院", "某院的职能|甲 · 某院的职能", "看某院的方案和某院，还有《某院公报》。|丙", "看某院的方案，再看某院。|乙"],
            Sentences(page).Order(StringComparer.Ordinal));
        Assert.Contains("3 页", page.QuerySelector(".backlinks summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_many_pages_link_to_leads_to_search()
    {
        var many = Enumerable.Range(0, BacklinkViews.Most + 7).Select(i => ($"p{i:D2}.md", $"---\ntitle: 页{i:D2}\n---\n某院开第{i}会。\n"));
        var site = TestSite.Link([("c.md", "---\ntitle: “某院”\naliases: [某院]\n---\n"), .. many]);
        var page = new HtmlParser().ParseDocument(TestSite.Render(new PageEmitter(TestSite.Templates()).Emit(site).Single(a => a.Path == "topics/c.html")));
        Assert.Equal(BacklinkViews.Most, page.QuerySelectorAll(".backlinks .sentences li").Length);
        Assert.Contains("另有 7 篇未列出", page.QuerySelector(".backlinks > p")!.TextContent);
        Assert.Equal("../search.html?q=\"某院\"", Uri.UnescapeDataString(page.QuerySelector(".backlinks > p a")!.GetAttribute("href")!));
    }

    /// <summary>A site in which one name stands in every page, many times: its chain has every sentence once.</summary>
    [Fact]
    public void What_the_page_of_an_entity_cannot_hold_stands_on_pages_of_its_own()
    {
        const int sentences = 20;
        var count = (2 * MentionPages.PagesInPart) + 7;
        var many = Enumerable.Range(0, count)
            .Select(i => ($"p{i:D3}.md", $"---\ntitle: 页{i:D3}\n---\n" + string.Concat(Enumerable.Range(0, sentences).Select(s => $"某院第{s}次在{i}开会。")) + "\n"));
        var site = TestSite.Link([("c.md", "---\ntitle: “某院”\nkind: organisation\naliases: [某院]\n---\n"), .. many]);
        var pages = new PageEmitter(TestSite.Templates()).Emit(site).ToDictionary(a => a.Path);
        IDocument Open(string path) => new HtmlParser().ParseDocument(TestSite.Render(pages[path]));

        var page = Open("organisations/c.html");
        Assert.Equal(BacklinkViews.Most * MentionPlaces.Most, page.QuerySelectorAll(".backlinks .sentences li").Length);
        Assert.Equal(
            [$"这些页面另有 {BacklinkViews.Most * (sentences - MentionPlaces.Most)} 句未列出。", $"另有 {count - BacklinkViews.Most} 篇未列出。 全部句子"],
            page.QuerySelectorAll(".backlinks > p").Select(p => p.TextContent.Trim()));
        Assert.Equal("../mentions/organisations/c/1.html", page.QuerySelector(".backlinks > p a")!.GetAttribute("href"));

        var listed = new List<string>();
        string? next = "1.html";
        for (var part = 0; next is not null; part++)
        {
            var list = Open("mentions/organisations/c/" + next);
            Assert.Equal("../../../organisations/c.html", list.QuerySelector(".breadcrumb li:nth-last-child(2) a")!.GetAttribute("href"));
            Assert.Contains($"{count} 篇", list.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
            listed.AddRange(Sentences(list));
            next = list.QuerySelector(".pager .next")?.GetAttribute("href")?.Split('/')[^1];
            Assert.InRange(part, 0, 2);
        }

        Assert.Equal(Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(0, sentences).Select(s => $"某院第{s}次在{i}开会。|页{i:D3}")), listed);
    }

    [Fact]
    public void One_page_with_many_sentences_has_them_all_in_the_chain()
    {
        var text = string.Concat(Enumerable.Range(0, MentionPlaces.Most + 1).Select(s => $"某院第{s}次开会。"));
        var site = TestSite.Link([("c.md", "---\ntitle: 某院\nkind: organisation\n---\n"), ("p.md", "---\ntitle: 页\n---\n" + text + "\n")]);
        var pages = TestSite.Render(site, new PageEmitter(TestSite.Templates()));
        var list = new HtmlParser().ParseDocument(pages["mentions/organisations/c/1.html"]);
        Assert.Equal(MentionPlaces.Most + 1, list.QuerySelectorAll(".sentences li").Length);
        Assert.DoesNotContain("mentions/organisations/c/2.html", pages.Keys);
    }

    private static string[] Sentences(IDocument page) =>
        [.. page.QuerySelectorAll(".sentences li").Select(i => $"{i.QuerySelector("p")!.TextContent}|{i.QuerySelector(".where")!.TextContent.Trim()}")];

    private static IDocument Only(string path, (string, string)[] files) => new HtmlParser()
        .ParseDocument(TestSite.Render(new PageEmitter(TestSite.Templates()).Emit(TestSite.Link(files)).Single(a => a.Path == path)));

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(Pages[path]);
}
