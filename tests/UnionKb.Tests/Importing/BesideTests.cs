using System.Text;
using UnionKb.Cli;
using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;

namespace UnionKb.Tests.Importing;

/// <summary>What texts refer to: files beside them come along, other texts of the import and places in the text are linked; nothing else is read.</summary>
public sealed class BesideTests
{
    private const string Written = "content/shu-wu-ban-fa/index.md";

    /// <summary>One pixel.</summary>
    private static readonly byte[] Png =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly string Long = string.Concat(Enumerable.Repeat("书屋的图书由会员推荐，每年更新一次，借阅的期限是三十天。", 30));

    private static readonly string Other = Long.Replace("书屋", "阅览室", StringComparison.Ordinal);

    [Theory]
    [InlineData("办法.md", "# 书屋办法\n\n布置见图：\n\n![会场](图/a.png)\n\n又见![](./图/../图/b.png)和[清单](图/%E6%B8%85%E5%8D%95.pdf)。\n")]
    [InlineData("办法.html",
        "<h1>书屋办法</h1><p>布置见图：</p><p><img src='图/a.png' alt='会场'></p><p>又见<img src='图\\b.png'>和<a href='图/清单.pdf'>清单</a>。</p>")]
    public void Files_beside_a_text_come_with_it(string name, string text)
    {
        using var away = Beside(name, text);
        using var folder = new ImportFolder().With("site.yml", "title: 书屋\n");
        folder.Expect(ExitCode.Fine, "import", Path.Combine(away.Root, name));

        var page = folder.Read(Written);
        Assert.Contains("![会场](../files/shu-wu-ban-fa-1.png)", page, StringComparison.Ordinal);
        Assert.Contains("又见![](../files/shu-wu-ban-fa-1.png)和[清单](../files/shu-wu-ban-fa-2.pdf)。", page, StringComparison.Ordinal);
        var files = Directory.GetFiles(Path.Combine(folder.Root, "content/files")).Select(Path.GetFileName).Order();
        Assert.Equal(["shu-wu-ban-fa-1.png", "shu-wu-ban-fa-2.pdf"], files);
        var again = folder.Plan();
        Assert.True(again.Plan.ChangesNothing);
        Assert.DoesNotContain(again.Diagnostics, d => d.Severity > Severity.Note);
        Assert.All(folder.Check().Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
    }

    [Fact]
    public void A_picture_that_changes_beside_its_text_changes_with_the_next_import()
    {
        using var away = Beside("办法.md", "# 书屋办法\n\n布置见图：\n\n![会场](图/a.png)\n");
        using var folder = new ImportFolder().With("site.yml", "title: 书屋\n");
        folder.Expect(ExitCode.Fine, "import", Path.Combine(away.Root, "办法.md"));
        away.With("图/a.png", [.. Png, 0]);
        folder.Expect(ExitCode.Fine, "import", Path.Combine(away.Root, "办法.md"));
        Assert.Equal(Png.Length + 1, File.ReadAllBytes(Path.Combine(folder.Root, "content/files/shu-wu-ban-fa-1.png")).Length);
    }

    [Fact]
    public void Outside_a_project_they_lie_below_the_pages()
    {
        using var away = Beside("办法.md", "# 书屋办法\n\n布置见图：\n\n![会场](图/a.png)\n");
        var text = Assert.Single(Conversion.Run([Path.Combine(away.Root, "办法.md")], 1));
        Assert.Contains("![会场](files/shu-wu-ban-fa-1.png)", Encoding.UTF8.GetString(text.Files[0].Bytes), StringComparison.Ordinal);
        Assert.Contains(text.Files, f => f.Name == "files/shu-wu-ban-fa-1.png" && f.Bytes.AsSpan().SequenceEqual(Png));
    }

    [Fact]
    public void Nothing_outside_the_folder_of_a_text_is_read()
    {
        using var away = new ImportFolder().With("secret.png", Png)
            .With("in/办法.md", "# 书屋办法\n\n布置见图：\n\n![会场](../secret.png)和[它](../secret.png)和[表](link.png)。\n");
        File.CreateSymbolicLink(Path.Combine(away.Root, "in/link.png"), Path.Combine(away.Root, "secret.png"));
        var text = Assert.Single(Conversion.Run([Path.Combine(away.Root, "in/办法.md")], 1));
        Assert.DoesNotContain(text.Files, f => f.Name.StartsWith("files/", StringComparison.Ordinal));
        var left = text.Diagnostics.One("UKB1066");
        Assert.Contains("文件夹之外", left.Texts()[0], StringComparison.Ordinal);
        Assert.Equal("3", left.Texts()[1]);
    }

    [Fact]
    public void What_is_not_there_or_no_download_is_named_and_its_words_stay()
    {
        using var away = Beside("办法.md", "# 书屋办法\n\n见[别的网页](other.html)、[程序](a.exe)和[没有的](none.pdf)。\n").With("other.html", "<p>x").With("a.exe", "MZ");
        var text = Assert.Single(Conversion.Run([Path.Combine(away.Root, "办法.md")], 1));
        Assert.Contains("见别的网页、程序和没有的。", Encoding.UTF8.GetString(text.Files[0].Bytes), StringComparison.Ordinal);
        var left = text.Diagnostics.One("UKB1066");
        Assert.Equal(["到别的文件的链接", "3", "other.html"], left.Texts());
    }

    [Fact]
    public void Links_between_texts_of_one_run_lead_to_their_topics()
    {
        using var away = new ImportFolder()
            .With("a/办法.md", "# 书屋办法\n\n细节见[细则](../b/细则.html#d2)和[全文](../b/细则.html)。\n")
            .With("b/细则.html", $"<h1>书屋细则</h1><h2>第一章 借阅</h2><p>{Long}</p><h2 id='d2'>第二章 归还</h2><p>{Other}</p>"
                + "<p><a href='../a/%E5%8A%9E%E6%B3%95.md'>办法</a>另定。</p>");
        string[] files = [Path.Combine(away.Root, "a/办法.md"), Path.Combine(away.Root, "b/细则.html")];
        var texts = Conversion.Run(files, 1);
        Assert.Contains("细节见[细则](../细则/swxz-gui-huan.md)和[全文](../细则/index.md)。", Encoding.UTF8.GetString(texts[0].Files[0].Bytes), StringComparison.Ordinal);
        Assert.Contains(texts[1].Files, f => f.Name == "swxz-gui-huan.md");

        using var folder = new ImportFolder().With("site.yml", "title: 书屋\n");
        folder.Expect(ExitCode.Fine, ["import", .. files]);
        Assert.Contains("细节见[细则](../shu-wu-xi-ze/swxz-gui-huan.md)和[全文](../shu-wu-xi-ze/index.md)。", folder.Read(Written), StringComparison.Ordinal);
        Assert.Contains("[办法](../shu-wu-ban-fa/index.md)另定。", folder.Read("content/shu-wu-xi-ze/swxz-gui-huan.md"), StringComparison.Ordinal);
        Assert.True(folder.Plan().Plan.ChangesNothing);
        const string moved = "content/rules/deep/x.md";
        folder.With(moved, folder.Read("content/shu-wu-xi-ze/swxz-gui-huan.md"));
        folder.Delete("content/shu-wu-xi-ze/swxz-gui-huan.md");
        folder.Apply();
        Assert.Contains("细节见[细则](../rules/deep/x.md)", folder.Read(Written), StringComparison.Ordinal);
        Assert.Contains("[办法](../../shu-wu-ban-fa/index.md)另定。", folder.Read(moved), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_places_in_the_text_lead_to_the_heading_above_them()
    {
        const string text = "# 书屋办法\n\n见[借阅](#1-借阅)、[归还](#归还-1)和[没有](#nichts)。\n\n## 1. 借阅\n\n图书可以借三十天。\n\n## 归还\n\n还到原处去。\n\n## 归还\n\n再说一遍。\n";
        using var folder = new ImportFolder().With("site.yml", "title: 书屋\n").With("seeds/x.md", text);
        var result = folder.Apply();
        Assert.Contains("见[借阅](#1-借阅)、[归还](#归还-1)和没有。", folder.Read(Written), StringComparison.Ordinal);
        Assert.Equal(["文件里没有的地方的链接", "1", "#nichts"], result.Diagnostics.One("UKB1066").Texts());
        folder.Expect(ExitCode.Fine, "check");
    }

    [Fact]
    public void Places_in_web_pages_and_word_files_are_found()
    {
        using var folder = new ImportFolder()
            .With("seeds/a.html", "<h1>书屋办法</h1><p>见<a href='#p3'>下文</a>。</p><h2>借阅</h2><p>甲段落在这里。</p><h2>归还</h2><p id='p3'>乙段落在这里。</p>")
            .With("seeds/b.docx", WordFile.Of(
                WordFile.Paragraph("会场办法", style: "2"),
                "<w:p><w:r><w:t>见</w:t></w:r><w:hyperlink w:anchor=\"bm\"><w:r><w:t>下文</w:t></w:r></w:hyperlink><w:r><w:t>和</w:t></w:r>"
                + "<w:fldSimple w:instr=\" REF _Ref1 \\h \"><w:r><w:t>图1</w:t></w:r></w:fldSimple><w:r><w:t>。</w:t></w:r></w:p>",
                WordFile.Paragraph("布置", style: "3"),
                "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"bm\"/><w:r><w:t>椅子摆成三排。</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>",
                "<w:bookmarkStart w:id=\"2\" w:name=\"_Ref1\"/>",
                "<w:p><w:r><w:t>图1 会场</w:t></w:r></w:p>"));
        folder.Apply();
        Assert.Contains("见[下文](#归还)。", folder.Read(Written), StringComparison.Ordinal);
        Assert.Contains("见[下文](#布置)和[图1](#布置)。", folder.Read("content/hui-chang-ban-fa/index.md"), StringComparison.Ordinal);
    }

    private static ImportFolder Beside(string name, string text) => new ImportFolder()
        .With(name, text).With("图/a.png", Png).With("图/b.png", Png).With("图/清单.pdf", "%PDF-1.4").With("图/别的.png", [.. Png, 1]);
}
