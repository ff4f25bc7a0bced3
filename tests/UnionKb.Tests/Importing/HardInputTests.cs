using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;

namespace UnionKb.Tests.Importing;

/// <summary>Documents made to break readers, and marks of HTML, Word and Markdown that carry meaning.</summary>
public sealed class HardInputTests
{
    /// <summary>
    /// Room for decoding and looking once (3 to 21 bytes here); reading without a limit of depth takes 46 for Word files and 88 to 300 for HTML,
    /// and more than linear time.
    /// </summary>
    private const int MostBytesPerCharacter = 30;

    [Theory]
    [InlineData("a.html", "<div>", 100_000)]
    [InlineData("a.html", "<ul><li>", 50_000)]
    [InlineData("a.html", "<table><tr><td>", 20_000)]
    public void Pages_that_nest_without_end_are_refused_at_once(string name, string mark, int count)
    {
        var page = string.Concat(Enumerable.Repeat(mark, count)) + "书屋";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(name, Read(name, page).Diagnostics.One("UKB1060").File);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / page.Length, 1, MostBytesPerCharacter);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    public void A_tree_of_such_a_page_is_over_the_limit(string mark)
    {
        var page = string.Concat(Enumerable.Repeat(mark, 2_000)) + "书屋";
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / page.Length, MostBytesPerCharacter + 1, int.MaxValue);
    }

    [Fact]
    public void A_word_file_that_nests_without_end_is_refused_at_once()
    {
        const string open = "<w:tbl><w:tr><w:tc>", close = "</w:tc></w:tr></w:tbl>";
        var word = WordFile.Of(string.Concat(Enumerable.Repeat(open, 20_000)) + WordFile.Paragraph("书屋") + string.Concat(Enumerable.Repeat(close, 20_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read("a.docx", word).Diagnostics.One("UKB1060");
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (20_000 * (open.Length + close.Length)), 1, MostBytesPerCharacter);
    }

    [Fact]
    public void A_page_within_the_limit_is_read_and_siblings_are_no_depth()
    {
        Assert.Equal("书屋\n", Text("a.html", string.Concat(Enumerable.Repeat("<div>", 500)) + "书屋"));
        Assert.Equal(5_000, Text("a.html", string.Concat(Enumerable.Repeat("<p>书屋", 5_000))).Count(c => c == '\n'));
    }

    [Fact]
    public void Cells_of_a_row_stay_apart()
    {
        const string table = "<table><tr><th>项目<th>单位<th>金额</tr><tr><td><p>培训人</p></td><td></td><td>12</td></tr><tr><td></td><td> </td></tr></table>";
        Assert.Equal("项目｜单位｜金额\n培训人｜｜12\n", Text("a.html", table));
        Assert.Equal("书屋\n守则\n", Text("a.html", "<table><tr><td><h2>书屋</h2></td><td><h2>守则</h2></td></tr></table>"));
    }

    [Fact]
    public void Raised_and_lowered_numbers_do_not_run_into_others()
    {
        const string powers = "<p>2<sup>10</sup> 与 10² 与 10<sup>-3</sup>，注<sup>1</sup><sup>[1]</sup>，1<sup>st</sup>，H<sub>2</sub>O，10<sub>2</sub></p>";
        Assert.Equal("2^10 与 10² 与 10^-3，注1[1]，1st，H2O，10_2\n", Text("a.html", powers));
        const string raised = "<w:p><w:r><w:t>2</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>10</w:t></w:r></w:p>";
        Assert.Equal("2^10\n", Read("a.docx", WordFile.Of(raised)).File!.Source.Text);
    }

    [Fact]
    public void Fields_of_forms_are_named_and_items_keep_their_numbers()
    {
        var (file, diagnostics) = Read("a.html", "<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul><select><option>丁</select><textarea>戊</textarea>");
        Assert.Equal("3. 甲\n4. 乙\n• 丙\n", file!.Source.Text);
        Assert.Equal([["<select>", "1", "丁"], ["<textarea>", "1", "戊"]], diagnostics.Of("UKB1066").Select(d => d.Arguments.ToArray()));
    }

    [Fact]
    public void Markdown_keeps_headings_tables_lists_and_links()
    {
        const string text =
            "怎样办书屋\n===\n\n谁来办\n---\n\n依法办理，见[章程](https://example.cn/a \"全文\")和[上文](#a)。\n\n"
            + "1. 甲\n2. 乙\n\n***\n\n<!-- 待核\n对 -->\n\n| 项目 | 金额 |\n|---|:-:|\n| **甲** | 12 |\n";
        var (file, diagnostics) = Read("a.md", text);
        Assert.Equal("怎样办书屋\n谁来办\n依法办理，见章程和上文。\n1. 甲\n2. 乙\n项目｜金额\n甲｜12\n", file!.Source.Text);
        Assert.Equal([1, 2, 0, 0, 0, 0], file.Headings.OrderBy(h => h.Key).Select(h => h.Value));
        Assert.Equal(["#a", "待核"], diagnostics.Of("UKB1066").Select(d => d.Texts()[2]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Items_of_a_list_and_rows_of_a_table_are_no_headings()
    {
        var (file, _) = Read("a.md", "# 怎样办书屋\n\n书屋的图书由会员推荐，每年更新一次。\n\n1. 甲\n2. 乙\n3. 丙\n\n| 项目 | 金额 |\n|--|--|\n| 甲 | 12 |\n\n书屋每天开放八个小时，节假日照常开放。\n");
        Assert.DoesNotContain(new UnionKb.Importing.Segmenting.SeedText(file!, 0).Segments, s => s.Kind == UnionKb.Importing.Segmenting.SegmentKind.Heading);
    }

    [Fact]
    public void Front_matter_gives_the_title_and_what_it_says_else_is_told()
    {
        var (file, diagnostics) = Read("a.md", "---\ntitle: \"书屋\"\nauthor: 某人\n---\n## 守则\n\n爱护图书。\n\n# 附则\n");
        Assert.Equal("书屋\n守则\n爱护图书。\n附则\n", file!.Source.Text);
        Assert.Equal([1, 3, 2], file.Headings.OrderBy(h => h.Key).Select(h => h.Value));
        Assert.Equal(["author:", "1", "某人"], diagnostics.One("UKB1066").Texts());
        Assert.Equal("书屋\n爱护图书。\n", Text("a.md", "---\ntitle: 书屋\n---\n\n# 书屋\n\n爱护图书。\n"));
    }

    [Fact]
    public void Front_matter_without_an_end_is_a_finding_and_a_rule_is_none()
    {
        Assert.Equal(1, Read("a.md", "---\ntitle: 书屋\n\n爱护图书。\n").Diagnostics.One("UKB1065").At!.Value.Line);
        Assert.Equal("爱护图书。\n", Text("a.md", "---\n\n爱护图书。\n"));
    }

    [Fact]
    public void Line_ends_of_other_kinds_end_a_line() =>
        Assert.Equal("甲\n乙\n丙\n丁\n戊。\n己庚", Text("a.txt", "甲\u2028乙\u2029丙\u0085丁\v戊。\f己\f庚"));

    [Fact]
    public void Big5_is_read_and_gb18030_is_not_taken_for_it()
    {
        var encodings = CodePagesEncodingProvider.Instance;
        const string traditional = "職工書屋的圖書由會員推薦，每年更新一次，節假日照常開放。";
        const string simplified = "职工书屋的图书由会员推荐，每年更新一次，节假日照常开放。";
        Assert.Equal((traditional, "Big5"), As("big5", traditional));
        Assert.Equal((traditional, "GB18030"), As("GB18030", traditional));
        Assert.Equal((simplified, "GB18030"), As("GB18030", simplified));

        (string, string) As(string name, string text)
        {
            var file = Read("a.txt", encodings.GetEncoding(name)!.GetBytes(text)).File!;
            return (file.Source.Text, file.Encoding);
        }
    }

    [Fact]
    public void Rich_text_is_no_text_and_a_fault_of_encoding_has_its_line()
    {
        Read("a.txt", @"{\rtf1\ansi hello}").Diagnostics.One("UKB1002");
        Assert.Equal(["3"], Read("a.txt", [(byte)'a', 10, (byte)'b', 10, 0xFF, 0xFF, 10]).Diagnostics.One("UKB1003").Texts());
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_a_finding()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SeedReader.Read("a.txt", () => throw new UnauthorizedAccessException(), diagnostics));
        Assert.Equal("a.txt", diagnostics.ToSorted().One("UKB1064").File);
    }

    private static string Text(string name, string text) => Read(name, text).File!.Source.Text;

    private static (SeedFile? File, Diagnostic[] Diagnostics) Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    private static (SeedFile? File, Diagnostic[] Diagnostics) Read(string name, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        return (SeedReader.Read(name, bytes, diagnostics), diagnostics.ToSorted());
    }
}
