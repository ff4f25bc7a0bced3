using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;

namespace UnionKb.Tests.Importing;

/// <summary>The same text as .txt, .md, .html and .docx gives the same topics.</summary>
public sealed class FormatTests
{
    private static readonly string[] Law =
    [
        "某市职工书屋条例", "第一章 总则", "第一条 为了规范职工书屋的建设和管理，制定本条例。", "第二条 书屋的任务：", "（一）借阅图书；", "（二）组织读书活动。",
        "第二章 附则", "第三条 本条例自公布之日起施行。",
    ];

    [Fact]
    public void A_web_page_gives_the_topics_of_its_text()
    {
        var html = "<html><head><title>x</title><style>p{}</style></head><body><nav>首页</nav><script>var a;</script>"
            + string.Concat(Law.Select(l => $"<p>{l.Replace("，", "，<b>", StringComparison.Ordinal)}{(l.Contains('，', StringComparison.Ordinal) ? "</b>" : "")}</p>\n")) + "</body></html>";
        Assert.Equal(Pages("a.txt", Text()), Pages("a.html", Encoding.UTF8.GetBytes(html)));
    }

    [Fact]
    public void A_markdown_file_gives_the_topics_of_its_text() =>
        Assert.Equal(Pages("a.txt", Text()), Pages("a.md", Encoding.UTF8.GetBytes("---\nid: x\n---\n" + string.Join("\n\n", Law).Replace("本条例", "**本条例**", StringComparison.Ordinal))));

    [Fact]
    public void Numbers_that_only_word_knows_are_kept_as_text()
    {
        var word = WordFile.Of(
            WordFile.Paragraph("某市职工书屋条例"),
            WordFile.Paragraph("总则", "1"),
            WordFile.Paragraph("为了规范职工书屋的建设和管理，制定本条例。", "2"),
            WordFile.Paragraph("书屋的任务：", "2"),
            WordFile.Paragraph("借阅图书；", "1", 1),
            WordFile.Paragraph("组织读书活动。", "1", 1),
            WordFile.Paragraph("附则", "1"),
            WordFile.Paragraph("本条例自公布之日起施行。", "2"));
        Assert.Equal(Pages("a.txt", Text()), Pages("a.docx", word));
    }

    [Fact]
    public void Headings_that_the_file_marks_win_over_guesses()
    {
        const string body = "依法维护职工的合法权益是工会的基本职责，也是工会一切工作的出发点。";
        const string heading = "这一个标题实在太长了长到没有哪一条规则会把它当成标题";
        string[] expected = ["总标题 怎样办书屋", $"标题 {heading}", $"正文 {body}", "标题 谁来办", $"正文 {body}"];
        Assert.Equal(expected, Outline("a.md", $"# 怎样办书屋\n\n## {heading}\n\n{body}\n\n## 谁来办\n\n{body}\n"));
        Assert.Equal(expected, Outline("a.html", $"<h1>怎样办书屋</h1><h2>{heading}</h2><p>{body}</p><div><h2>谁来办</h2>{body}</div>"));
        var word = WordFile.Of(WordFile.Paragraph("怎样办书屋"), WordFile.Paragraph(heading, style: "3"), WordFile.Paragraph(body), WordFile.Paragraph("谁来办", style: "2"), WordFile.Paragraph(body));
        Assert.Equal(expected, Outline("a.docx", word));
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(103, "一百零三")]
    [InlineData(110, "一百一十")]
    [InlineData(1001, "一千零一")]
    public void Chinese_numbers_are_counted_as_word_counts_them(int number, string expected) =>
        Assert.Equal(expected, UnionKb.Importing.Reading.Docx.NumberFormat.Of(number, "chineseCountingThousand"));

    [Fact]
    public void Deleted_text_is_gone_and_a_table_row_is_a_line()
    {
        const string table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        const string edited = "<w:p><w:r><w:t>留下</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>加上</w:t></w:r></w:ins></w:p>";
        Assert.Equal("甲 乙\n留下加上\n", Read("a.docx", WordFile.Of(table, edited)).File!.Source.Text);
    }

    [Theory]
    [InlineData("a.docx", "UKB1007", "这不是压缩包")]
    [InlineData("a.docx", "UKB1007", "")]
    [InlineData("a.html", "UKB1001", "<p> </p>")]
    [InlineData("a.md", "UKB1001", "---\nid: x\n---\n")]
    public void Unreadable_files_are_findings(string name, string code, string text)
    {
        var (file, diagnostics) = Read(name, Encoding.UTF8.GetBytes(text));
        Assert.Null(file);
        Assert.Equal(name, diagnostics.One(code).File);
    }

    [Fact]
    public void A_word_file_that_is_none_is_damaged()
    {
        Read("a.docx", WordFile.Zip(("word/other.xml", "<a/>"))).Diagnostics.One("UKB1007");
        Read("a.docx", WordFile.Zip(("word/document.xml", "<a"))).Diagnostics.One("UKB1007");
        Read("a.docx", WordFile.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))).Diagnostics.One("UKB1007");
        var whole = WordFile.Of(WordFile.Paragraph("工会"));
        Read("a.docx", whole[..(whole.Length / 2)]).Diagnostics.One("UKB1007");
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked() => Read("a.docx", WordFile.Bomb()).Diagnostics.One("UKB1008");

    private static byte[] Text() => Encoding.UTF8.GetBytes(string.Join('\n', Law));

    private static (SeedFile? File, Diagnostic[] Diagnostics) Read(string name, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        return (SeedReader.Read(name, bytes, diagnostics), diagnostics.ToSorted());
    }

    private static string[] Outline(string name, string text) => Outline(name, Encoding.UTF8.GetBytes(text));

    private static string[] Outline(string name, byte[] bytes) =>
    [
        .. new UnionKb.Importing.Segmenting.SeedText(Read(name, bytes).File!, 0).Segments.Select(s => s.Kind switch
        {
            UnionKb.Importing.Segmenting.SegmentKind.Title => "总标题 ",
            UnionKb.Importing.Segmenting.SegmentKind.Heading => "标题 ",
            _ => "正文 ",
        } + s.Text),
    ];

    private static string[] Pages(string name, byte[] bytes)
    {
        using var folder = new ImportFolder().With(name, bytes);
        var text = Assert.Single(Conversion.Run([Path.Combine(folder.Root, name)], 1));
        Assert.DoesNotContain(text.Diagnostics, d => d.Severity == Severity.Error);
        return [.. text.Files.Where(f => f.Name.EndsWith(".md", StringComparison.Ordinal)).Select(f => f.Name + "\n" + Encoding.UTF8.GetString(f.Bytes))];
    }
}
