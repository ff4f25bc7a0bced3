using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages;
using UnionKb.Emitting.Previews;
using UnionKb.Emitting.Reports;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>What pages say of each other: relations, related topics, text brought in, changed sentences, previews, map and reports.</summary>
public sealed class KnowledgeTests
{
    private static readonly Seed Seed = TestSite.Seed(0, "000.txt", "来稿", "工会代表职工与企业进行平等协商。双方共赢 才能长久发展下去。\n国务院印发了方案甲。");

    private static readonly Site Whole = TestSite.Link(
    [
        ("index.md", "# 站\n"),
        ("pillar.md", "---\ntitle: 专题\n---\n## 一节 {#one}\n\n国务院印发了方案甲。见[[#one]]。[^1]\n\n### 小节\n\n- 项目\n\n## 二节\n\n尾。\n\n[^1]: 注。\n"),
        ("topic-one.md", "---\ntitle: 分题一\nparent: pillar\n---\n工会代表职工与企业平等协商。\n\n![[pillar#one]]\n\n“三大行动”和方案甲、国务院。\n"),
        ("topic-two.md", "---\ntitle: 分题二\nparent: pillar\n---\n方案甲与国务院，见[[没有的页]]。\n"),
        ("council.md", "---\ntitle: 国务院\nkind: organisation\nrelations: [印发 plan-a]\n---\n职能。\n"),
        ("plan-a.md", "---\ntitle: 方案甲\nkind: document\nissuer: 国务院、某部\n---\n内容。\n"),
        ("alone.md", "---\ntitle: 独页\nkind: term\n---\n什么也不提。\n"),
    ], new SiteConfig { Title = "试验站", Report = true }, Seed);

    private static readonly Dictionary<string, string> Pages = TestSite.Render(Whole, new PageEmitter(TestSite.Templates()));

    [Fact]
    public void A_relation_is_shown_on_both_ends_under_its_words_with_the_sentence()
    {
        var own = Parse("organisations/council.html").QuerySelector(".related")!;
        Assert.Equal("印发", own.QuerySelector("dt")!.TextContent);
        Assert.Equal("方案甲", own.QuerySelector("dd > a")!.TextContent);
        Assert.Equal("国务院印发了方案甲。", own.QuerySelector(".evidence")!.GetAttribute("title"));
        Assert.Equal("../topics/pillar.html#one", own.QuerySelector(".evidence")!.GetAttribute("href"));

        var other = Parse("documents/plan-a.html").QuerySelector(".related")!;
        Assert.Equal("由…印发", other.QuerySelector("dt")!.TextContent);
        Assert.Equal("国务院", other.QuerySelector("dd > a")!.TextContent);
    }

    [Fact]
    public void The_sentence_of_a_relation_is_the_whole_one()
    {
        var pages = TestSite.Render(TestSite.Link(
        [
            ("a.md", "---\ntitle: 小企业\nkind: organisation\nrelations: [建立 b]\n---\n大企业建立健全甲制度，小企业建立乙制度，另建立丙制度。\n"),
            ("b.md", "---\ntitle: 乙制度\nkind: system\n---\n内容。\n"),
        ]), new PageEmitter(TestSite.Templates()));
        var evidence = new HtmlParser().ParseDocument(pages["organisations/a.html"]).QuerySelector(".evidence")!;
        Assert.Equal("大企业建立健全甲制度，小企业建立乙制度，另建立丙制度。", evidence.GetAttribute("title"));
    }

    [Fact]
    public void A_relation_that_no_sentence_says_is_marked_on_both_ends()
    {
        var pages = TestSite.Render(TestSite.Link(
        [
            ("a.md", "---\ntitle: 某院\nkind: organisation\nrelations: [印发 b, 发布 c, 推动 某事]\n---\n某院发布通知丙。\n"),
            ("b.md", "---\ntitle: 方案乙\nkind: document\n---\n内容。\n"), ("c.md", "---\ntitle: 通知丙\nkind: document\n---\n内容。\n"),
        ]), new PageEmitter(TestSite.Templates()));
        string[] Items(string path) =>
            [.. new HtmlParser().ParseDocument(pages[path]).QuerySelectorAll(".related dd")
                .Select(l => $"{l.QuerySelector("a")?.TextContent}|{l.QuerySelector(".unsupported")?.TextContent}")];
        Assert.Equal(["方案乙|出处待补", "通知丙|", "|出处待补"], Items("organisations/a.html"));
        Assert.Equal(["某院|出处待补"], Items("documents/b.html"));
        Assert.Equal("某院|", Items("documents/c.html")[0]);
    }

    [Fact]
    public void Backlinks_stand_in_the_order_of_the_pillars() => Assert.Equal(
        ["专题 · 一节", "分题一", "分题二"], Parse("documents/plan-a.html").QuerySelectorAll(".backlinks .where a").Select(a => a.TextContent));

    [Fact]
    public void An_issuer_with_a_page_is_a_link_and_one_without_is_not()
    {
        var values = Parse("documents/plan-a.html").QuerySelectorAll(".facts dd");
        Assert.Equal(["../organisations/council.html", null], values.Select(v => v.QuerySelector("a")?.GetAttribute("href")));
        Assert.Equal(["国务院", "某部"], values.Select(v => v.TextContent));
    }

