using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Emitting.Pages;
using UnionKb.Emitting.Pages.Sources;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>Sentences that an editor changed: marked wherever they stand, with the change shown at the source.</summary>
public sealed class ProvenanceTests
{
    private const string Sentence = "工会代表职工与企业就劳动报酬进行平等协商。";

    private static readonly Seed Seed = TestSite.Seed(0, "000.txt", "来稿", Sentence + "第二句说的是另一件不相干的事情。");

    private static readonly Dictionary<string, string> Pages = TestSite.Render(TestSite.Link(
    [
        ("home.md", "---\ntitle: 本题\n---\n" + Sentence + "\n\n- 工会代表职工与企业平等协商。\n"),
        ("other.md", "---\ntitle: 旁题\n---\n工会代表职工同企业就劳动报酬平等协商。\n"),
        ("list.md", "---\ntitle: 清单\n---\n- 工会代表职工与企业就劳动报酬平等协商\n"),
        ("third.md", "---\ntitle: 无关\n---\n天气很好，没有什么可说的。\n"),
    ], null, Seed), new PageEmitter(TestSite.Templates()));

    [Fact]
    public void A_change_in_another_topic_is_marked_although_the_home_has_the_sentence_whole()
    {
        var mark = Parse("topics/other.html").QuerySelector(".origin-mark a.edited")!;
        Assert.Equal("../sources/000.html#L1.1", mark.GetAttribute("href"));
        Assert.Equal("A1.1 有改动", mark.TextContent);
    }

    [Fact]
    public void What_a_page_makes_of_its_own_sentence_is_no_change() => Assert.Empty(Parse("topics/home.html").QuerySelectorAll(".edited"));

    [Fact]
    public void An_item_of_a_list_made_from_a_sentence_that_is_kept_is_no_change() => Assert.Empty(Parse("topics/list.html").QuerySelectorAll(".edited"));

    [Fact]
    public void Text_that_stems_from_no_seed_has_no_mark() => Assert.Empty(Parse("topics/third.html").QuerySelectorAll(".origin-mark"));

    [Fact]
    public void The_source_shows_the_changed_characters()
    {
        var edit = Assert.Single(Parse("sources/000.html").QuerySelectorAll(".edit"));
        Assert.Equal("旁题", edit.QuerySelector("a")!.TextContent);
        Assert.Equal(["与", "进行"], edit.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Equal(["同"], edit.QuerySelectorAll("ins").Select(d => d.TextContent));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("甲乙丙", "甲乙丙")]
    [InlineData("甲乙丙丁", "丙丁甲乙")]
    [InlineData("", "全新的句子")]
    [InlineData("删光", "")]
    [InlineData("工会组织职工学习。", "各级工会要组织广大职工学习和宣讲。")]
    public void The_parts_of_a_change_give_both_texts(string before, string after)
    {
        var parts = SentenceChanges.Of(before, after);
        Assert.Equal(before, string.Concat(parts.Where(p => !p.Added).Select(p => p.Text)));
        Assert.Equal(after, string.Concat(parts.Where(p => !p.Removed).Select(p => p.Text)));
        Assert.DoesNotContain(parts, p => p.Added && p.Removed);
    }

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(Pages[path]);
}
