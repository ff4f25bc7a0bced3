using UnionKb.Importing.Covering;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Reading.Docx;
using UnionKb.Importing.Reading.Html;

namespace UnionKb.Tests.Importing;

/// <summary>Shapes of Word, WPS and LibreOffice that stand for something: made by hand from what those programs write.</summary>
public sealed class WordFormTests
{
    private const string Lists =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\" \"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"hebrew1\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:name w:val=\"Quote\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"HTML Preformatted\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"M\"><w:name w:val=\"HTML Code\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"V\"><w:rPr><w:vanish/></w:rPr></w:style>";

    [Fact]
    public void Numbers_that_count_are_items_and_a_paragraph_without_one_goes_on_in_its_item() => Same(
        WordFile.Paragraph("借阅图书，每人三册。", "1") + WordFile.Paragraph("凭证件", "1", 1) + WordFile.Paragraph("甲类", "1", 2)
            + WordFile.Paragraph("另起一段。", "2") + WordFile.Paragraph("组织活动，每月一次。", "1") + WordFile.Paragraph("说明如下。")
            + WordFile.Paragraph("其他事项，另行通知。", "4"),
        "1. 借阅图书，每人三册。\n   - 凭证件\n     - a) 甲类\n\n   另起一段。\n2. 组织活动，每月一次。\n\n说明如下。\n\n5. 其他事项，另行通知。");

    [Fact]
    public void What_stood_in_an_item_that_is_a_heading_stands_under_it() => Same(
        WordFile.Paragraph("借阅", "1") + WordFile.Paragraph("凭证件", "1", 1) + WordFile.Paragraph("借书须凭会员的有效证件。") + WordFile.Paragraph("活动", "1"),
        "## 1\\. 借阅\n\n- 凭证件\n\n借书须凭会员的有效证件。\n\n2. 活动");

    [Fact]
    public void Marks_of_runs_join_and_end_where_words_do() => Same(
        Body(
            Run("为了") + Run("规", "<w:b/>") + Run("范", "<w:b/>") + Run(" ", "<w:b/>") + Run("书屋", "<w:b w:val=\"0\"/>")
            + Run("管理", "<w:i/>") + Run("，", "<w:rStyle w:val=\"S\"/>")
            + Run("面积10m") + Run("2", "<w:position w:val=\"8\"/><w:sz w:val=\"19\"/>") + Run("，") + Run("暂行", "<w:u w:val=\"single\"/>")),
        "为了**规范**书屋<em>管理</em>**，**面积10m<sup>2</sup>，<u>暂行</u>");

    [Fact]
    public void Fields_give_links_and_boxes_their_tick() => Same(
        Body(Run("见") + Field(" HYPERLINK \"https://example.org/a\" \\l \"b\" ", Run("说明", "<w:u w:val=\"single\"/>")) + Run("。"))
            + Body("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Run("同意"))
            + Body(Run("总计") + Field(" =SUM(A1) ", Run("12")) + Run("元")),
        "见[说明](https://example.org/a#b)。\n\n☑同意\n\n总计12元");

    [Fact]
    public void Quotations_and_code_are_known_by_their_style() => Same(
        WordFile.Paragraph("引用一", style: "Q") + WordFile.Paragraph("引用二", style: "Q") + "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr>" + Run("if a:") + "</w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr><w:r><w:t xml:space=\"preserve\">    b(\"中\")</w:t></w:r></w:p>"
            + Body(Run("运行") + Run("a(\"中\")", "<w:rStyle w:val=\"M\"/>") + Run("。")),
        "> 引用一\n>\n> 引用二\n\n```\nif a:\n    b(\"中\")\n```\n\n运行`a(\"中\")`。");

    [Fact]
    public void Cells_that_go_on_below_stand_again_and_a_frame_is_no_table()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{WordFile.Paragraph(text)}</w:tc>";
        const string go = "<w:vMerge/>", start = "<w:vMerge w:val=\"restart\"/>";
        Same(
            $"<w:tbl><w:tr>{Cell("地区")}{Cell("人数")}</w:tr><w:tr>{Cell("沿海", start)}{Cell("10")}</w:tr><w:tr>{Cell("", go)}{Cell("20")}</w:tr></w:tbl>"
                + $"<w:tbl><w:tr>{Cell("框里的话。")}</w:tr></w:tbl>",
            "| 地区 | 人数 |\n| --- | --- |\n| 沿海 | 10 |\n| 沿海 | 20 |\n\n框里的话。");
    }

    [Fact]
    public void Literal_marks_stay_what_they_are() => Same(
        WordFile.Paragraph("==重点== *号* [方] <角> `码` a_b_c ~~波~~ $x$ &lt;"),
        "\\=\\=重点\\=\\= \\*号\\* \\[方\\] \\<角\\> \\`码\\` a\\_b\\_c \\~\\~波\\~\\~ \\$x\\$ \\&lt;");

