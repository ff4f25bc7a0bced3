using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using UnionKb.Compiling;
using UnionKb.Config;
using UnionKb.Emitting.Twins;
using UnionKb.Model;
using UnionKb.Output;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Emitting;

/// <summary>The Markdown beside each page: the compiler reads the same text in it as in the file that the page was made from.</summary>
public sealed partial class TwinTests
{
    private static readonly SiteConfig Asked = new() { Title = "站", Outputs = Outputs.Markdown };

    public static TheoryData<Example> Examples()
    {
        var data = new TheoryData<Example>();
        foreach (var folder in new[] { "markdown", "links" })
        {
            foreach (var file in Directory.GetFiles(Repository.Path("tests", "specs", folder), "*.md").Order(StringComparer.Ordinal))
            {
                foreach (var example in SpecDocument.Read(file)) data.Add(example);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Of_every_example_says_the_same(Example example) => Same(example.Input);

    /// <summary>What comes behind an explanation is not part of it; notes keep their order.</summary>
    [Theory]
    [InlineData("词\n:   定义\n\n- 项\n")]
    [InlineData("词\n:   定义\n\n    再定义\n\n段\n")]
    [InlineData("词\n:   定义\n\n词二\n:   定义二\n\n1. 项\n")]
    [InlineData("词[^1]\n:   定义\n\n[^1]: 注\n")]
    [InlineData("文[^a]。又[^b]又[^a]。\n\n[^a]: 注一\n\n    第二段\n\n[^b]: 注二\n\n[^c]: 没有用到\n")]
    [InlineData("> 词\n> :   定义\n\n后\n")]
    public void Of_definitions_and_notes_says_the_same(string text) => Same(text);

    private static readonly string[] Inlines =
    [
        "工会", "职工。", "“三重一大”", "a", " b ", "[[甲|乙]]", "[文](https://e.org/a_(b) \"题\")", "**重**", "**“引”**", "*轻*", "~~删~~", "==标==", "`码 \\`",
        "``a`b``", "&amp;", "&lt;", "<", "<b>粗</b>", "<br>", "字<!-- x -->", "[^1]", "$", "\\*", "*", "_", "~", "=", "é", "1.", "#", "- ", "[x]", "!", "|",
    ];

    private static readonly string[] Blocks =
    [
        "{0}", "## 节 {0} 完", "- {0}\n- {1}", "- {0}\n\n- {1}", "1. {0}\n   - {1}", "7) 项{0}\n\n   又{1}", "> {0}\n>\n> {1}", "> [!NOTE] 题\n> 话{0}\n>\n> - {1}",
        "- [x] 做{0}", "```\n{0}\n```", "| 甲 | 乙 |\n| --- | :-: |\n| a{0} | b\\|c |", "---", "前{0}  \n后{1}",
    ];

    private static readonly Gen<string> Line = Gen.Elements(Inlines).ArrayOf(4).Select(string.Concat);

    private static readonly Arbitrary<string> Texts = (
        from form in Gen.Elements(Blocks)
        from one in Line
        from two in Line
        select string.Format(form, one, two)).ArrayOf(2).Select(blocks => string.Join("\n\n", blocks)).ToArbitrary();

    [Fact]
    public void Of_any_text_says_the_same() => Prop.ForAll(Texts, Same).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(1, 3));

    /// <summary>Beside the marks that say where each block is from, which readers see as well.</summary>
    [Fact]
    public void Of_every_page_of_the_site_made_from_the_two_texts_says_the_same()
    {
        var output = new MemoryOutput();
        var site = Build.Run(new BuildOptions { Root = Repository.Path(), Theme = TestSite.Theme }, output).Site!;
        var marks = 0;
        foreach (var page in site.Pages)
        {
            var twin = Encoding.UTF8.GetString(output.Files[page.Url[..^4] + "md"]);
            var plain = Origin().Replace(twin, "");
            marks += Origin().Count(twin);
            var again = new PageCompiler().Compile(new SourceText(page.Page.Path, plain));
            Assert.Equal(Words(page.Blocks), Words(again.Blocks));
        }

        Assert.InRange(marks, 100, 5000);
    }

    [Fact]
    public void Links_lead_to_the_other_twins_and_blocks_to_their_sources()
    {
        var seed = TestSite.Seed(0, "000 来稿.txt", "来稿", "工会代表职工协商。双方共赢。");
        var site = TestSite.Link(
        [
            ("content/a.md", "---\nid: a\ntitle: 甲页\n---\n工会代表职工协商。双方共赢。\n\n见[[b#节|乙]]、[[没有]]。\n\n![[b#节]]\n"),
            ("content/b.md", "---\nid: b\nkind: term\ntitle: 乙_页\n---\n## 节\n\n<!-- 不给人看 -->文[本节](#节)。\n"),
        ], Asked, seed);
        var twins = TestSite.Render(site, new TwinEmitter(TestSite.Templates()));
        Assert.Equal(
            """
            ---
            id: "a"
            title: "甲页"
            kind: "topic"
            ---

            # 甲页

            工会代表职工协商。双方共赢。 [A1.1–2](../sources/000%20%E6%9D%A5%E7%A8%BF.html#L1.1)

            见[乙](../terms/b.md#%E8%8A%82)、没有。

            文[本节](../terms/b.md#%E8%8A%82)。

            引自 [乙\_页 · 节](../terms/b.md#%E8%8A%82)

            """, twins["topics/a.md"]);
        Assert.Contains("# 乙\\_页\n\n## 节 {#节}\n\n文[本节](#%E8%8A%82)。\n", twins["terms/b.md"], StringComparison.Ordinal);
    }

    [GeneratedRegex(@" \[[A-Z]+\d+\.\d+(–\d+)?( 有改动| 已改动| 改动)?\]\([^)]*#L[\d.]+\)")]
    private static partial Regex Origin();

    private static void Same(string markdown)
    {
        var site = TestSite.Link([("content/甲.md", "# 甲\n"), ("content/page.md", "---\ntitle: 页名\n---\n" + markdown)], Asked);
        var page = site.Pages.Single(p => p.Page.Path == "content/page.md");
        var twin = TestSite.Render(site, new TwinEmitter(TestSite.Templates()))[page.Url[..^4] + "md"];
        var again = new PageCompiler().Compile(new SourceText("content/page.md", twin));
        Assert.Equal((page.Title, Words(page.Blocks.Take(page.Page.Blocks.Length))), (again.Title, Words(again.Blocks)));
        Assert.Equal(page.Page.Headings.Select(h => (h.Level, h.Id)), again.Headings.Select(h => (h.Level, h.Id)));
    }

    private static string Words(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(b => b.Text.Trim()).Where(t => t.Length > 0));
}
