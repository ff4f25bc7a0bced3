using System.Text;
using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Emitting;

/// <summary>How the holes of a body are filled.</summary>
public sealed class PagesBodyTests
{
    private const string Source = "工资集体协商是重要组成部分。工会代表职工协商。";

    [Theory]
    [InlineData("见[[乙词]]。", "见<a href=\"../terms/%E4%B9%99%E8%AF%8D.html\">乙词</a>。")]
    [InlineData("见[[乙词|这里]]。", "见<a href=\"../terms/%E4%B9%99%E8%AF%8D.html\">这里</a>。")]
    [InlineData("见[[乙词#一节|这里]]。", "见<a href=\"../terms/%E4%B9%99%E8%AF%8D.html#%E4%B8%80%E8%8A%82\">这里</a>。")]
    [InlineData("见[[#本节]]。\n\n## 本节\n", "见<a href=\"#%E6%9C%AC%E8%8A%82\">")]
    [InlineData("见[[没有<的]]。", "见<span class=\"wanted\" title=\"待建\">没有&lt;的</span>。")]
    [InlineData("见[[no-such]]。", "见<span class=\"broken\">no-such</span>。")]
    [InlineData("先乙词后甲。", "先<a class=\"term\" href=\"../terms/%E4%B9%99%E8%AF%8D.html\">乙词</a>后甲。")]
    [InlineData("**乙词**、乙词", "<strong><a class=\"term\" href=\"../terms/%E4%B9%99%E8%AF%8D.html\">乙词</a></strong>、乙词")]
    [InlineData("𠮷乙词[[乙词]]", "𠮷乙词<a href=\"../terms/%E4%B9%99%E8%AF%8D.html\">乙词</a>")]
    public void Links(string markdown, string expected)
    {
        var site = TestSite.Link([("a.md", "---\ntitle: 甲\n---\n" + markdown), ("乙词.md", "---\ntitle: 乙词\nkind: term\n---\n## 一节\n")]);
        Assert.Contains(expected, Body(site, "a"));
    }

