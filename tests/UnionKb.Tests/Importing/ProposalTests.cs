using FsCheck;
using FsCheck.Fluent;
using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Tests.Importing;

/// <summary>Texts that nobody has written a recipe for.</summary>
public sealed class ProposalTests
{
    [Fact]
    public void A_text_of_one_long_paragraph_becomes_one_topic_without_loss()
    {
        var text = string.Concat(Enumerable.Range(1, 250).Select(i => $"这是第{i}句话，说的是工会工作的一件事。")) + "结束";
        Assert.InRange(text.Length, 5000, 6000);
        using var folder = new ImportFolder().With("seeds/某篇文章.txt", text);

        var result = folder.Apply();

        Assert.False(result.HasErrors);
        Assert.Equal("seeds/某篇文章.txt", result.Diagnostics.One("UKB1010").File);
        var topic = Assert.Single(result.Report.Topics);
        Assert.Equal("某篇文章", topic.Title);
        Assert.Equal(251, result.Report.Count(CoverageState.Home));
        Assert.Contains(text, folder.Read(topic.Path), StringComparison.Ordinal);
        Assert.True(folder.Apply().Plan.ChangesNothing);
        Assert.Empty(folder.Due());
    }

    [Theory]
    [InlineData("旧事\n1.老供销社。\n书屋从前是老供销社。\n", "书屋从前是老供销社。")]
    [InlineData("条件\n有下列情形之一的书屋可以申请：\n（一）有专人管理的。\n（二）有固定场所的。\n", "有下列情形之一的书屋可以申请：")]
    [InlineData("书屋条例\n第一条 为了办好书屋，制定本条例。\n第二条 本条例所称会员，是指加入工会的职工。\n第三条 书屋免费开放。\n", "第一条 为了办好书屋，制定本条例。")]
    [InlineData("书屋条例\n第一条 为了办好书屋，制定本条例。\n第二条 本条例所称书屋，是指工会的阅览室。\n第三条 书屋免费开放。\n", "第二条 本条例所称书屋，是指工会的阅览室。")]
    [InlineData("会员须知\n请大家认真阅读。\n会员是加入工会的职工的称呼。\n", "会员是加入工会的职工的称呼。")]
    public void A_summary_is_a_definition_or_the_first_full_sentence_that_is_no_item(string text, string summary)
    {
        using var folder = new ImportFolder().With("seeds/a.txt", text);
        Assert.Contains($"\nsummary: {summary}\n", folder.Read(Assert.Single(folder.Apply().Report.Topics).Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_open_topics()
    {
        const string body = "依法维护职工的合法权益是工会的基本职责，也是工会一切工作的出发点。";
        var fill = string.Concat(Enumerable.Range(1, 100).Select(i => $"第{i}件事办得很实在，大家都满意。"));
        using var folder = new ImportFolder().With("seeds/2019-report.txt", $"工作报告\n{body}\n过去的一年\n{body}一。\n{fill}\n今年的任务\n{body}三。\n");

        var result = folder.Apply();

        Assert.Equal(
            ["gong-zuo-bao-gao 工作报告 A2.1", "gzbg-guo-qu-de-yi-nian 过去的一年 A4.1", "gzbg-jin-nian-de-ren-wu 今年的任务 A7.1"],
            result.Report.Topics.Select(t => $"{t.Id} {t.Title} {t.Home[0]}"));
        Assert.Contains("parent: gong-zuo-bao-gao\norder: 2\n", folder.Read("content/gong-zuo-bao-gao/gzbg-jin-nian-de-ren-wu.md"), StringComparison.Ordinal);
        Assert.Empty(result.Diagnostics.Of("UKB1033"));
    }

    [Fact]
    public void What_is_left_out_is_listed_with_the_reason_and_is_no_unused_heading()
    {
        const string near = "本市每年安排职工书屋建设补助资金{0}百万元，由市总工会统一管理，各区县工会按季度申报使用情况，接受审计。\n";
        using var folder = new ImportFolder().With(
            "seeds/a.txt",
            "职工书屋办起来了\n打印本页\n职工书屋办起来了\n" + string.Format(near, "三") + string.Format(near, "五"));

        var result = folder.Apply();

        Assert.Empty(result.Diagnostics.Of("UKB1033"));
        var seed = Assert.Single(result.Report.Seeds);
        Assert.Equal([(2, StructureRule.Furniture), (3, StructureRule.RepeatedTitle)], seed.Left.Select(l => (l.Line, l.Rule)));
        Assert.Equal([(4, 5)], seed.Near);
        var report = folder.Read("seeds/import-report.md");
        Assert.Contains("第 2 行没有进入专题（网页杂项）：打印本页", report, StringComparison.Ordinal);
        Assert.Contains("第 4 行和第 5 行几乎相同", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_text_beside_the_two_changes_none_of_their_pages()
    {
        using var folder = ImportFolder.OfTheSeeds();
        folder.Apply();
        // The report on all texts does change; the pages and the records of the two do not.
        folder.Delete("seeds/import-report.md");
        var before = folder.Files();
        folder.With("seeds/001_new.txt", "新来的一篇短文，没有标题，也没有导入方案，只有这一段话。\n");

        var result = folder.Apply();

        Assert.False(result.HasErrors);
        Assert.Equal(["A", "B", "C"], result.Report.Seeds.Select(s => s.Letter));
        Assert.All(before, f => Assert.Equal(f.Value, folder.Files()[f.Key]));
    }

    [Fact]
    public void Any_text_imports_without_exception_and_without_loss()
    {
        var lines = Gen.Elements((NormalisingTests.Alphabet + "。。#>|[]*_`<&").ToCharArray()).ArrayOf().Select(c => new string(c));
        var texts = Gen.Elements(["总标题", "第一部分", "　　工会工作是党的工作，必须始终坚持、毫不动摇，这一句足足有四十个字那么长，长到可以折叠。", "", " "])
            .Or(lines).ArrayOf().Select(l => string.Join('\n', l));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            using var folder = new ImportFolder().With("seeds/x.txt", text);
            var result = folder.Apply();
            if (result.Diagnostics.Any(d => d.Rule.Code == "UKB1001")) return true;
            Assert.True(!result.HasErrors, text + "\n" + string.Join('\n', result.Diagnostics.Select(d => d.Message(Language.En))));
            Assert.True(result.Report.Sentences.All(s => s.State == CoverageState.Home), text);
            Assert.True(folder.Apply().Plan.ChangesNothing, text);
            return true;
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
