using System.Text;
using UnionKb.Importing.Covering;

namespace UnionKb.Tests.Importing;

/// <summary>A note that several pages of a split text call stands on each of them; it is at home where its text was.</summary>
public sealed class NoteCopyTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("书屋的图书由会员推荐，每年更新一次，借阅的期限是三十天。", 30));

    private static readonly string Text =
        $"# 书屋办法\n\n## 第一章 借阅\n\n{Long}凭证件[^1]借书。\n\n## 第二章 归还\n\n{Long}凭证件[^1]还书[^2]。\n\n[^1]: 证件指会员证。\n\n    丢了要补办。\n\n[^2]: 还到原处。\n";

    [Fact]
    public void A_note_is_copied_to_each_page_that_calls_it()
    {
        using var folder = new ImportFolder().With("seeds/x.md", Text);
        var result = folder.Apply();
        Assert.Contains("凭证件[^1]借书。\n\n[^1]: 证件指会员证。\n\n    丢了要补办。\n", folder.Read("content/shu-wu-ban-fa/swbf-jie-yue.md"), StringComparison.Ordinal);
        var second = folder.Read("content/shu-wu-ban-fa/swbf-gui-huan.md");
        Assert.Contains("凭证件[^1]还书[^2]。\n\n[^2]: 还到原处。\n\n[^1]: 证件指会员证。\n\n    丢了要补办。\n", second, StringComparison.Ordinal);
        Assert.All(result.Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Code != "UKB1010");
        Assert.True(folder.Plan().Plan.ChangesNothing);
        Assert.DoesNotContain(folder.Check().Diagnostics, d => d.Rule.Code != "UKB1010");
    }

    [Fact]
    public void A_note_of_a_word_file_is_copied_too()
    {
        static string Call() => "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        static string Words(string text) => $"<w:r><w:t>{text}</w:t></w:r>";
        var body = WordFile.Paragraph("书屋办法", style: "2") + WordFile.Paragraph("借阅", style: "3") + $"<w:p>{Words(Long + "凭证件")}{Call()}{Words("借书。")}</w:p>"
            + WordFile.Paragraph("归还", style: "3") + $"<w:p>{Words(Long + "凭证件")}{Call()}{Words("还书。")}</w:p>";
        using var folder = new ImportFolder().With("a.docx", WordFile.With(body, "", $"<w:footnote w:id=\"2\"><w:p>{Words("证件指会员证。")}</w:p></w:footnote>"));
        var text = Assert.Single(Conversion.Run([Path.Combine(folder.Root, "a.docx")], 1));
        var pages = text.Files.Where(f => Encoding.UTF8.GetString(f.Bytes).Contains("[^1]: 证件指会员证。", StringComparison.Ordinal)).Select(f => f.Name);
        Assert.Equal(["swbf-jie-yue.md", "swbf-gui-huan.md"], pages);
    }
}
