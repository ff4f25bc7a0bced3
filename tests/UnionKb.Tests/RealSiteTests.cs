using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Model;
using UnionKb.Output;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests;

/// <summary>The site made from the two texts, as readers get it: entities under all their names, the time line, automatic links, speakers.</summary>
public sealed class RealSiteTests
{
    private static readonly Lazy<(Site Site, Dictionary<string, IDocument> Pages)> Built = new(() =>
    {
        var output = new MemoryOutput();
        var site = Build.Run(new BuildOptions { Root = Repository.Path(), Theme = TestSite.Theme }, output).Site!;
        var parser = new HtmlParser();
        return (site, output.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => (IDocument)parser.ParseDocument(new MemoryStream(f.Value))));
    });

    /// <summary>AC-07, AC-11 and the entities of the editors' list that have pages.</summary>
    [Theory]
    [InlineData("documents", "doc-union-charter-amendment", "《中国工会章程（修正案）》")]
    [InlineData("documents", "doc-union-17th-congress-report", "工会十七大报告")]
    [InlineData("documents", "workforce-reform-plan", "《新时期产业工人队伍建设改革方案》", "《改革方案》", "产业工人队伍建设改革方案")]
    [InlineData("documents", "doc-harmonious-labor-relations-opinion", "《关于构建和谐劳动关系的意见》")]
    [InlineData("documents", "doc-group-work-opinion", "加强和改进党的群团工作意见")]
    [InlineData("documents", "doc-acftu-reform-pilot-plan", "全总改革试点方案")]
    [InlineData("documents", "law-labor", "劳动法")]
    [InlineData("documents", "law-labor-dispute-mediation", "劳动争议调解仲裁法")]
    [InlineData("events", "speech-2015-04-28", "在庆祝“五一”国际劳动节暨表彰全国劳动模范和先进工作者大会上的讲话")]
    [InlineData("events", "collective-talk-2018", "同中华全国总工会新一届领导班子成员集体谈话")]
    [InlineData("topics", "important-discourse-on-working-class-and-union-work", "习近平总书记关于工人阶级和工会工作的重要论述", "习近平总书记关于工人阶级与工会工作的重要论述")]
    [InlineData("organisations", "acftu", "中华全国总工会", "全国总工会", "全总")]
    [InlineData("organisations", "cpc-central-committee", "党中央", "中共中央")]
    [InlineData("organisations", "chinese-trade-unions", "中国工会", "我国工会")]
    [InlineData("organisations", "unions-at-all-levels", "各级工会", "全国各级工会")]
    [InlineData("organisations", "international-union-organisations", "国际和区域工会组织", "国际和区域性工会组织")]
    [InlineData("organisations", "cppcc", "政协组织")]
    [InlineData("organisations", "guo-mingyi-team", "“郭明义爱心团队”")]
    [InlineData("roles", "xi-jinping", "习近平总书记", "习近平同志")]
    [InlineData("roles", "model-workers", "劳动模范", "劳模")]
    [InlineData("roles", "workers-in-difficulty", "困难职工")]
    [InlineData("terms", "belt-and-road", "“一带一路”")]
    [InlineData("terms", "banner-workers-rights", "“和平、发展、合作、工人权益”")]
    [InlineData("terms", "trend-win-win", "和平、发展、合作、共赢")]
    [InlineData("terms", "negotiation-principle", "“促进企业发展、维护职工权益”")]
    [InlineData("terms", "two-centenary-goals", "“两个一百年”")]
    [InlineData("systems", "employee-directors-and-supervisors", "职工董事、职工监事制度")]
    [InlineData("systems", "open-affairs-system", "厂务公开制度", "政务公开", "校务公开", "院务公开")]
    [InlineData("systems", "critical-illness-insurance", "职工大病保险制度")]
    public void A_thing_has_one_page_with_all_its_names(string folder, string id, params string[] names)
    {
        var page = Page($"{folder}/{id}.html");
        var shown = page.QuerySelectorAll("h1, .facts dd").Select(e => Bare(e.TextContent)).ToArray();
        Assert.All(names, n => Assert.Contains(Bare(n), shown));
        Assert.All(names, n => Assert.Single(Built.Value.Site.Pages, p => p.Page.Front.Aliases.Prepend(p.Title).Select(Bare).Contains(Bare(n))));
    }

    /// <summary>AC-09 and AC-10.</summary>
    [Fact]
    public void The_time_line_has_the_printed_dates_in_order_and_the_undated_apart()
    {
        var sections = Page("timeline.html").QuerySelectorAll("main > section").Select(s => (
            Title: s.QuerySelector("h2")!.TextContent,
            Events: s.QuerySelectorAll("li").Select(l => $"{l.QuerySelector(".when")?.TextContent}|{l.QuerySelector("a")!.GetAttribute("href")}").ToArray()))
                .ToArray();
        Assert.Equal(["1995年", "2008年", "2015年", "2017年", "2018年", "未标年份"], sections.Select(s => s.Title));
        Assert.Equal(
            [
                "1995年|documents/law-labor.html", "2008年|documents/law-labor-dispute-mediation.html",
                "2015年|documents/doc-harmonious-labor-relations-opinion.html", "2015年4月28日|events/speech-2015-04-28.html",
                "2017年|documents/workforce-reform-plan.html", "2018年10月|events/collective-talk-2018.html",
            ],
            sections[..^1].SelectMany(s => s.Events));
        Assert.Equal(
            [
                "90多年来|terms/model-worker-and-craftsman-spirit.html", "|events/cpc-18th-congress.html", "|events/cpc-19th-congress.html",
                "|events/group-work-conference.html", "|events/union-17th-congress.html", "“两个一百年”|terms/two-centenary-goals.html",
            ],
            sections[^1].Events.Order(StringComparer.Ordinal));
    }

    /// <summary>AC-12.</summary>
    [Fact]
    public void Automatic_links_keep_out_of_headings_links_and_titles_of_others()
    {
        var links = Built.Value.Pages.Values.SelectMany(p => p.QuerySelectorAll("a.term")).ToArray();
        Assert.True(links.Length > 150, $"{links.Length} links are too few to say anything");
        Assert.All(links, l => Assert.Null(l.ParentElement!.Closest("h1, h2, h3, h4, h5, h6, a, code, pre")));
        Assert.All(links, l =>
        {
            var before = l.PreviousSibling?.TextContent ?? "";
            var inTitle = before.LastIndexOf('《') > before.LastIndexOf('》') && !l.TextContent.StartsWith('《');
            Assert.False(inTitle && !(before.EndsWith('《') && (l.NextSibling?.TextContent ?? "").StartsWith('》')), before + l.TextContent);
        });
    }

    [Fact]
    public void No_common_word_is_linked_and_no_page_to_itself()
    {
        foreach (var (path, page) in Built.Value.Pages)
        {
            var links = page.QuerySelectorAll("a.term");
            Assert.DoesNotContain(links, l => Built.Value.Site.Config.NeverLink.Contains(l.TextContent));
            Assert.DoesNotContain(links, l => l.GetAttribute("href")!.EndsWith("/" + path, StringComparison.Ordinal)
                && !path.StartsWith("sources/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_thing_is_linked_once_in_a_section()
    {
        foreach (var page in Built.Value.Site.Pages)
        {
            var bySection = page.Terms.Select(t => (page.Page.Blocks[page.Page.Body.Runs[t.Run].Block].Section, t.Page)).ToArray();
            Assert.Equal(bySection.Distinct().Count(), bySection.Length);
        }
    }

    [Fact]
    public void The_longest_name_is_linked()
    {
        var names = Built.Value.Site.Pages.SelectMany(p => p.Page.Front.Aliases.Prepend(p.Title)).Where(n => !PageIds.IsIdShaped(n)).Select(Bare).Distinct()
            .ToArray();
        foreach (var page in Built.Value.Site.Pages)
        {
            foreach (var term in page.Terms)
            {
                var text = page.Page.Blocks[page.Page.Body.Runs[term.Run].Block].Text.AsSpan(term.Start);
                foreach (var name in names)
                    Assert.False(name.Length > term.Length && text.StartsWith(name) && text[..term.Length].IndexOfAny("《“") < 0, $"{page.Id}: {name}");
            }
        }
    }

    /// <summary>Every sentence of a page that names an entity is on the entity's page, found here by plain search for one that cannot be mistaken.</summary>
    [Fact]
    public void Every_sentence_that_names_a_thing_is_on_its_page()
    {
        const string name = "职工代表大会";
        var own = Built.Value.Site.Pages.Single(p => p.Title == name);
        var listed = Page(own.Url).QuerySelectorAll(".backlinks .sentences li").ToArray();
        var naming = Built.Value.Site.Pages.Where(p => p != own && p.Blocks.Any(NamesIt)).ToArray();
        Assert.NotEmpty(naming);
        Assert.All(naming, page => Assert.Contains(
            listed, item => item.QuerySelectorAll(".where a").Any(a => a.TextContent.Split(" · ")[0] == page.Title) && Shows(item)));

        bool NamesIt(Block block) => block.Kind == BlockKind.Paragraph && block.Text.Contains(name) && !block.Text.Contains("区域行业");

        bool Shows(IElement item) => item.QuerySelectorAll("mark").Any(m => m.TextContent.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>AC-18: the sentences B2.3 and B2.4 stand on pages that say who spoke.</summary>
    [Theory]
    [InlineData("B2.3")]
    [InlineData("B2.4")]
    public void Reported_speech_says_who_spoke(string address)
    {
        var places = Built.Value.Pages.Where(p => !p.Key.StartsWith("sources/", StringComparison.Ordinal))
            .SelectMany(p => p.Value.QuerySelectorAll($"[data-src~='{address}']")).ToArray();
        Assert.NotEmpty(places);
        Assert.All(places, p => Assert.Contains("习近平总书记", (p.Closest("blockquote") ?? p).TextContent));
    }

    private static IDocument Page(string path) => Built.Value.Pages[path];

    private static string Bare(string name) => name.Trim('《', '》', '“', '”');
}
