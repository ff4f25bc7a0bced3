using UnionKb.Importing.Covering;

namespace UnionKb.Tests.Importing;

/// <summary>
/// Shapes in which LibreOffice 7.4 and pandoc write Word files, taken from files that they made: numbers that go on in another list, code line by line, tables
/// of contents as fields, anchors with a kind, shading for highlighting; and heading styles that people apply unevenly.
/// </summary>
public sealed class OtherWritersTests
{
    private const string Lists =
        "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"9\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\" \"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"1000\"><w:abstractNumId w:val=\"9\"/></w:num>"
        + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>";

    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"Heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"Heading 2\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"H3\"><w:name w:val=\"Heading 3\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"PreformattedText\"><w:name w:val=\"Preformatted Text\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Quotations\"><w:name w:val=\"Quotations\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"toc 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"SourceCode\"><w:name w:val=\"Source Code\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"SourceText\"><w:name w:val=\"Source Text\"/></w:style>";

    private const string Body = "书屋的图书由会员推荐，每年更新一次。";

    [Fact]
    public void A_list_goes_on_in_another_that_shares_its_definition() => Same(
        WordFile.Paragraph("准备材料", "5") + WordFile.Paragraph("提交申请", "3") + WordFile.Paragraph("领取证书", "3"),
        "3. 准备材料\n4) 提交申请\n5) 领取证书");

