using System.Text.Json;
using AngleSharp.Html.Parser;
using UnionKb.Config;
using UnionKb.Emitting.Pages;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>What the heads of pages say to programs: JSON-LD and Open Graph.</summary>
public sealed class StructuredDataTests
{
    private static readonly (string, string)[] Files =
    [
        ("content/plan.md", "---\nid: plan\ntitle: 规划\ndate: 2020-01-02\nupdated: 2021-03-04\ntags: [甲, 乙]\n---\n规划的第一句。第二句。\n"),
        ("content/part.md", "---\nid: part\nparent: plan\nkind: term\ntitle: 要点\naliases: [重点]\nsummary: 摘要\n---\n文\n"),
        ("content/body.md", "---\nid: body\nkind: organisation\ntitle: 总工会\naliases: [全总]\n---\n文\n"),
        ("content/law.md", "---\nid: law\nkind: document\ntitle: 工会法\nissuer: 全国人大\n---\n文\n"),
    ];

    [Fact]
    public void A_page_is_an_article_in_its_place()
    {
        var graph = Graph("topics/plan.html", "https://example.org/kb/");
        var article = graph[0];
        Assert.Equal(
            ("Article", "规划", "规划的第一句。", "2020-01-02", "2021-03-04", "https://example.org/kb/topics/plan.html"),
            (Of(article, "@type"), Of(article, "headline"), Of(article, "description"), Of(article, "datePublished"), Of(article, "dateModified"),
                Of(article, "url")));
        Assert.Equal(["甲", "乙"], article.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal(
            ["1 首页 https://example.org/kb/", "2 规划 https://example.org/kb/topics/plan.html"],
            Steps(graph[1]));
    }

    [Fact]
    public void A_term_is_defined_in_the_set_of_terms()
    {
        var graph = Graph("terms/part.html", null);
        Assert.Equal(("DefinedTerm", "要点", "摘要"), (Of(graph[0], "@type"), Of(graph[0], "name"), Of(graph[0], "description")));
        Assert.Equal("../terms.html", Of(graph[0].GetProperty("inDefinedTermSet"), "url"));
        Assert.Equal(["1 首页 ../index.html", "2 规划 ../topics/plan.html", "3 要点 ../terms/part.html"], Steps(graph[1]));
    }

    [Theory]
    [InlineData("organisations/body.html", "Organization", "总工会")]
    [InlineData("documents/law.html", "CreativeWork", "工会法")]
    public void A_page_about_a_thing_says_what_the_thing_is(string path, string type, string name)
    {
        var about = Graph(path, null)[0].GetProperty("about");
        Assert.Equal((type, name), (Of(about, "@type"), Of(about, "name")));
    }

    [Fact]
    public void The_home_page_tells_of_the_site_and_lists_of_their_place()
    {
        var site = Graph("index.html", null)[0];
        Assert.Equal(("WebSite", "站", "index.html"), (Of(site, "@type"), Of(site, "name"), Of(site, "url")));
        Assert.Equal(["1 首页 index.html", "2 术语 terms.html"], Steps(Graph("terms.html", null)[0]));
    }

    /// <summary>A data block ends at the first <c>&lt;/script</c>, and <c>&lt;!--&lt;script</c> would keep it open: neither can be in it.</summary>
    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("]]> \" \\ ' & \u2028 </SCRIPT\n>")]
    public void No_text_can_end_the_block(string hostile)
    {
        var yaml = JsonSerializer.Serialize(hostile);
        var config = new SiteConfig { Title = hostile, Description = hostile, Author = hostile, BaseUrl = "https://example.org/" };
        var site = TestSite.Link(
        [
            ("content/a.md", $"---\nid: a\ntitle: {yaml}\nsummary: {yaml}\nauthor: {yaml}\ntags: [{yaml}]\n---\n文\n"),
            ("content/b.md", $"---\nid: b\nkind: document\nparent: a\ntitle: {yaml}\naliases: [{yaml}]\nissuer: {yaml}\n---\n文\n"),
        ], config);
        var pages = TestSite.Render(site, new PageEmitter(TestSite.Templates()));
        Assert.All(pages, page =>
        {
            var document = new HtmlParser().ParseDocument(page.Value);
            Assert.Empty(document.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
            foreach (var block in document.QuerySelectorAll("script[type='application/ld+json']"))
            {
                Assert.DoesNotContain("<", block.TextContent, StringComparison.Ordinal);
                JsonDocument.Parse(block.TextContent);
            }
        });
        var article = JsonDocument.Parse(Block(pages["topics/a.html"])!).RootElement.GetProperty("@graph")[0];
        Assert.Equal(hostile.ReplaceLineEndings(" "), Of(article, "headline"));
    }

    [Fact]
    public void A_shared_link_shows_words_and_no_picture_where_the_site_is_public()
    {
        var document = new HtmlParser().ParseDocument(Pages("https://example.org/kb/")["topics/plan.html"]);
        string? Property(string name) => document.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");
        Assert.Equal(
            ("规划", "article", "https://example.org/kb/topics/plan.html", "规划的第一句。", "站", null),
            (Property("title"), Property("type"), Property("url"), Property("description"), Property("site_name"), Property("image")));
        Assert.DoesNotContain("og:", Pages(null)["topics/plan.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("og:", Pages("https://example.org/kb/")["search.html"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Pages(string? baseUrl) =>
        TestSite.Render(TestSite.Link(Files, new SiteConfig { Title = "站", BaseUrl = baseUrl }), new PageEmitter(TestSite.Templates()));

    private static JsonElement[] Graph(string path, string? baseUrl)
    {
        var data = JsonDocument.Parse(Block(Pages(baseUrl)[path])!).RootElement;
        Assert.Equal("https://schema.org", Of(data, "@context"));
        return [.. data.GetProperty("@graph").EnumerateArray()];
    }

    private static string? Block(string html) => new HtmlParser().ParseDocument(html).QuerySelector("head script[type='application/ld+json']")?.TextContent;

    private static string? Of(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Steps(JsonElement trail)
    {
        Assert.Equal("BreadcrumbList", Of(trail, "@type"));
        return [.. trail.GetProperty("itemListElement").EnumerateArray().Select(s => $"{s.GetProperty("position")} {Of(s, "name")} {Of(s, "item")}")];
    }
}
