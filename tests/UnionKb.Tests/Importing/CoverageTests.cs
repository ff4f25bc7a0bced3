using FsCheck;
using FsCheck.Fluent;
using UnionKb.Compiling;
using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Drafting.Markup;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Tests.Importing;

/// <summary>Whether every sentence of the seeds is still in <c>content/</c>.</summary>
public sealed class CoverageTests : IDisposable
{
    private const string Topic = "content/union-new-mission/collective-wage-negotiation.md";
    private const string Sentence = "工会代表职工，就职工的工资增长、休息休假、社会保障、福利待遇、教育培训等多方面需求，与企业进行平等协商。";

    private readonly ImportFolder _folder = ImportFolder.OfTheSeeds();

    public CoverageTests() => _folder.Apply();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_complete_content_passes()
    {
        var result = _folder.Check();
        Assert.False(result.HasErrors);
        Assert.Equal(52, result.Report.Count(CoverageState.Home));
    }

    [Fact]
    public void A_deleted_sentence_is_named_with_its_place_in_the_seed()
    {
        _folder.Edit(Topic, t => t.Replace(Sentence, "", StringComparison.Ordinal));

        var result = _folder.Check();

        Assert.True(result.HasErrors);
        var lost = result.Diagnostics.One("UKB1030");
        Assert.Equal(("seeds/003_56f7de616fbec1c7.txt", 11, 26), (lost.File, lost.At!.Value.Line, lost.At!.Value.Column));
        Assert.Equal(["B11.2", Sentence, Topic], lost.Texts());
        Assert.Contains(Sentence, lost.Message(Language.Zh), StringComparison.Ordinal);
        Assert.Equal("B11.2", result.Report.Sentences.Single(s => s.State == CoverageState.Lost).Address);
    }

    [Fact]
    public void A_sentence_that_is_only_quoted_listed_or_tabled_is_lost()
    {
        foreach (var derived in new[] { "> ", "- ", "1. ", "\n    ", "| 甲 |\n|---|\n| ", "> [!NOTE]\n> ", "```\n" })
        {
            using var folder = ImportFolder.OfTheSeeds();
            folder.Apply();
            folder.Edit(Topic, t => t.Replace(Sentence, derived + Sentence, StringComparison.Ordinal));
            Assert.Equal("B11.2", folder.Check().Diagnostics.Of("UKB1030")[0].Arguments[0]);
        }
    }

    /// <summary>What stands in the file but not on the built page is at home nowhere.</summary>
    [Theory]
    [InlineData("<!-- {0} -->")]
    [InlineData("<!--\n{0}\n-->")]
    [InlineData("[//]: # \"{0}\"")]
    [InlineData("[注]: x.md \"{0}\"")]
    [InlineData("```text\n{0}\n```")]
    public void A_sentence_that_no_reader_sees_is_lost(string hidden)
    {
        _folder.Edit(Topic, t => t.Replace(Sentence, "\n\n" + string.Format(hidden, Sentence) + "\n\n", StringComparison.Ordinal));
        Assert.Equal("B11.2", Assert.Single(_folder.Check().Diagnostics.Of("UKB1030")).Arguments[0]);
    }

    [Fact]
    public void A_sentence_on_a_page_that_is_not_built_is_only_in_a_draft()
    {
        _folder.Edit(Topic, t => t.Replace(Sentence, "", StringComparison.Ordinal));
        _folder.With("content/own.md", $"---\ntitle: 我的页面\ndraft: true\n---\n\n{Sentence}\n");
        var result = _folder.Check();
        Assert.Equal(["B11.2", "content/own.md", Sentence], result.Diagnostics.One("UKB1034").Texts());
        Assert.Equal("B11.2", result.Report.Sentences.Single(s => s.State == CoverageState.Draft).Address);

        _folder.Edit(Topic, t => t.Replace("---\nid:", "---\ndraft: true\nid:", StringComparison.Ordinal));
        Assert.True(_folder.Check().HasErrors);
    }

