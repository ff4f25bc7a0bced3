using FsCheck;
using FsCheck.Fluent;
using UnionKb.Cli;
using UnionKb.Compiling;
using UnionKb.Compiling.Copy;
using UnionKb.Model.Links;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Compiling;

/// <summary>How Chinese is set: what is found, what is set right, and what is never touched.</summary>
public sealed class CopyTests
{
    private static readonly string[] Parts =
    [
        "工会", "职工,", "工作", "，", "，，", "。", "的的", "目的的", " ", "  ", "\"引文\"", "\"a\"", "(注)", "(b)", "（", "）", "《法》", "《", "“", "”", ":", ";", "?", ".",
        "`a,工会 ,b`", "[链 接,](b.md)", "[[页 ,面]]", "![图 ,](a.png)", "**粗,**", "*斜 ，*", "\n", "\n\n", "# 题,目\n\n", "- 项,目\n", "> 引,文\n", "| a,b |\n|---|\n",
        "```\n代码,代码\n```\n", "$x,工会$", "<b>字,字</b>", "\\*", "&amp;", "https://a.b/工会,职工", "[^1]", "{#id}", "2018年", "ABC", "5 月", "\\",
        "~~删,除~~", ":::tip 题,\n", "1. 一,二\n",
        "a\r\n", "<!-- 注,注 -->", "[r]: a,b.md\n", "==标,出==", "　", "、、", "时间:周一", "!", "——", "……",
    ];

    [Theory]
    [InlineData("工会,职工", "工会，职工", "UKB4031")]
    [InlineData("工会, 职工", "工会，职工", "UKB4031")]
    [InlineData("时间:周一", "时间：周一", "UKB4031")]
    [InlineData("好吗?\n", "好吗？\n", "UKB4031")]
    [InlineData("完了.\n", "完了。\n", "UKB4031")]
    [InlineData("工会， 职工", "工会，职工", "UKB4032")]
    [InlineData("工会 ，职工", "工会，职工", "UKB4032")]
    [InlineData("工会，，职工", "工会，职工", "UKB4033")]
    [InlineData("他说\"你好\"了", "他说“你好”了", "UKB4034")]
    [InlineData("工会(总会)", "工会（总会）", "UKB4035")]
    [InlineData("《劳动法", null, "UKB4036")]
    [InlineData("劳动法》", null, "UKB4036")]
    [InlineData("好的的事", null, "UKB4037")]
    public void A_slip_is_found_and_where_it_is_certain_set_right(string text, string? right, string code)
    {
        var found = Assert.Single(CopyReader.Check(new SourceText("a.md", text), CopySpaces.Free));
        Assert.Equal(code, found.Rule.Code);
        Assert.Equal(right ?? text, Format(text));
    }

    [Theory]
    [InlineData("a,b 1:2 10:30 GB/T 1.1")]
    [InlineData("`工会,职工` ``a\"字\"``")]
    [InlineData("[工会,职工](b.md) [[工会, 职工]] ![图,一](a.png)")]
    [InlineData("# 工会,职工\n")]
    [InlineData("    工会,职工\n")]
    [InlineData("```\n工会,职工\n```\n")]
    [InlineData("$\\text{工会,职工}$")]
    [InlineData("<kbd>工会,职工</kbd>")]
    [InlineData("目的的重要；有的的确好；……。。。")]
    [InlineData("一）总则\n\n1）总则\n\n“上一段\n\n“下一段”")]
    [InlineData("<!-- unionkb-ignore UKB4031 -->\n工会,职工\n")]
    [InlineData("---\ntitle: 工会,职工\n---\n\n文。\n")]
    [InlineData("行末  \n换行")]
    public void What_is_right_or_no_text_is_left_alone(string text)
    {
        Assert.Empty(CopyReader.Check(new SourceText("a.md", text), CopySpaces.Free));
        Assert.Equal(text, Format(text));
    }

    [Theory]
    [InlineData("none", "2018 年 ABC 公司", "2018年ABC公司")]
    [InlineData("space", "2018年ABC公司", "2018 年 ABC 公司")]
    public void Spaces_beside_western_words_are_as_the_site_asks(string asked, string text, string right)
    {
        var spaces = asked == "none" ? CopySpaces.None : CopySpaces.Space;
        var found = CopyReader.Check(new SourceText("a.md", text), spaces);
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Equal("UKB4038", d.Rule.Code));
        Assert.Equal(right, CopyReader.Format("a.md", text, spaces));
    }

    /// <summary>On any mixture of markup: a second time changes nothing, and links, anchors, code and front matter are as they were.</summary>
    [Fact]
    public void Is_idempotent_and_touches_words_alone()
    {
        var texts = Gen.ListOf(Gen.Elements(Parts)).Select(p => string.Concat(p)).ToArbitrary();
        foreach (var spaces in Enum.GetValues<CopySpaces>())
        {
            Prop.ForAll(texts, body =>
            {
                var text = "---\ntitle: 题, 目\n---\n\n" + body;
                var once = CopyReader.Format("a.md", text, spaces);
                Assert.Equal(once, CopyReader.Format("a.md", once, spaces));
                var (before, after) = (new PageCompiler().Compile(new SourceText("a.md", text)), new PageCompiler().Compile(new SourceText("a.md", once)));
                Assert.Equal(before.Links.Select(Named), after.Links.Select(Named));
                Assert.Equal(before.Anchors, after.Anchors);
                Assert.Equal(before.Front.Title, after.Front.Title);
                Assert.Equal(before.Blocks.Length, after.Blocks.Length);
            }).QuickCheckThrowOnFailure();
        }
    }

    [Fact]
    public void The_command_checks_shows_and_writes()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/a.md", "# 甲\r\n\r\n工会,职工。\r\n").With("content/b.md", "# 乙\n\n工会,职工。\n");
        Assert.Equal((ExitCode.Errors, "content/a.md\ncontent/b.md\n会改 2 个文件（没有写）\n"), Run(project, "fmt", "--check"));
        Assert.Contains("-工会,职工。\n+工会，职工。\n", Run(project, "fmt", "--diff").Text, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, "content/a.md\n改了 1 个文件\n"), Run(project, "fmt", "content/a.md"));
        Assert.Equal("# 甲\r\n\r\n工会，职工。\r\n", project.Read("content/a.md"));
        Assert.Equal("# 乙\n\n工会,职工。\n", project.Read("content/b.md"));
        Assert.DoesNotContain("UKB4031", Run(project, "check").Text, StringComparison.Ordinal);
        project.With("site.yml", "title: 站\nlang: zh-CN\ncopy: true\n");
        Assert.Contains("content/b.md:3:3: 警告 UKB4031", Run(project, "check").Text, StringComparison.Ordinal);
        project.With("site.yml", "title: 站\nlang: zh-CN\ncopy: true\nseverities: {UKB4031: off}\n");
        Assert.DoesNotContain("UKB4031", Run(project, "check").Text, StringComparison.Ordinal);
    }

    private static (LinkKind, string, string?) Named(LinkRef link) => (link.Kind, link.Target, link.Anchor);

    private static string Format(string text) => CopyReader.Format("a.md", text, CopySpaces.Free);

    private static (ExitCode Exit, string Text) Run(TemporaryProject project, params string[] arguments)
    {
        using var terminal = new TestTerminal(project.Root);
        return (terminal.Run(arguments), terminal.Out);
    }
}
