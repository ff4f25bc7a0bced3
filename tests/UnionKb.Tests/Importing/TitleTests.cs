using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UnionKb.Text;

namespace UnionKb.Tests.Importing;

/// <summary>
/// Where a text has its title from: the style Title, a heading of its own, its first line, the name of its file. Whichever it is, it is whole: never cut
/// inside a number, a quotation or a word.
/// </summary>
public sealed class TitleTests
{
    private const string Body = "依法维护职工的合法权益是工会的基本职责，也是工会一切工作的出发点。";

    private static readonly string[] Ways = ["text.txt", "heading.md", "front.md", "heading.html", "style.docx", "heading.docx", "name"];

    private static readonly Gen<string> Pieces = Gen.Elements(
        "3.5", "2017.01.19", "12345", "1/2", "“五一”", "《工会法》", "A.I.", "C#", "工会", "工作", "3月", "第2次", "：", "·", "（试行）", "第一章", "v1.2.3", "10%");

    [Theory]
    [InlineData("2017.01.19 会议记录")]
    [InlineData("2017.01.19会议记录")]
    [InlineData("3.5万人的合唱")]
    [InlineData("1990年代的回忆")]
    [InlineData("“五一”劳动节的由来")]
    [InlineData("1.5倍工资怎么算")]
    [InlineData("5·12地震纪念")]
    [InlineData("2.0版操作手册")]
    [InlineData("v1.2.3 发布说明")]
    [InlineData("《工会法》导读：第3版")]
    [InlineData("A.I. 时代的工会")]
    [InlineData("“互联网+”工会")]
    [InlineData("第三章：工会的任务")]
    [InlineData("9.18事变始末")]
    public void A_title_is_whole_from_wherever_it_is(string title)
    {
        foreach (var way in Ways) Assert.Equal((way, SentenceKey.Of(title)), (way, SentenceKey.Of(TitleOf(way, title))));
    }

    [Fact]
    public void What_a_document_declares_as_its_title_is_whole_whatever_stands_in_it() => Check.One(
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(
            Pieces.ListOf().Select(p => string.Concat(p.Take(6)).Trim('：', '·')).Where(t => t.Any(char.IsLetter) && t.Length > 1).ToArbitrary(),
            title => Ways.Skip(1).All(way => SentenceKey.Of(TitleOf(way, title)) == SentenceKey.Of(title))));

    [Fact]
    public void The_style_wins_over_headings_and_a_heading_over_the_first_line()
    {
        var word = WordFile.Of(
            WordFile.Paragraph("某市总工会"), WordFile.Paragraph("第一章 总则", style: "2"), WordFile.Paragraph("年度报告", style: "T"), WordFile.Paragraph(Body));
        Assert.Equal("第一章 总则", TitleOf("x.docx", word));
        word = WordFile.With(
            WordFile.Paragraph("年度报告", style: "T") + WordFile.Paragraph("第一章 总则", style: "2") + WordFile.Paragraph(Body), "", styles: Styles);
        Assert.Equal("年度报告", TitleOf("x.docx", word));
        Assert.Equal("年度报告", TitleOf("x.md", Encoding.UTF8.GetBytes($"某市总工会\n\n# 年度报告\n\n{Body}\n")));
    }

    private static readonly string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>";

    private static string TitleOf(string way, string title)
    {
        var escaped = System.Net.WebUtility.HtmlEncode(title);
        return way switch
        {
            "text.txt" => TitleOf("x.txt", Encoding.UTF8.GetBytes($"{title}\n{Body}\n{Body}记住。\n")),
            "heading.md" => TitleOf("x.md", Encoding.UTF8.GetBytes($"# {Escaped(title)}\n\n{Body}\n\n## 其他\n\n{Body}记住。\n")),
            "front.md" => TitleOf("x.md", Encoding.UTF8.GetBytes($"---\ntitle: \"{title}\"\n---\n\n{Body}\n\n## 其他\n\n{Body}记住。\n")),
            "heading.html" => TitleOf("x.html", Encoding.UTF8.GetBytes($"<h1>{escaped}</h1><p>{Body}</p><h2>其他</h2><p>{Body}记住。</p>")),
            "style.docx" => TitleOf(
                "x.docx",
                WordFile.With(WordFile.Paragraph(title, style: "T") + WordFile.Paragraph(Body) + WordFile.Paragraph("其他", style: "2"), "", styles: Styles)),
            "heading.docx" => TitleOf("x.docx", WordFile.With(WordFile.Paragraph(title, style: "2") + WordFile.Paragraph(Body), "", styles: Styles)),
            _ => TitleOf(title.Replace('/', '／') + ".txt", Encoding.UTF8.GetBytes($"{Body}\n{Body}记住。\n")).Replace('／', '/'),
        };
    }

    private static string Escaped(string title) => title.Replace("#", "\\#", StringComparison.Ordinal);

    private static string TitleOf(string name, byte[] bytes)
    {
        using var folder = new ImportFolder().With(name, bytes);
        return Assert.Single(Conversion.Run([Path.Combine(folder.Root, name)], 1)).Counts.Title;
    }
}