    /// <summary>The first of each page, and not more than a twelfth of the text read so far.</summary>
    [Theory]
    [InlineData("乙词甲丙词。", "quiet", "乙词")]
    [InlineData("乙词甲丙词。", "all", "乙词 丙词")]
    [InlineData("乙词甲丙词。", "none", "")]
    [InlineData("乙词二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字丙词。乙词。\n\n## 节\n\n乙词。", "quiet", "乙词 丙词")]
    [InlineData("乙词二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字二十个字丙词。乙词。\n\n## 节\n\n乙词。", "all", "乙词 丙词 乙词")]
    [InlineData("丙词。见[那里](c.md)。乙词。", "quiet", "乙词")]
    public void Few_names_are_links_unless_all_are_asked_for(string markdown, string setting, string expected)
    {
        var linking = setting switch { "quiet" => TermLinking.Quiet, "all" => TermLinking.All, _ => TermLinking.None };
        var site = TestSite.Link(
            [("a.md", "---\ntitle: 甲\n---\n" + markdown), ("b.md", "---\ntitle: 乙词\nkind: term\n---\n"), ("c.md", "---\ntitle: 丙词\nkind: term\n---\n")],
            new SiteConfig { Title = "站", TermLinks = linking });
        var links = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Body(site, "a")).QuerySelectorAll("a.term");
        Assert.Equal(expected, string.Join(' ', links.Select(l => l.TextContent)));
    }

    [Fact]
    public void Blocks_say_where_they_come_from()
    {
        var seed = TestSite.Seed(0, "源 文.txt", null, "题\n" + Source);
        var site = TestSite.Link([("a.md", $"---\ntitle: 甲\n---\n{Source}\n\n编者的话。\n\n- 工会代表职工协商。\n")], null, seed);
        var body = Body(site, "a");
        Assert.Contains("<p id=\"~1\" data-src=\"A2.1 A2.2\">", body);
        Assert.Contains("<a href=\"../sources/%E6%BA%90%20%E6%96%87.html#L2.1\" aria-label=\"出处 A2.1–2 源 文.txt 第 2 段第 1–2 句\">A2.1–2</a></span></p>", body);
        Assert.Contains("<p id=\"~2\">编者的话。</p>", body);
        Assert.Contains("<li id=\"~3\" data-src=\"A2.2\">", body);
    }

    [Fact]
    public void Headings_and_cells_carry_the_address_as_a_field_only()
    {
        var seed = TestSite.Seed(0, "s.txt", null, Source);
        var site = TestSite.Link([("a.md", "---\ntitle: 甲\n---\n| 甲 |\n|---|\n| 工会代表职工协商。 |\n")], null, seed);
        Assert.Contains("<td data-src=\"A1.2\">工会代表职工协商。</td>", Body(site, "a"));
    }

    /// <summary>The same body put together in the plainest way, from the back, on a list of bytes.</summary>
    [Fact]
    public void The_fast_way_and_the_plain_way_give_equal_bytes()
    {
        const string markdown = """
            ---
            title: 甲
            ---
            乙词与[[乙词]]，**丙𠮷**和[[丙𠮷|乙词]]。乙词

            ## 丙𠮷 乙词

            > [!NOTE]
            > 乙词&丙𠮷<[[没有]]>工会代表职工协商。

            | 乙词 | 丙𠮷 |
            |---|---|
            | 工会代表职工协商。 | [[乙词#无]] |

            1. 丙𠮷 `乙词` 乙词
            """;
        var seed = TestSite.Seed(0, "s.txt", null, Source);
        var config = new SiteConfig { Title = "站", TermLinks = TermLinking.All };
        var site = TestSite.Link(
            [("a.md", markdown), ("b.md", "---\ntitle: 乙词\nkind: term\n---\n"), ("c.md", "---\ntitle: 丙𠮷\nkind: term\n---\n")], config, seed);
        var page = site.Pages.Single(p => p.Title == "甲");
        Assert.True(page.Terms.Length >= 4 && page.Page.Body.Slots.Length >= 10);

        var pieces = new List<(int Offset, int Order, string Text)>();
        foreach (var slot in page.Page.Body.Slots) pieces.Add((slot.Offset, 0, Filled(site, page, slot)));
        foreach (var term in page.Terms)
        {
            var run = page.Page.Body.Runs[term.Run];
            var text = page.Page.Blocks[run.Block].Text;
            var start = run.HtmlOffset + Encoding.UTF8.GetByteCount(text.AsSpan(run.Start, term.Start - run.Start));
            pieces.Add((start, 1, $"<a class=\"term\" href=\"../{site.Pages[term.Page].Url}\">"));
            pieces.Add((start + Encoding.UTF8.GetByteCount(text.AsSpan(term.Start, term.Length)), -1, "</a>"));
        }

        var bytes = page.Page.Body.Html.ToList();
        var ordered = pieces.Select((p, i) => (p, i))
            .OrderByDescending(x => x.p.Offset).ThenByDescending(x => x.p.Order).ThenByDescending(x => x.i).Select(x => x.p);
        foreach (var (offset, _, text) in ordered) bytes.InsertRange(offset, Encoding.UTF8.GetBytes(text));
        Assert.Equal(Encoding.UTF8.GetString([.. bytes]), Body(site, "a"));
    }

    private static string Filled(Site site, LinkedPage page, Slot slot)
    {
        var target = slot.Kind >= SlotKind.BlockOpen ? default : page.Targets[slot.Index];
        var sources = slot.Kind is SlotKind.BlockOpen or SlotKind.BlockClose && page.Sources.Length > 0 ? page.Sources[slot.Index] : [];
        var isPage = target.Kind == TargetKind.Page;
        return slot.Kind switch
        {
            SlotKind.LinkOpen when isPage =>
                $"<a href=\"../{site.Pages[target.Page].Url}{(target.Anchor is null ? "" : "#" + Uri.EscapeDataString(target.Anchor))}\">",
            SlotKind.LinkOpen => target.Kind == TargetKind.Wanted ? "<span class=\"wanted\" title=\"待建\">" : "<span class=\"broken\">",
            SlotKind.LinkText => isPage ? site.Pages[target.Page].Title : page.Page.Links[slot.Index].Target,
            SlotKind.LinkClose => isPage ? "</a>" : "</span>",
            SlotKind.BlockOpen => AnchorOf(page, page.Page.Blocks[slot.Index]) + (sources.Length > 0 ? " data-src=\"A1.2\"" : ""),
            SlotKind.BlockClose when sources.Length > 0 && page.Page.Blocks[slot.Index].Kind != BlockKind.TableCell =>
                "<span class=\"origin-mark\"><a href=\"../sources/s.html#L1.2\" aria-label=\"出处 A1.2 s.txt 第 1 段第 2 句\">A1.2</a></span>",
            _ => "",
        };
    }

    private static string AnchorOf(LinkedPage page, Block block) =>
        block.Paragraph == 0 ? "" : $" id=\"{(block.Section < 0 ? "" : page.Page.Headings[block.Section].Id)}~{block.Paragraph}\"";

    private static string Body(Site site, string id)
    {
        var output = new Utf8Writer(8);
        var page = site.Pages.Single(p => p.Id == id);
        var frame = new SiteFrame(site, TestSite.Templates());
        new BodyWriter(frame, page, "../", output, new ScreenMarks(frame, "../", output)).Write();
        return Encoding.UTF8.GetString(output.Written);
    }
}
