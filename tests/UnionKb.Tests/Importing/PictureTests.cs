using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;

namespace UnionKb.Tests.Importing;

/// <summary>Pictures come with their text: written once beside the pages, shown at their place, named when they cannot be shown.</summary>
public sealed class PictureTests
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>One pixel.</summary>
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly string Page = $"<h1>会场布置</h1><p>会场的布置如下图所示。</p><p><img src=\"data:image/png;base64,{Png}\" alt=\"会场\"></p>"
        + $"<p>图1 会场</p><p>标志<img src=\"data:image/png;base64,{Png}\">也在这里。</p>";

    private static readonly string Written = "content/hui-chang-bu-zhi/index.md";

    [Fact]
    public void A_picture_is_written_once_and_shown_where_it_stood()
    {
        using var folder = new ImportFolder().With("seeds/x.html", Page);
        var result = folder.Apply();
        Assert.Equal(Convert.FromBase64String(Png), File.ReadAllBytes(Path.Combine(folder.Root, "content/files/hui-chang-bu-zhi-1.png")));
        Assert.Single(folder.Files("content/files"));
        const string shown = "![会场](../files/hui-chang-bu-zhi-1.png)\n\n图1 会场\n\n标志![](../files/hui-chang-bu-zhi-1.png)也在这里。";
        Assert.Contains(shown, folder.Read(Written), StringComparison.Ordinal);
        Assert.All(result.Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }

    [Fact]
    public void A_figure_that_an_editor_takes_out_is_lost()
    {
        using var folder = new ImportFolder().With("seeds/x.html", Page);
        folder.Apply();
        folder.Edit(Written, t => t.Replace("![会场](../files/hui-chang-bu-zhi-1.png)\n\n", "", StringComparison.Ordinal)
            .Replace("![](../files/hui-chang-bu-zhi-1.png)", "", StringComparison.Ordinal));
        Assert.Contains("［图：会场］", folder.Check().Diagnostics.One("UKB1030").Texts()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_somebody_changed_is_never_overwritten()
    {
        const string picture = "content/files/hui-chang-bu-zhi-1.png";
        using var folder = new ImportFolder().With("seeds/x.html", Page);
        folder.Apply();
        folder.With(picture, "mine");
        Assert.Equal(picture, folder.Apply().Diagnostics.One("UKB1071").File);
        Assert.Equal("mine", folder.Read(picture));
        folder.Delete(picture);
        Assert.Empty(folder.Apply().Diagnostics.Of("UKB1071"));
        Assert.NotEqual("mine", folder.Read(picture));
    }

    [Fact]
    public void A_page_that_an_editor_moves_finds_its_pictures_from_where_it_is()
    {
        const string moved = "content/rooms/big/hall.md";
        using var folder = new ImportFolder().With("seeds/x.html", Page);
        folder.Apply();
        folder.With(moved, folder.Read(Written));
        folder.Delete(Written);
        Assert.False(folder.Apply().HasErrors);
        Assert.Contains("![会场](../../files/hui-chang-bu-zhi-1.png)", folder.Read(moved), StringComparison.Ordinal);
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }

    [Fact]
    public void A_new_picture_in_a_new_version_takes_the_place_of_the_old_one()
    {
        var gif = Convert.ToBase64String("GIF89a-another"u8);
        using var folder = new ImportFolder().With("seeds/x.html", Page);
        folder.Apply();
        folder.With("seeds/x.html", Page.Replace($"image/png;base64,{Png}", $"image/gif;base64,{gif}", StringComparison.Ordinal));
        folder.Apply();
        Assert.Contains("../files/hui-chang-bu-zhi-1.gif", folder.Read(Written), StringComparison.Ordinal);
        Assert.True(folder.Has("content/files/hui-chang-bu-zhi-1.gif"));
    }

    [Fact]
    public void Pictures_of_word_are_found_by_their_relationship_and_outside_a_project_lie_below_the_pages()
    {
        var text = Assert.Single(Converted(Docx(".png", Convert.FromBase64String(Png))));
        Assert.Contains(text.Files, f => f.Name == "files/hui-chang-1.png");
        Assert.Contains("如图：![会场照片](files/hui-chang-1.png)所示。", Encoding.UTF8.GetString(text.Files[0].Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_browsers_do_not_show_is_stored_linked_and_named()
    {
        var text = Assert.Single(Converted(Docx(".wmf", [0xD7, 0xCD, 0xC6, 0x9A, 0, 0])));
        Assert.Contains(text.Files, f => f.Name == "files/hui-chang-1.wmf");
        Assert.Contains("如图：[［图：会场照片］](files/hui-chang-1.wmf)所示。", Encoding.UTF8.GetString(text.Files[0].Bytes), StringComparison.Ordinal);
        Assert.Contains("浏览器不显示的图片", text.Diagnostics.One("UKB1066").Arguments[0].In(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_of_the_web_is_cleaned()
    {
        const string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\">"
            + "<script>b()</script><a href=\"javascript:c()\"><rect width=\"1\"/></a></svg>";
        using var folder = new ImportFolder().With("seeds/x.html", $"<h1>图样</h1><p>图样如下。</p><img src='data:image/svg+xml,{Uri.EscapeDataString(svg)}'>");
        folder.Apply();
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"><a><rect width=\"1\" /></a></svg>", folder.Read("content/files/tu-yang-1.svg"));
    }

    [Fact]
    public void A_picture_on_the_web_stays_there_and_is_named()
    {
        using var folder = new ImportFolder().With("seeds/x.html", "<h1>图样</h1><p>图样如下。<img src='https://example.org/a.png' alt='样子'></p>");
        var result = folder.Apply();
        Assert.Contains("图样如下。[［图：样子］](https://example.org/a.png)", folder.Read("content/tu-yang/index.md"), StringComparison.Ordinal);
        Assert.Contains("放在别处的图片", result.Diagnostics.One("UKB1066").Arguments[0].In(Language.Zh), StringComparison.Ordinal);
        Assert.All(result.Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
    }

    private static byte[] Docx(string ending, byte[] picture)
    {
        const string drawing = "<w:r><w:drawing><wp:inline xmlns:wp=\"wp\"><wp:docPr id=\"1\" name=\"图片 1\" descr=\"会场照片\"/>"
            + $"<a:blip xmlns:a=\"a\" xmlns:r=\"{Relations}\" r:embed=\"rP\"/></wp:inline></w:drawing></w:r>";
        var body = WordFile.Paragraph("会场", style: "2") + $"<w:p><w:r><w:t>如图：</w:t></w:r>{drawing}<w:r><w:t>所示。</w:t></w:r></w:p>";
        var relations = $"<Relationships><Relationship Id=\"rP\" Type=\"{Relations}/image\" Target=\"media/image1{ending}\"/></Relationships>";
        return WordFile.Zip([.. WordFile.Parts(body), ("word/_rels/document.xml.rels", relations)], ($"word/media/image1{ending}", picture));
    }

    private static UnionKb.Importing.Converting.ConvertedText[] Converted(byte[] word)
    {
        using var folder = new ImportFolder().With("a.docx", word);
        return Conversion.Run([Path.Combine(folder.Root, "a.docx")], 1);
    }
}