    /// <summary>A link without words of its own shows the title of its page.</summary>
    [Fact]
    public void A_link_shows_the_title_of_its_page()
    {
        _folder.With("content/talks.md", "---\ntitle: 平等协商\n---\n");
        _folder.Edit(Topic, t => t.Replace(Sentence, Sentence.Replace("平等协商", "[[talks]]", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(_folder.Check().Diagnostics.Of("UKB1031"));
    }

    [Fact]
    public void An_edited_sentence_is_noted_and_no_error()
    {
        _folder.Edit(Topic, t => t.Replace("等多方面需求，与企业进行平等协商", "等方面的需求，同企业开展平等协商", StringComparison.Ordinal));

        var result = _folder.Check();

        Assert.False(result.HasErrors);
        var edited = result.Diagnostics.One("UKB1031");
        Assert.Equal(("B11.2", Topic), (edited.Texts()[0], edited.Texts()[1]));
        Assert.InRange(double.Parse(edited.Arguments[2]), 0.6, 0.99);
    }

    [Fact]
    public void A_rewritten_sentence_is_lost()
    {
        _folder.Edit(Topic, t => t.Replace(Sentence, "职工的各种需要由工会去谈。", StringComparison.Ordinal));
        Assert.Equal("B11.2", _folder.Check().Diagnostics.One("UKB1030").Arguments[0]);
    }

    [Theory]
    [InlineData(0.40, "UKB1030")]
    [InlineData(0.45, "UKB1031")]
    public void The_border_between_edited_and_lost_is_six_tenths(double kept, string code)
    {
        // A sentence cut down to the share k of its length has the likeness 2k / (1 + k).
        var cut = Sentence[..(int)(Sentence.Length * kept)];
        var likeness = Likeness.Of(SentenceKey.Of(Sentence), SentenceKey.Of(cut));
        Assert.InRange(likeness, code == "UKB1030" ? 0.5 : 0.6, code == "UKB1030" ? 0.5999 : 0.7);
        _folder.Edit(Topic, t => t.Replace(Sentence, cut + "\n\n", StringComparison.Ordinal));
        Assert.Equal("B11.2", _folder.Check().Diagnostics.One(code).Arguments[0]);
    }

    [Fact]
    public void A_sentence_moved_to_another_page_has_its_home_there()
    {
        _folder.Edit(Topic, t => t.Replace(Sentence, "", StringComparison.Ordinal));
        _folder.With("content/own.md", $"---\ntitle: 我的页面\n---\n\n{Sentence}\n");

        var result = _folder.Check();

        Assert.False(result.HasErrors);
        Assert.Equal("content/own.md", result.Report.Sentences.Single(s => s.Address == "B11.2").Page);
    }

    [Fact]
    public void A_sentence_in_running_text_twice_is_reported()
    {
        _folder.With("content/own.md", $"{Sentence}\n");
        var twice = _folder.Check().Diagnostics.One("UKB1032");
        Assert.Equal(["B11.2", Topic, "content/own.md"], twice.Texts());
    }

    [Fact]
    public void Marks_links_and_line_breaks_do_not_hide_a_sentence()
    {
        _folder.Edit(Topic, t => t.Replace(Sentence,
            "工会代表职工，\n就职工的**工资增长**、[休息休假](x.md)、`社会保障`、福利待遇、教育培训等多方面需求[^1]，\n与企业进行[[equal-consultation|平等协商]]。",
            StringComparison.Ordinal));
        Assert.False(_folder.Check().HasErrors);
    }

    [Fact]
    public void A_definition_box_is_a_home_on_its_page_only()
    {
        const string page = "content/union-foreign-affairs-work-draft.md";
        var box = _folder.Read("content/international-work-principles/union-foreign-affairs-work.md");
        Assert.Contains("> [!DEFINITION] 工会外事工作\n> 工会外事工作是国家", box, StringComparison.Ordinal);
        Assert.False(_folder.Check().HasErrors);

        _folder.Edit(
            "content/international-work-principles/union-foreign-affairs-work.md",
            t => t.Replace("> 工会外事工作是国家总体外交", "> 它是国家外交", StringComparison.Ordinal));
        _folder.With(page, "> [!DEFINITION]\n> 工会外事工作是国家总体外交的重要组成部分，更是工会工作的重要组成部分，是工会全部工作在对外交往领域的延伸和展开。\n");
        Assert.Equal("A2.1", _folder.Check().Diagnostics.One("UKB1031").Arguments[0]);
    }

    [Fact]
    public void An_unused_heading_of_the_text_is_reported()
    {
        _folder.Edit("content/union-new-mission/serving-workers.md", t => t.Replace("title: 竭诚服务职工群众", "title: 服务", StringComparison.Ordinal));
        var unused = _folder.Check().Diagnostics.One("UKB1033");
        Assert.Equal(("seeds/003_56f7de616fbec1c7.txt", 13), (unused.File, unused.At!.Value.Line));

        _folder.Edit("content/union-new-mission/serving-workers.md", t => t + "\n## 竭诚服务职工群众 {#serving}\n");
        Assert.Empty(_folder.Check().Diagnostics.Of("UKB1033"));
    }

    [Fact]
    public void A_sentence_that_the_text_has_twice_needs_two_homes()
    {
        using var folder = new ImportFolder().With("seeds/x.txt", "千歌万曲唱工会！第一段写到这里就结束了，后面另起。\n千歌万曲唱工会！第二段写到这里就结束了，全文结束。\n");
        Assert.Equal(4, folder.Apply().Report.Count(CoverageState.Home));
        folder.Edit("content/x/index.md", t => t.Replace("千歌万曲唱工会！第二段", "第二段", StringComparison.Ordinal));
        Assert.Single(folder.Check().Diagnostics.Of("UKB1030"));
    }

    [Theory]
    [InlineData("请爱护图书。", "爱护图书！", "UKB1031")]
    [InlineData("请爱护图书。", "要爱护书。", "UKB1030")]
    [InlineData("请安静！", "安静！", "UKB1031")]
    public void A_short_sentence_is_found_by_the_few_pairs_it_has(string sentence, string edited, string code)
    {
        using var folder = new ImportFolder().With("seeds/x.txt", $"书屋守则\n书屋的图书由会员推荐，每年更新一次。{sentence}\n");
        Assert.Equal(2, folder.Apply().Report.Count(CoverageState.Home));
        folder.Edit("content/shu-wu-shou-ze/index.md", t => t.Replace(sentence, edited, StringComparison.Ordinal));
        folder.Check().Diagnostics.One(code);
    }

    [Fact]
    public void No_like_text_is_passed_over_without_bounds()
    {
        var word = Gen.Elements('甲', '乙', '丙', '丁').ArrayOf().Where(w => w.Length > 1).Select(w => new string(w));
        var cases = word.ArrayOf().Zip(word, (texts, text) => (Texts: texts, Text: text));
        Prop.ForAll(cases.ToArbitrary(), c => c.Texts.Select((t, i) => (i, Likeness.Of(c.Text, t))).Where(l => l.Item2 > 0)
            .SequenceEqual(new LikeTexts(c.Texts).Of(c.Text))).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("工会代表职工", "工会代表职工", 1)]
    [InlineData("甲乙丙", "甲乙丁", 0.5)]
    [InlineData("甲甲甲甲", "甲甲", 0.5)]
    [InlineData("甲乙", "丙丁", 0)]
    [InlineData("甲", "乙", 0)]
    [InlineData("", "", 1)]
    public void Likeness_is_the_share_of_common_pairs(string left, string right, double expected)
    {
        Assert.Equal(expected, Likeness.Of(left, right), 3);
        Assert.Equal(expected, Likeness.Of(right, left), 3);
    }

    [Fact]
    public void What_the_writer_writes_is_read_back_as_running_text()
    {
        var texts = Gen.Elements("工会a1#>-+=:|.)*_`[]<>&~$\\!\"。 (".ToCharArray()).NonEmptyListOf()
            .Select(c => new string([.. c]).Trim()).Where(t => t.Length > 0);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var draft = new TopicDraft("content/x.md", new FrontMatter { Id = "x", Title = text }, [MarkdownText.Escape(text)], []);
            var page = new ContentPage(new PageCompiler().Compile(new SourceText("content/x.md", TopicWriter.Write(draft))));
            ContentSentence[] sentences = [.. page.Sentences(_ => null)];
            return page.Title == text
                && sentences.All(s => s.Role == ContentRole.Running)
                && SentenceKey.Of(string.Concat(sentences.Select(s => s.Key))) == SentenceKey.Of(text);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
