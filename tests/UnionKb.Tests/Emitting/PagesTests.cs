using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Config;
using UnionKb.Emitting.Pages;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>Whole pages: what every one of them must have, and what each kind shows.</summary>
public sealed class PagesTests
{
    private static readonly Seed Seed = TestSite.Seed(0, "000 来稿.txt", "来稿", "工会代表职工协商。双方共赢。\n\n工会代表职工协商。");

    private static readonly (string, string)[] Files =
    [
        ("index.md", "---\ntitle: 首页\n---\n欢迎看[[专题]]。"),
        ("topics/pillar.md", "---\ntitle: 专题\nsummary: 摘要<一>。\ntags: [甲 乙, c#]\ndate: 2024-05\n---\n见[[分题一]]。\n"),
        ("topics/one.md",
            "---\ntitle: 分题一\nparent: pillar\norder: 1\ntags: [甲 乙]\npending: [年份]\n---\n"
            + "## 一节\n\n工会代表职工协商。另见[[专题#无|专题]]、[[没有]]。\n\n## 二节\n\n脚注[^1]。\n\n[^1]: 注。\n"),
        ("topics/two.md", "---\ntitle: 分题二\nparent: pillar\norder: 2\nsee_also: [one, nothing]\n---\n双方共赢。那时文献甲出台。然后结束。\n"),
        ("documents/doc.md", "---\ntitle: 文献甲\nkind: document\nwhen: 2017年\nissuer: 国务院\naliases: [文甲, old-doc-id]\n---\n正文。\n"),
        ("terms/《四》.md", "---\ntitle: “四个自信”\nkind: term\nslogan: true\n---\n待补。\n"),
    ];

    private static readonly Site Whole = TestSite.Link(Files, new SiteConfig { Title = "试验站", Description = "说明" }, Seed);
    private static readonly Dictionary<string, string> Pages = TestSite.Render(Whole, new PageEmitter(TestSite.Templates()));