    [Fact]
    public void Everything_left_out_is_named()
    {
        var (file, findings) = Read(
            WordFile.Paragraph("甲", "3") + Body(Run("明") + Run("暗", "<w:rStyle w:val=\"V\"/>") + "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
                + "<w:r><w:ruby><w:rt><w:r><w:t>yīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                + "<w:r><w:sym w:font=\"Webdings\" w:char=\"F042\"/></w:r><w:hyperlink w:anchor=\"here\"><w:r><w:t>处</w:t></w:r></w:hyperlink>"
                + "<w:r><w:object/></w:r><w:r><w:brandNew/></w:r>") + "<w:altChunk/>");
        Assert.Equal("1. 甲\n明音□处\n", file.Source.Text);
        Assert.Equal(
            [Parts.Hidden, Parts.Deleted, Parts.Reading, Parts.Symbol, Parts.Embedded, Parts.Unknown, Parts.Chunk, Parts.NumberForm, Parts.PlaceLink],
            file.Left.Select(l => l.Kind));
        Assert.Equal(9, findings.Length);
    }

    /// <summary>Elements that the readers treat in code of their own must be in the table of what becomes of each, with another fate than unknown.</summary>
    [Theory]
    [InlineData("p", "Kept")]
    [InlineData("sym", "Kept")]
    [InlineData("oMath", "Kept")]
    [InlineData("footnoteReference", "Kept")]
    [InlineData("commentReference", "Named")]
    [InlineData("object", "Named")]
    [InlineData("altChunk", "Named")]
    [InlineData("sdt", "Inside")]
    [InlineData("smartTag", "Inside")]
    [InlineData("sectPr", "Wordless")]
    [InlineData("brandNew", "Unknown")]
    public void What_becomes_of_an_element_of_word_is_data(string name, string fate) => Assert.Equal(fate, DocxElements.FateOf(name).ToString());

    /// <summary>Words inside every element of HTML are in the text, or the report names the element, unless it has none for readers.</summary>
    [Fact]
    public void No_element_of_a_page_takes_its_words_along_in_silence()
    {
        // What the parser itself moves or drops outside its place.
        string[] placed =
        [
            "html", "body", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "frameset", "frame", "br", "img", "input", "embed", "rt",
            "option", "optgroup", "noframes", "noembed",
        ];
        foreach (var (name, fate) in HtmlElements.All.Where(e => e.Fate != ElementFate.Wordless && !placed.Contains(e.Name)))
        {
            var lines = HtmlText.Read($"<p>前文</p><{name}>甲乙丙</{name}><p>后文</p>", Surroundings.None);
            Assert.True(
                lines.Text.Contains("甲乙丙", StringComparison.Ordinal) != lines.Left.Any(l => l.Sample.Contains("甲乙丙", StringComparison.Ordinal)),
                $"{name} ({fate}): {lines.Text}");
        }
    }

    /// <summary>The same for every element of a paragraph of Word that this table knows to have words.</summary>
    [Fact]
    public void No_element_of_word_takes_its_words_along_in_silence()
    {
        foreach (var (name, fate) in DocxElements.All.Where(e => e.Fate is ElementFate.Inside or ElementFate.Named))
        {
            var (file, _) = Read(Body(Run("前文") + $"<w:{name}><w:r><w:t>甲乙丙</w:t></w:r></w:{name}>" + Run("后文")));
            Assert.True(
                file.Source.Text.Contains("甲乙丙", StringComparison.Ordinal) || file.Left.Length > 0,
                $"{name} ({fate}): {file.Source.Text}");
        }
    }

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Body(string runs) => $"<w:p>{runs}</w:p>";

    private static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{System.Security.SecurityElement.Escape(instruction)}</w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static (SeedFile File, UnionKb.Diagnostics.Diagnostic[] Findings) Read(string body)
    {
        var findings = new UnionKb.Diagnostics.DiagnosticBag();
        return (SeedReader.Read("a.docx", WordFile.With(body, "", "", "", Lists, Styles), findings)!, findings.ToSorted());
    }

    /// <summary>Below a title, the body of a file becomes this Markdown; all of it is at home, and importing again changes nothing.</summary>
    private static void Same(string body, string markdown)
    {
        using var folder = new ImportFolder().With("seeds/x.docx", WordFile.With(WordFile.Paragraph("守则", style: "H") + body, "", "", "", Lists, Styles));
        var result = folder.Apply();
        var page = folder.Read("content/shou-ze/index.md");
        Assert.Equal(markdown + "\n", page[(page.LastIndexOf("---\n", StringComparison.Ordinal) + 5)..]);
        Assert.All(result.Report.Sentences, s => Assert.True(s.State == CoverageState.Home, $"{s.State} {s.Text}"));
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }
}
