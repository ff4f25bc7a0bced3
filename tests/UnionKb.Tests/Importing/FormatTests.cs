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
        static string Marked(string line) => line.Split('，', 2) is [var first, var rest] ? $"{first}，<b>{rest}</b>" : line;
        var html = "<html><head><title>x</title><style>p{}</style></head><body><nav>首页</nav><script>var a;</script>"
            + string.Concat(Law.Select(l => $"<p>{Marked(l)}</p>\n")) + "</body></html>";
        Assert.Equal(Topics("a.txt", Text()), Topics("a.html", Encoding.UTF8.GetBytes(html)).Select(Unmarked));
    }

    [Fact]
    public void A_markdown_file_gives_the_topics_of_its_text()
    {
        var markdown = "---\nid: x\n---\n" + string.Join("\n\n", Law).Replace("本条例", "**本条例**", StringComparison.Ordinal);
        Assert.Equal(Topics("a.txt", Text()), Topics("a.md", Encoding.UTF8.GetBytes(markdown)).Select(Unmarked));
    }

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
        var word = WordFile.Of(
            WordFile.Paragraph("怎样办书屋"),
            WordFile.Paragraph(heading, style: "3"),
            WordFile.Paragraph(body),
            WordFile.Paragraph("谁来办", style: "2"),
            WordFile.Paragraph(body));
        Assert.Equal(expected, Outline("a.docx", word));
    }

    [Fact]
    public void A_first_heading_that_the_file_marks_is_the_title_whatever_short_lines_stand_above_it()
    {
        const string body = "依法维护职工的合法权益是工会的基本职责，也是工会一切工作的出发点。";
        Assert.Equal(["正文 某市工会网", "正文 服务职工", "总标题 怎样办书屋", $"正文 {body}"], Outline("a.html", $"<div>某市工会网</div><div>服务职工</div><h1>怎样办书屋</h1><p>{body}</p>"));
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
        Assert.Equal("甲｜乙\n留下加上\n", Read("a.docx", WordFile.Of(table, edited)).File!.Source.Text);
    }

    [Theory]
    [InlineData("000_93ddbb77f6f1871b.txt")]
    [InlineData("003_56f7de616fbec1c7.txt")]
    public void A_real_text_gives_the_same_topics_in_every_format(string seed)
    {
        var bytes = File.ReadAllBytes(Fixtures.Repository.Path("seeds", seed));
        string[] lines = [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
        var word = WordFile.Of([.. lines.Select(l => WordFile.Paragraph(l))]);
        var page = "<html><body><main>" + string.Concat(lines.Select(l => $"<p>{System.Net.WebUtility.HtmlEncode(l)}</p>")) + "</main></body></html>";
        var expected = Topics("a.txt", bytes);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Topics("a.docx", word));
        Assert.Equal(expected, Topics("a.html", Encoding.UTF8.GetBytes(page)));
    }

    [Fact]
    public void Text_boxes_and_notes_are_not_lost()
    {
        const string box = "<w:p><w:r><w:t>正文</w:t></w:r><w:r>"
            + "<mc:AlternateContent xmlns:mc=\"x\">"
            + "<mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r></w:p>";
        const string call = "<w:p><w:r><w:t>有注</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r>"
            + "<w:r><w:t>的话</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>";
        const string foot = "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>"
            + "<w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote>";
        const string end = "<w:endnote w:id=\"1\"><w:p><w:r><w:t>尾注</w:t></w:r></w:p></w:endnote>";
        Assert.Equal("正文\n框里\n有注的话\n[1] 脚注\n[2] 尾注\n", Read("a.docx", WordFile.With(box + call, "", foot, end)).File!.Source.Text);
    }

    [Fact]
    public void Readings_of_ruby_are_no_text()
    {
        const string reading = "<w:rt><w:r><w:t>hànzì</w:t></w:r></w:rt>", ground = "<w:rubyBase><w:r><w:t>汉字</w:t></w:r></w:rubyBase>";
        Assert.Equal("汉字\n", Read("a.docx", WordFile.Of($"<w:p><w:r><w:ruby>{reading}{ground}</w:ruby></w:r></w:p>")).File!.Source.Text);
    }

    [Fact]
    public void The_strict_form_and_parts_of_other_names_are_read()
    {
        var parts = WordFile.Parts(WordFile.Paragraph("总则", "1") + WordFile.Paragraph("制定本条例。", "2"));
        const string transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string renewed = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        var strict = parts.Select(p => (p.Name, p.Text.Replace(transitional, renewed, StringComparison.Ordinal)));
        Assert.Equal("第一章 总则\n第一条 制定本条例。\n", Read("a.docx", WordFile.Zip([.. strict])).File!.Source.Text);

        const string rels = "<Relationships xmlns=\"r\"><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"word/document2.xml\"/></Relationships>";
        const string own = "<Relationships xmlns=\"r\"><Relationship Id=\"1\" Type=\"x/numbering\" Target=\"/word/num.xml\"/></Relationships>";
        static string Renamed(string name) =>
            name.Replace("document.xml", "document2.xml", StringComparison.Ordinal).Replace("numbering.xml", "num.xml", StringComparison.Ordinal);
        var renamed = WordFile.Zip([.. parts.Select(p => (Renamed(p.Name), p.Text)), ("_rels/.rels", rels), ("word/_rels/document2.xml.rels", own)]);
        Assert.Equal("第一章 总则\n第一条 制定本条例。\n", Read("a.docx", renamed).File!.Source.Text);
    }

    [Fact]
    public void Numbers_follow_styles_restarts_and_overrides()
    {
        const string lists =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/>"
            + "<w:lvlText w:val=\"%1、\"/><w:suff w:val=\"nothing\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:pStyle w:val=\"sub\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.%2\"/><w:isLgl/><w:lvlRestart w:val=\"0\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"own\"/></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"own\"/>"
            + "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimalEnclosedCircle\"/><w:lvlText w:val=\"%1\"/><w:suff w:val=\"nothing\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"sub\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var text = WordFile.Paragraph("甲", "1") + WordFile.Paragraph("乙", style: "sub") + WordFile.Paragraph("丙", "1") + WordFile.Paragraph("丁", style: "sub")
            + WordFile.Paragraph("戊", "2") + WordFile.Paragraph("己", "2") + WordFile.Paragraph("庚", "3") + WordFile.Paragraph("辛", "1");
        Assert.Equal("一、甲\n1.1 乙\n二、丙\n2.2 丁\n①戊\n②己\n七、庚\n八、辛\n", Read("a.docx", WordFile.With(text, "", "", "", lists, styles)).File!.Source.Text);
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

    /// <summary>Only what is bold in the file and cannot be in a text.</summary>
    private static string Unmarked(string page) => page.Replace("**", "", StringComparison.Ordinal);

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

    /// <summary>The pages without the report, which tells encodings and spaces apart.</summary>
    private static string[] Topics(string name, byte[] bytes) =>
        [.. Pages(name, bytes).Where(p => !p.StartsWith("import-report.md", StringComparison.Ordinal))];

    private static string[] Pages(string name, byte[] bytes)
    {
        using var folder = new ImportFolder().With(name, bytes);
        var text = Assert.Single(Conversion.Run([Path.Combine(folder.Root, name)], 1));
        Assert.DoesNotContain(text.Diagnostics, d => d.Severity == Severity.Error);
        return [.. text.Files.Where(f => f.Name.EndsWith(".md", StringComparison.Ordinal)).Select(f => f.Name + "\n" + Encoding.UTF8.GetString(f.Bytes))];
    }
}