    [Fact]
    public void Code_is_known_by_the_styles_of_other_programs() => Same(
        Styled("PreformattedText", "if (a) {") + Styled("PreformattedText", "  return;") + Styled("PreformattedText", "}") + Styled("Quotations", "引用的话。")
            + $"<w:p>{Run("用")}{Run("git push", "<w:rStyle w:val=\"SourceText\"/>")}{Run("推送。")}</w:p>",
        "```\nif (a) {\n  return;\n}\n```\n\n> 引用的话。\n\n用`git push`推送。");

    [Fact]
    public void Code_inside_an_item_stays_in_it() => Same(
        WordFile.Paragraph("先推送，再检查。", "3")
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1000\"/></w:numPr><w:pStyle w:val=\"SourceCode\"/></w:pPr>"
            + $"{Run("git push")}</w:p>" + WordFile.Paragraph("再等一会儿。", "3"),
        "1. 先推送，再检查。\n\n   ```\n   git push\n   ```\n\n2. 再等一会儿。");

    [Fact]
    public void Highlighting_is_kept_as_shading_too() => Same(
        $"<w:p>{Run("甲")}{Run("乙", "<w:highlight w:val=\"yellow\"/>")}{Run("丙")}{Run("丁", "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>")}"
            + $"{Run("戊", "<w:shd w:val=\"clear\" w:fill=\"F5F5F5\"/>")}{Run("己。", "<w:highlight w:val=\"none\"/>")}</w:p>",
        "甲==乙==丙==丁==戊己。");

    [Fact]
    public void Contents_are_known_by_style_and_field_even_where_their_words_differ()
    {
        const string field = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:hyperlink w:anchor=\"借阅|outline\">";
        var toc = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\f \\o \"1-9\" \\h</w:instrText></w:r>"
            + $"{field}{Run("一 借书")}<w:r><w:tab/></w:r>{Run("1")}</w:hyperlink></w:p>"
            + $"<w:p><w:hyperlink w:anchor=\"归还|outline\">{Run("二 还书")}<w:r><w:tab/></w:r>{Run("2")}</w:hyperlink>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        Same(toc + Styled("T1", "借阅办法 1") + Styled("H2", "借阅") + WordFile.Paragraph(Body), $"## 借阅\n\n{Body}");
    }

    [Fact]
    public void Contents_of_web_pages_and_lists_of_links_into_the_text_are_left_out()
    {
        using var folder = new ImportFolder()
            .With("seeds/a.html", $"<h1>书屋办法</h1><div class='toc'><ul><li><a href='#a'>借书</a></li></ul></div><h2 id='a'>借阅</h2><p>{Body}</p>")
            .With("seeds/b.md", $"# 食堂办法\n\n- [买](#买饭)\n- [吃](#吃饭)\n- [走](#离开)\n\n## 买饭\n\n{Body}甲。\n\n## 吃饭\n\n{Body}乙。\n\n## 离开\n\n{Body}丙。\n");
        var result = folder.Apply();
        Assert.DoesNotContain("借书", folder.Read("content/shu-wu-ban-fa/index.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("[买]", folder.Read("content/shi-tang-ban-fa/index.md"), StringComparison.Ordinal);
        Assert.All(result.Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
    }

    [Fact]
    public void A_chapter_whose_style_was_forgotten_is_one_among_styled_ones() => Same(
        WordFile.Paragraph("第一章 总则") + WordFile.Paragraph(Body) + Styled("H2", "第二章 借阅") + WordFile.Paragraph(Body + "甲。") + Styled("H2", "第三章 归还")
            + WordFile.Paragraph(Body + "乙。"),
        $"## 第一章 总则\n\n{Body}\n\n## 第二章 借阅\n\n{Body}甲。\n\n## 第三章 归还\n\n{Body}乙。");

    [Fact]
    public void The_headings_of_one_row_of_numbers_have_one_level() => Same(
        Styled("H2", "1. 选址") + WordFile.Paragraph(Body) + Styled("H3", "2. 买书") + WordFile.Paragraph(Body + "甲。") + Styled("H3", "3. 上架")
            + WordFile.Paragraph(Body + "乙。") + Styled("H3", "4. 开放") + WordFile.Paragraph(Body + "丙。"),
        $"## 1\\. 选址\n\n{Body}\n\n## 2\\. 买书\n\n{Body}甲。\n\n## 3\\. 上架\n\n{Body}乙。\n\n## 4\\. 开放\n\n{Body}丙。");

    [Fact]
    public void Headings_keep_their_links_and_code_but_not_the_weight_of_all_their_words()
    {
        using var folder = new ImportFolder().With(
            "seeds/x.md", $"# 书屋[办法](https://example.org/t)\n\n## **借阅**\n\n{Body}\n\n## 用`git`[登记](https://example.org/a)\n\n{Body}甲。\n");
        var result = folder.Apply();
        Assert.Contains($"## 借阅\n\n{Body}\n\n## 用`git`[登记](https://example.org/a)\n", folder.Read("content/shu-wu-ban-fa/index.md"), StringComparison.Ordinal);
        Assert.Equal(["https://example.org/t", "书屋办法"], result.Diagnostics.One("UKB1072").Texts());
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }

    [Fact]
    public void Line_ends_that_are_turned_around_change_no_text()
    {
        const string text = "书屋办法\n书屋的图书由会员推荐，每年更新一次。\n图书按期归还，不得转借他人。\n";
        using var folder = new ImportFolder().With("site.yml", "title: 书屋\n").With("seeds/x.txt", text.Replace("\n", "\r\n", StringComparison.Ordinal));
        folder.Expect(UnionKb.Cli.ExitCode.Fine, "import");
        folder.With("seeds/x.txt", text);
        Assert.Empty(folder.Due());
        Assert.True(folder.Plan().Plan.ChangesNothing);
        folder.With("x.txt", text.Replace("\n", "\r\n", StringComparison.Ordinal));
        folder.Expect(UnionKb.Cli.ExitCode.Fine, "import", "x.txt");
        Assert.False(folder.Has("seeds/x.txt.former"));
    }

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{Run(text)}</w:p>";

    /// <summary>Below a title, the body of a file becomes this Markdown; all of it is at home, and importing again changes nothing.</summary>
    private static void Same(string body, string markdown)
    {
        using var folder = new ImportFolder().With("seeds/x.docx", WordFile.With(Styled("H1", "守则") + body, "", "", "", Lists, Styles));
        var result = folder.Apply();
        var page = folder.Read("content/shou-ze/index.md");
        Assert.Equal(markdown + "\n", page[(page.LastIndexOf("---\n", StringComparison.Ordinal) + 5)..]);
        Assert.All(result.Report.Sentences, s => Assert.True(s.State == CoverageState.Home, $"{s.State} {s.Text}"));
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }
}