    public static TheoryData<string> Paths() => [.. Pages.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_page_keeps_the_rules_of_the_site(string path)
    {
        var page = Parse(path);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotEmpty(page.Title!);
        Assert.Equal("ukb-content", page.QuerySelector("main")!.Id);
        Assert.Equal("#ukb-content", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick], base, iframe"));
        Assert.Contains("script-src 'self'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.NotEmpty(nav.GetAttribute("aria-label") ?? ""));
        Assert.DoesNotContain("{{", Pages[path]);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_address_is_relative_and_leads_somewhere(string path)
    {
        var from = new Uri("http://x/" + path);
        var root = new Uri("http://x/");
        foreach (var element in Parse(path).QuerySelectorAll("[href], [src], [action]"))
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
            Assert.False(address.Contains("://") || address.StartsWith('/'), address);
            var to = new Uri(from, address);
            var file = Uri.UnescapeDataString(root.MakeRelativeUri(to).OriginalString.Split('#', '?')[0]);
            file = file.Length == 0 ? path : file;
            if (file.StartsWith("assets/", StringComparison.Ordinal)) continue;
            Assert.True(Pages.ContainsKey(file), $"{path} -> {address}");
            var anchor = Uri.UnescapeDataString(to.Fragment.TrimStart('#'));
            if (anchor.Length > 0) Assert.True(Parse(file).GetElementById(anchor) is not null, $"{path} -> {address}");
        }
    }

    [Fact]
    public void Registers_appear_only_with_entries()
    {
        Assert.Superset(
            new HashSet<string>
            {
                "documents.html", "terms.html", "timeline.html", "tags.html", "sources.html", "pending.html", "a-z.html", "search.html", "404.html",
            },
            Pages.Keys.ToHashSet());
        Assert.DoesNotContain("organisations.html", Pages.Keys);
        Assert.DoesNotContain("organisations.html", Pages["index.html"]);
    }

    [Fact]
    public void A_page_shows_its_place_its_neighbours_and_its_side_navigation()
    {
        var page = Parse("topics/one.html");
        Assert.Equal(["首页", "专题", "分题一"], Texts(page, ".breadcrumb li"));
        Assert.Equal("专题", page.QuerySelector(".previous")!.LastChild!.TextContent);
        Assert.Equal("分题二", page.QuerySelector(".next")!.LastChild!.TextContent);
        Assert.Equal(["专题", "分题一", "分题二"], Texts(page, ".side nav a, .side nav p"));
        Assert.Equal("分题一", page.QuerySelectorAll(".side a[aria-current=page]").Single().TextContent);
        Assert.Equal(["一节", "二节"], Texts(page, ".contents li"));
        Assert.Equal(["年份"], Texts(page, ".pending li"));
        Assert.Equal(["甲 乙"], Texts(page, ".tags a"));
    }

    [Fact]
    public void A_pillar_lists_the_children_its_text_does_not_link() =>
        Assert.Equal(["分题二"], Texts(Parse("topics/pillar.html"), ".children li > a"));

    [Fact]
    public void Related_pages_are_those_the_editor_named() => Assert.Equal(["分题一"], Texts(Parse("topics/two.html"), ".related a"));

    [Fact]
    public void Backlinks_show_the_sentence_with_the_link_marked()
    {
        var backlinks = Parse("documents/doc.html").QuerySelectorAll(".backlinks .sentences li");
        var only = Assert.Single(backlinks);
        Assert.Equal("分题二", only.QuerySelector("a")!.TextContent);
        Assert.Equal("那时文献甲出台。", only.QuerySelector("p")!.TextContent);
        Assert.Equal("文献甲", only.QuerySelector("mark")!.TextContent);
    }

    [Fact]
    public void Facts_hold_what_front_matter_says_and_no_former_ids()
    {
        var facts = Parse("documents/doc.html").QuerySelector(".facts")!;
        Assert.Equal(["时间", "发布", "又称"], facts.QuerySelectorAll("dt").Select(e => e.TextContent));
        Assert.Equal(["2017年", "国务院", "文甲"], facts.QuerySelectorAll("dd").Select(e => e.TextContent));
    }

    [Fact]
    public void Sources_are_shown_untouched_with_the_pages_that_use_them()
    {
        var page = Parse("sources/000 来稿.html");
        Assert.Equal(["L1", "L2", "L3"], page.QuerySelectorAll(".lines > li").Select(l => l.Id));
        Assert.Equal("工会代表职工协商。双方共赢。", page.QuerySelector("#L1 > p")!.TextContent);
        Assert.Equal("双方共赢。", page.GetElementById("L1.2")!.TextContent);
        Assert.Equal(["分题一", "分题二"], Texts(page, "#L1 .note a"));
        Assert.Equal(["A1"], Texts(page, "#L3 .note a"));
        Assert.NotNull(page.QuerySelector("#L3 .folded"));
        Assert.Equal(["第 1 段第 1 句", "第 3 段第 1 句"], Texts(Parse("topics/one.html"), ".origins .inline a"));
    }

    [Fact]
    public void Registers_are_in_the_order_of_their_readings_and_say_what_a_thing_is()
    {
        var page = Parse("terms.html");
        Assert.Equal(["S"], Texts(page, ".register .group"));
        Assert.Equal(["名称", "说明"], Texts(page, ".register thead th"));
        Assert.Equal("引号用语", page.QuerySelector(".register td")!.TextContent);
        Assert.Equal(["F", "S", "W", "Z"], Texts(Parse("a-z.html"), "section > h2"));
        Assert.Equal(["#f", "#s", "#w", "#z"], Parse("a-z.html").QuerySelectorAll(".jumps a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void The_list_of_all_pages_leads_to_every_other_register()
    {
        var registers = Parse("a-z.html").QuerySelectorAll("main .counts a").Select(a => a.GetAttribute("href")!).ToArray();
        var footer = Parse("a-z.html").QuerySelectorAll("footer nav a").Select(a => a.GetAttribute("href")!).Except(["index.html", "a-z.html"]);
        Assert.Equal(footer.Order(StringComparer.Ordinal), registers.Order(StringComparer.Ordinal));
        Assert.Empty(Parse("timeline.html").QuerySelectorAll("main .counts"));
    }

    [Fact]
    public void The_home_page_shows_the_editors_text_pillars_and_newest()
    {
        var home = Parse("index.html");
        Assert.Equal("试验站", home.QuerySelector("h1")!.TextContent);
        Assert.Equal("欢迎看专题。", home.QuerySelector(".body p")!.TextContent);
        Assert.Equal("topics/pillar.html", home.QuerySelector(".body a")!.GetAttribute("href"));
        Assert.Equal(["分题一", "分题二"], Texts(home, "[aria-labelledby=ukb-pillars] .pillar li"));
        Assert.Equal("2024年5月", home.QuerySelector(".entries .note")!.TextContent);
    }

    [Fact]
    public void With_a_public_address_pages_name_it_and_404_finds_its_way_from_any_depth()
    {
        var site = TestSite.Link(Files, new SiteConfig { Title = "站", BaseUrl = "https://example.org/kb/" });
        var pages = TestSite.Render(site, new PageEmitter(TestSite.Templates()));
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/kb/topics/one.html\">", pages["topics/one.html"]);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/kb/\">", pages["index.html"]);
        Assert.Contains("href=\"/kb/assets/unionkb.css\"", pages["404.html"]);
        Assert.Contains("type=\"application/atom+xml\"", pages["index.html"]);
    }

    [Fact]
    public void An_english_site_has_no_chinese_of_its_own()
    {
        var site = TestSite.Link([("a.md", "# One\n\nText [[Two]].\n\n## A\n\n## B\n"), ("b.md", "# Two\n")], new SiteConfig { Title = "Site", Lang = "en" });
        var pages = TestSite.Render(site, new PageEmitter(TestSite.Templates("en")));
        Assert.All(pages, p => Assert.DoesNotContain(p.Value, c => c is >= '一' and <= '鿿'));
    }

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(Pages[path]);

    private static IEnumerable<string> Texts(IParentNode page, string selector) => page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim());
}