    [Fact]
    public void Pages_with_common_ground_are_named_with_it()
    {
        var alike = Parse("topics/topic-two.html").QuerySelectorAll(".related dt").Single(d => d.TextContent == "相近").NextElementSibling!;
        Assert.Equal("分题一", alike.QuerySelector("a")!.TextContent);
        Assert.Contains("国务院", alike.QuerySelector("a")!.GetAttribute("title"));
    }

    [Fact]
    public void Text_brought_in_says_where_it_is_from_has_no_ids_and_links_to_its_own_page()
    {
        var brought = Parse("topics/topic-one.html").QuerySelector(".transclusion")!;
        Assert.Equal("国务院印发了方案甲。见one。1", brought.QuerySelector("p")!.ChildNodes.Where(n => n is not IElement { ClassName: "origin-mark" })
            .Aggregate("", (t, n) => t + n.TextContent));
        Assert.Equal(["小节"], brought.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Empty(brought.QuerySelectorAll("[id]"));
        Assert.DoesNotContain("尾", brought.TextContent);
        Assert.Equal(["../topics/pillar.html#one", "../topics/pillar.html#fn-1"], brought.QuerySelectorAll("a[href*='pillar.html#']").Take(2)
            .Select(a => a.GetAttribute("href")!));
        Assert.Equal("专题 · 一节", brought.QuerySelector(".brought a")!.TextContent);
        Assert.Contains("A2.1", brought.QuerySelector(".origin-mark")!.TextContent);
    }

    [Fact]
    public void Text_brought_in_is_part_of_the_page_text()
    {
        var texts = Whole.Pages.Single(p => p.Id == "topic-one").Blocks.Select(b => b.Text).ToArray();
        Assert.Contains("项目", texts);
        Assert.DoesNotContain("尾。", texts);
    }

    [Fact]
    public void A_changed_sentence_is_marked_and_leads_to_the_original()
    {
        var mark = Parse("topics/topic-one.html").QuerySelector(".origin-mark .edited")!;
        Assert.Equal("A1.1 有改动", mark.TextContent);
        Assert.Equal("../sources/000.html#L1.1", mark.GetAttribute("href"));
        Assert.Contains("改动后收入： 分题一", Parse("sources/000.html").QuerySelector("#L1")!.TextContent);
    }

    [Fact]
    public void Every_box_of_the_map_is_a_link_and_stands_in_the_list()
    {
        var page = Parse("map.html");
        var boxes = page.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(["topics/pillar.html", "topics/topic-one.html", "topics/topic-two.html", "organisations/council.html", "documents/plan-a.html"], boxes);
        Assert.Equal(boxes[..3], page.QuerySelectorAll(".outline > li > a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(page.QuerySelectorAll("svg path").Length, page.QuerySelectorAll(".outline ul a").Length);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Every_page_has_a_preview_in_the_file_that_its_address_names()
    {
        var count = PreviewShards.Count(Whole);
        var shards = TestSite.Render(Whole, new PreviewEmitter(TestSite.Templates()));
        foreach (var page in Whole.Pages)
        {
            var shard = shards[PreviewShards.PathOf(PreviewShards.Of(page, count))];
            var start = shard.IndexOf('[');
            var entries = JsonSerializer.Deserialize<string[][]>(shard[start..shard.LastIndexOf(')')])!;
            Assert.Contains(entries, e => e[0] == page.Url && e[1] == page.Title);
        }
    }

    [Fact]
    public void The_report_lists_what_editors_look_after()
    {
        var report = SiteReporter.Of(Whole);
        Assert.Equal(["独页"], report.Orphans.Select(p => Whole.Pages[p].Title));
        Assert.Contains("独页", report.DeadEnds.Select(p => Whole.Pages[p].Title));
        Assert.Equal(["没有的页"], report.Wanted.Select(w => w.Name));
        Assert.Equal(["“三大行动”"], report.Numerals.Select(n => n.Name));
        Assert.Contains("没有的页", Parse("report.html").QuerySelector("#wanted + p + ul")!.TextContent);
    }

    [Theory]
    [InlineData("甲机构是乙机构的重要组成部分。", "a: 组成部分 b")]
    [InlineData("实行以甲机构为基本形式的乙机构。", "a: 基本形式 b")]
    [InlineData("甲机构印发了乙机构。", "a: 印发 b")]
    [InlineData("甲机构，印发了乙机构。", null)]
    [InlineData("甲机构是乙机构。组成部分不明。", null)]
    [InlineData("甲机构为基本形式的乙机构。", null)]
    public void Verbs_and_nouns_between_two_names_are_proposed_inside_one_clause(string sentence, string? proposed)
    {
        var site = TestSite.Link([("a.md", "---\ntitle: 甲机构\n---\n"), ("b.md", "---\ntitle: 乙机构\n---\n"), ("t.md", $"---\ntitle: 文\n---\n{sentence}\n")]);
        Assert.Equal(proposed, SiteReporter.Of(site).Proposals.SingleOrDefault()?.Name);
    }

    [Fact]
    public void A_sentence_that_says_an_unwritten_relation_is_proposed_and_a_written_one_is_not()
    {
        Assert.Empty(SiteReporter.Of(Whole).Proposals);
        var site = TestSite.Link([("a.md", "---\ntitle: 国务院\n---\n"), ("b.md", "---\ntitle: 方案乙\n---\n"), ("c.md", "# 丙\n\n国务院印发了方案乙。国务院研究问题。\n")]);
        Assert.Equal(["a: 印发 b"], SiteReporter.Of(site).Proposals.Select(p => p.Name));
    }

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(Pages[path]);
}
