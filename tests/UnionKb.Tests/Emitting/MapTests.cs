using System.Xml.Linq;
using AngleSharp.Html.Parser;
using UnionKb.Emitting.Map;
using UnionKb.Emitting.Pages;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>The maps: titles that fit, the pages around a page, where there is none, and the same drawing whatever the order of files.</summary>
public sealed class MapTests
{
    private static readonly (string Path, string Markdown)[] Files =
    [
        ("pillar.md", "---\ntitle: 专题\n---\n"),
        ("middle.md", "---\ntitle: 中间的一页\nparent: pillar\nsee_also: [far]\n---\n见[[law]]。某机构负责。\n"),
        ("lone.md", "---\ntitle: 偏远的一页\nparent: pillar\n---\n"),
        ("far.md", "---\ntitle: 远处\n---\n"),
        ("from.md", "---\ntitle: 来处\n---\n[[middle]]、[[law]]、[[body]]、[[far]]\n"),
        ("law.md", "---\ntitle: 法\nkind: document\nrelations: [提到 middle]\n---\n提到中间的一页。\n"),
        ("body.md", "---\ntitle: 某机构\nkind: organisation\n---\n"),
    ];

    private static readonly Dictionary<string, string> Pages = Render(Files);

    [Theory]
    [InlineData("短的题目", "短的题目")]
    [InlineData("一二三四五六七八九十一二三", "一二三四五六七八九十一二三")]
    [InlineData("一二三四五六七八九十一二三四", "一二三四五六七八九十一二…")]
    [InlineData("“和平、发展、合作、工人权益”旗帜", "“和平、发展、合作、工…”")]
    [InlineData("《关于“某某”工作的若干意见》", "《关于“某某”工作的若…》")]
    [InlineData("给某某、某某（某某）某“某", "给某某、某某（某某）某“某")]
    [InlineData("给某某、某某、某某、某“某某”", "给某某、某某、某某、某…")]
    [InlineData("Twenty-six letters go in 13", "Twenty-six letters go in…")]
    public void A_title_that_is_cut_leaves_no_mark_open(string title, string shown) => Assert.Equal(shown, MapTitle.Fit(title, 13));

    /// <summary>The table beside the drawing leads to the same pages, in the same order.</summary>
    [Fact]
    public void The_drawing_of_neighbours_has_a_table_that_says_the_same()
    {
        var section = new HtmlParser().ParseDocument(Pages["topics/middle.html"]).QuerySelector(".neighbours")!;
        var drawn = section.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")).ToArray();
        Assert.True(drawn.Length > 2);
        Assert.Equal(drawn, section.QuerySelectorAll("details table td a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["到本页", "由本页"], section.QuerySelectorAll("details table th").Select(h => h.TextContent));
    }

    [Fact]
    public void The_pages_around_a_page_stand_on_the_side_they_lead_from() => Assert.Equal(
        ["专题", "法", "来处", "中间的一页", "远处", "某机构"], Boxes("topics/middle.html"));

    [Fact]
    public void Every_box_but_the_middle_one_is_a_link()
    {
        var links = new HtmlParser().ParseDocument(Pages["topics/middle.html"]).QuerySelectorAll("svg a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["../topics/pillar.html", "../documents/law.html", "../topics/from.html", "../topics/far.html", "../organisations/body.html"], links);
    }

    [Theory]
    [InlineData("topics/lone.html")]
    [InlineData("topics/far.html")]
    [InlineData("topics/from.html")]
    public void Few_neighbours_and_pages_without_a_pillar_have_no_drawing(string path) => Assert.DoesNotContain("<svg", Pages[path]);

    [Fact]
    public void A_page_leads_to_the_map_of_its_pillar() => Assert.Equal(
        "../map.html", new HtmlParser().ParseDocument(Pages["topics/middle.html"]).QuerySelector(".neighbours p a")!.GetAttribute("href"));

    [Fact]
    public void The_order_of_the_files_does_not_show() =>
        Assert.Equal(Pages["topics/middle.html"], Render([.. Files.Reverse()])["topics/middle.html"]);

    [Fact]
    public void Boxes_of_a_map_do_not_overlap_and_lie_inside_it()
    {
        (string, string)[] many = [("p.md", "---\ntitle: 专题\n---\n"), .. Enumerable.Range(0, 30)
            .Select(i => ($"t{i:D2}.md", $"---\ntitle: 第{i}页的题目比较长要分成两行才放得下\nparent: p\n---\n[[t{(i * 7) % 30:D2}]]\n"))];
        var page = Render(many)["map.html"];
        var drawing = XElement.Parse(page[page.IndexOf("<svg", StringComparison.Ordinal)..(page.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);
        var boxes = drawing.Descendants("rect").Select(r => (X: Of(r, "x"), Y: Of(r, "y"), Width: Of(r, "width"), Height: Of(r, "height"))).ToArray();
        Assert.Equal(31, boxes.Length);
        for (var i = 0; i < boxes.Length; i++)
        {
            Assert.InRange(boxes[i].Y + boxes[i].Height, 0, Of(drawing, "height"));
            Assert.InRange(boxes[i].X + boxes[i].Width, 0, Of(drawing, "width"));
            Assert.All(boxes[..i], other => Assert.True(
                other.X + other.Width <= boxes[i].X || boxes[i].X + boxes[i].Width <= other.X || other.Y + other.Height <= boxes[i].Y
                || boxes[i].Y + boxes[i].Height <= other.Y, "boxes overlap"));
        }

        static int Of(XElement element, string name) => (int)element.Attribute(name)!;
    }

    [Theory]
    [InlineData("短的题目", "短的题目")]
    [InlineData("一二三四五六七八九十一二三四", "一二三四五六七|八九十一二三四")]
    [InlineData("关于加强“三重一大”决策制度的规定", "关于加强“三|重一大”决策|制度的规定")]
    [InlineData("Twenty-six letters go in 13", "Twenty-six|letters go in 13")]
    [InlineData("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉", "𠀀𠀁𠀂𠀃𠀄|𠀅𠀆𠀇𠀈𠀉")]
    public void A_title_of_the_map_is_whole_in_lines_of_about_one_length(string title, string lines)
    {
        Assert.Equal(lines, string.Join('|', MapTitle.Balanced(title, 8)));
        Assert.Equal(title.Replace(" ", ""), lines.Replace("|", "").Replace(" ", ""));
    }

    [Fact]
    public void A_map_says_in_words_what_it_draws()
    {
        var page = new HtmlParser().ParseDocument(Pages["map.html"]);
        var drawn = page.QuerySelectorAll("svg.map a").Select(a => a.GetAttribute("href")).Order();
        var listed = page.QuerySelectorAll(".outline a").Select(a => a.GetAttribute("href")).Distinct().Order();
        Assert.Equal(["documents/law.html", "organisations/body.html", "topics/lone.html", "topics/middle.html", "topics/pillar.html"], drawn);
        Assert.Equal(drawn, listed);
        Assert.Equal(["0", "1", "1"], page.QuerySelectorAll(".outline > li").Select(li => li.ClassName!["depth-".Length..]));
    }

    private static string[] Boxes(string path) =>
        [.. new HtmlParser().ParseDocument(Pages[path]).QuerySelectorAll("svg.around text").Select(t => t.TextContent)];

    private static Dictionary<string, string> Render((string Path, string Markdown)[] files) =>
        TestSite.Render(TestSite.Link(files), new PageEmitter(TestSite.Templates()));
}
