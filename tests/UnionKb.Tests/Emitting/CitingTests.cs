using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>Every paragraph and item of the running text has an anchor that stays when the text changes elsewhere.</summary>
public sealed class CitingTests
{
    private const string Text = """
        首段。

        ## 概述

        甲段。

        - 乙项
        - 丙项

        > 引文。

        丁段。

        ## 条文

        **第三条** 内容。

        第四条　内容。

        第五条规定了别的。

        第三条　又一次。
        """;

    [Fact]
    public void Paragraphs_are_named_by_their_section_and_articles_by_themselves()
    {
        Assert.Equal(
            ["~1", "概述~1", "概述~2", "概述~3", "概述~4", "概述~5", "第三条", "第四条", "条文~3", "条文~4"],
            Anchors(Build(("a", Text)), "a"));
    }

    [Fact]
    public void What_is_added_in_another_section_changes_no_anchor()
    {
        var before = Anchors(Build(("a", Text)), "a");
        var after = Anchors(Build(("a", Text.Replace("首段。", "首段。\n\n又一段。\n\n## 新节\n\n新段。", StringComparison.Ordinal))), "a");
        Assert.Equal(["~2", "新节~1"], after.Except(before));
        Assert.Empty(before.Except(after));
    }

    [Fact]
    public void A_heading_keeps_its_anchor_before_a_paragraph_of_the_same_article()
    {
        var page = Build(("a", "第三条　内容。\n\n## 第三条\n\n内容。\n"))["topics/a.html"];
        Assert.Equal(["~1", "第三条~1"], Anchors(page));
        Assert.Equal("第三条", Parse(page).QuerySelector("h2")!.Id);
    }

    [Fact]
    public void An_id_of_that_form_is_none_that_an_editor_can_give()
    {
        using var project = Project(("a", "甲\n\n## 乙 {#x~1}\n\n丙\n"));
        Assert.Equal("UKB2008", Assert.Single(project.Check().Diagnostics).Rule.Code);
    }

    [Fact]
    public void Links_to_paragraphs_are_followed_and_wrong_ones_are_found()
    {
        using var good = Project(("a", Text), ("b", "[[a#概述~4]]、[[a#第四条]]、[[a#~1]]。\n"));
        Assert.Empty(good.Check().Diagnostics);
        var page = Encoding.UTF8.GetString(good.BuildToMemory()["topics/b.html"]);
        Assert.Contains("href=\"../topics/a.html#%E6%A6%82%E8%BF%B0~4\"", page);
        foreach (var anchor in new[] { "概述~6", "概述~0", "概述~01", "无~1", "~2" })
        {
            using var bad = Project(("a", Text), ("b", $"[[a#{anchor}]]\n"));
            Assert.Equal("UKB3002", Assert.Single(bad.Check().Diagnostics).Rule.Code);
        }
    }

    [Fact]
    public void What_another_page_brings_has_no_anchors()
    {
        var page = Build(("a", "起。\n\n## 节\n\n本段。\n\n![[b]]\n"), ("b", "第三条　内容。\n\n- 项\n"))["topics/a.html"];
        Assert.Contains("第三条", Parse(page).QuerySelector(".transclusion")!.TextContent);
        Assert.Equal(["~1", "节~1"], Anchors(page));
    }

    [Fact]
    public void Cells_of_a_table_of_three_columns_say_what_they_are()
    {
        var table = "| 名 | 年 | 地 |\n|---|---|---|\n| 甲 | 2001 | 京 |\n| 乙 | | 沪 |\n\n| 名 | 年 |\n|---|---|\n| 甲 | 2001 |\n";
        var page = Parse(Build(("a", table))["topics/a.html"]);
        Assert.Equal(
            ["名:甲", "年:2001", "地:京", "名:乙", "年:", "地:沪", ":甲", ":2001"],
            page.QuerySelectorAll("td").Select(d => $"{d.GetAttribute("data-label")}:{d.TextContent}"));
    }

    [Theory]
    [InlineData("zh-CN", "工会知识。Trade union's 2018 work.", "8 字", "约 1 分钟")]
    [InlineData("en", "Trade union's work.", "3 words", "1 min read")]
    [InlineData("en", "Work.", "1 word", "1 min read")]
    public void Reading_information_counts_characters_and_words(string language, string text, string length, string minutes)
    {
        using var project = new TemporaryProject().With("site.yml", $"title: T\nlang: {language}\nrepo: https://git.example/o/r/edit/main\n")
            .With("content/topics/甲 x.md", $"---\nid: a\ntitle: A\ndate: 2018\nupdated: 2020-05-01\n---\n{text}\n");
        var meta = Parse(Encoding.UTF8.GetString(project.BuildToMemory()["topics/a.html"])).QuerySelector(".meta")!;
        Assert.Contains(length, meta.QuerySelectorAll("span").Select(s => s.TextContent));
        Assert.Contains(minutes, meta.QuerySelectorAll("span").Select(s => s.TextContent));
        Assert.Equal("https://git.example/o/r/edit/main/content/topics/%E7%94%B2%20x.md", meta.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["2018", "2020-05-01"], meta.QuerySelectorAll("time").Select(t => t.GetAttribute("datetime")!));
    }

    [Fact]
    public void Lines_of_titles_and_headings_break_between_words()
    {
        var page = Build(("a", "# 中华人民共和国工会法实施办法\n\n## 关于 *劳动合同*的规定 & <b>全国</b>总工会\n\n文\n"))["topics/a.html"];
        Assert.Contains("<h1>中华人民共和国<wbr>工会法<wbr>实施办法</h1>", page);
        Assert.Contains("<em>劳动合同</em>的<wbr>规定 &amp; <b>全国</b>总工会</h2>", page);
        Assert.Contains("<title>中华人民共和国工会法实施办法 · 站</title>", page);
    }

    private static TemporaryProject Project(params (string Name, string Text)[] pages)
    {
        var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\nwords: [工会法]\n");
        foreach (var (name, text) in pages) project.With($"content/{name}.md", text);
        return project;
    }

    private static Dictionary<string, string> Build(params (string Name, string Text)[] pages)
    {
        using var project = Project(pages);
        return project.BuildToMemory().ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value));
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string[] Anchors(Dictionary<string, string> files, string page) => Anchors(files[$"topics/{page}.html"]);

    private static string[] Anchors(string html) => [.. Parse(html).QuerySelectorAll(".body p[id], .body li[id]").Select(e => e.Id!)];
}
