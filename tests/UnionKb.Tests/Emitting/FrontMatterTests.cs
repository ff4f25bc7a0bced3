using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Config;
using UnionKb.Emitting.Pages;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>What front matter says of an entity is on its page, and on the page of whoever it names.</summary>
public sealed class FrontMatterTests
{
    private static readonly Site Whole = TestSite.Link(
    [
        ("office.md", "---\ntitle: 国务院办公厅\nkind: organisation\naliases: [国办厅]\nrelations: [印发 rules]\n---\n国务院办公厅印发规则一。\n"),
        ("office-day.md", "---\ntitle: 办公日\naliases: [国务院办公厅]\n---\n"),
        ("short.md", "---\ntitle: 国办\nkind: organisation\nabbreviation_of: office\npinyin: guó bàn\n---\n"),
        ("rules.md", "---\ntitle: 规则一\nkind: document\nissuer: 国务院办公厅\nwhen: 2018年10月\n---\n"),
        ("notice.md", "---\ntitle: 通知二\nkind: document\nissuer: 国办厅、某部\n---\n国办印发本通知。\n"),
        ("work.md", "---\ntitle: 工作\nkind: term\nnever_link: true\nsee_also: [国办]\n---\n"),
        ("text.md", "---\ntitle: 正文\nrelations: [issued rules, 组成部分 office]\n---\n工作。text issued 规则一，是国办厅的组成部分。\n"),
    ], new SiteConfig
    {
        Title = "试验站",
        RelationWords = new Dictionary<string, (string, string)> { ["issued"] = ("issued", "issued by"), ["组成部分"] = ("属于", "包括") },
    });

    private static readonly Dictionary<string, string> Pages = TestSite.Render(Whole, new PageEmitter(TestSite.Templates()));

    [Fact]
    public void A_short_name_says_what_it_is_short_for_and_the_full_one_its_short_forms()
    {
        Assert.Equal([("全称", "国务院办公厅", "../organisations/office.html"), ("读音", "guó bàn", null)], Facts("organisations/short.html"));
        Assert.Contains(("简称", "国办", "../organisations/short.html"), Facts("organisations/office.html"));
    }

    [Fact]
    public void An_issuer_is_found_by_alias_and_among_namesakes_the_organisation_is_meant()
    {
        Assert.Equal([("时间", "2018年10月", null), ("发布", "国务院办公厅", "../organisations/office.html")], Facts("documents/rules.html"));
        Assert.Equal([("发布", "国办厅", "../organisations/office.html"), ("", "某部", null)], Facts("documents/notice.html"));
    }

    [Fact]
    public void An_organisation_lists_what_it_issued_unless_a_relation_says_so()
    {
        var related = Parse("organisations/office.html").QuerySelector(".related")!;
        Assert.Equal(["印发", "发布"], related.QuerySelectorAll("dt").Select(d => d.TextContent).Take(2));
        Assert.Equal(["规则一", "通知二"], related.QuerySelectorAll("dd > a:first-child").Select(a => a.TextContent).Take(2));
    }

    [Fact]
    public void A_name_that_is_never_linked_says_so()
    {
        Assert.Equal([("链接", "这个名称在正文里不自动加链接", null)], Facts("terms/work.html"));
        Assert.Empty(Parse("topics/text.html").QuerySelectorAll(".body a[href*=work]"));
        Assert.Equal("国办", Parse("terms/work.html").QuerySelector(".related a")!.TextContent);
    }

    [Fact]
    public void Relations_read_as_the_site_says()
    {
        string[] Words(string path) => [.. Parse(path).QuerySelectorAll(".related dt").Select(d => d.TextContent)];
        Assert.Equal(["issued", "属于"], Words("topics/text.html")[..2]);
        Assert.Equal(["由…印发", "issued by"], Words("documents/rules.html")[..2]);
        Assert.Contains("包括", Words("organisations/office.html"));
    }

    private static (string Label, string Value, string? Url)[] Facts(string path) =>
        [.. Parse(path).QuerySelectorAll(".facts dd").Select(d =>
            (d.PreviousElementSibling is { LocalName: "dt" } label ? label.TextContent : "", d.TextContent, d.QuerySelector("a")?.GetAttribute("href")))
            .Where(f => f.Item1 != "又称")];

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(Pages[path]);
}
