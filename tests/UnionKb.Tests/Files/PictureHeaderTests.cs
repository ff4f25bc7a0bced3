using System.Text;
using UnionKb.Model;
using UnionKb.Reading;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Files;

/// <summary>The size of a picture is what its file says, whatever its name; what is cut off or no picture has none.</summary>
public sealed class PictureHeaderTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 6, 0, 0, 0];
    private static readonly byte[] Gif = [.. "GIF89a"u8, 0x40, 0x01, 0xF0, 0x00, 0, 0, 0];
    private static readonly byte[] Frame = [0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
    private static readonly byte[] App0 = [0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    public static TheoryData<string, byte[], int, int> Pictures() => new()
    {
        { "png", Png, 640, 480 },
        { "gif", Gif, 320, 240 },
        { "jpeg", [0xFF, 0xD8, .. App0, .. Frame], 640, 480 },
        { "jpeg with a filling byte and an empty comment", [0xFF, 0xD8, 0xFF, .. App0, 0xFF, 0xFE, 0, 2, .. Frame], 640, 480 },
        { "jpeg, progressive", [0xFF, 0xD8, 0xFF, 0xC2, .. Frame.AsSpan(2)], 640, 480 },
        { "jpeg turned by a camera", [0xFF, 0xD8, .. Exif(6, little: true), .. Frame], 480, 640 },
        { "jpeg turned by a camera of the other byte order", [0xFF, 0xD8, .. Exif(8, little: false), .. Frame], 480, 640 },
        { "jpeg upside down", [0xFF, 0xD8, .. Exif(3, little: false), .. Frame], 640, 480 },
        { "webp", [.. Riff("VP8 "), 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01], 640, 480 },
        { "webp, lossless", [.. Riff("VP8L"), 0x2F, 0x7F, 0xC2, 0x77, 0x00, 0, 0, 0, 0, 0], 640, 480 },
        { "webp, extended", [.. Riff("VP8X"), 0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0], 640, 480 },
        { "svg", Svg("width='640' height=\"480px\" viewBox='0 0 1 1'"), 640, 480 },
        { "svg in inches", Svg("width='1in' height='2.54cm'"), 96, 96 },
        { "svg by its box", Svg("width='100%' viewBox='0,0, 30.4 20'"), 30, 20 },
        { "svg by width and box", Svg("width='60' viewBox='0 0 30 20'"), 60, 40 },
        {
            "svg of a drawing program",
            Encoding.UTF8.GetBytes("\uFEFF<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'a' 'b'>\n<!-- c --><svg width='3' height='4'/>"), 3, 4
        },
    };

    [Theory]
    [MemberData(nameof(Pictures), DisableDiscoveryEnumeration = true)]
    public void Size_is_that_of_the_file(string name, byte[] bytes, int width, int height)
    {
        Assert.True(new PictureSize(width, height) == PictureHeader.Read(new MemoryStream(bytes)), name);
        for (var length = 0; length < 10; length++) Assert.Null(PictureHeader.Read(new MemoryStream(bytes[..length])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("<html width='3' height='4'/>")]
    [InlineData("<svg width='-3' height='4'/>")]
    [InlineData("<svg width='1e999' height='4'/>")]
    [InlineData("<svg><")]
    public void What_is_no_picture_has_no_size(string text) => Assert.Null(PictureHeader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Pages_keep_the_place_of_their_pictures()
    {
        using var project = new TemporaryProject()
            .With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/a/index.md", "# 甲\n\n见![图](x.png) "
                + "![图](x.png =320x) ![图](x.png){height=48} ![图](x.png =10x10) ![图](../b.txt.gif)\n\n![图](x.png \"图一\")\n")
            .With("content/a/x.png", Png)
            .With("content/b.txt.gif", Gif)
            .With("content/c.png", Png);
        var html = Encoding.UTF8.GetString(project.BuildToMemory()["topics/a.html"]);

        Assert.Contains("<img src=\"../files/a/x.png\" alt=\"图\" width=\"640\" height=\"480\" loading=\"lazy\">", html);
        Assert.Contains("width=\"320\" height=\"240\"", html);
        Assert.Contains("width=\"64\" height=\"48\"", html);
        Assert.Contains("width=\"10\" height=\"10\"", html);
        Assert.Contains("<img src=\"../files/b.txt.gif\" alt=\"图\" width=\"320\" height=\"240\" loading=\"lazy\">", html);
        Assert.Contains("height=\"480\" loading=\"lazy\"><figcaption>图一</figcaption></figure>", html);
        var unused = Assert.Single(project.Check().Diagnostics);
        Assert.Equal("UKB3040", unused.Rule.Code);
        Assert.EndsWith("content/c.png", unused.Message(UnionKb.Diagnostics.Language.Zh));
    }

    /// <summary>What is written as a picture without an ending is a page only when all pages are known.</summary>
    [Fact]
    public void A_picture_of_a_page_is_a_link_and_never_one_in_another()
    {
        using var project = new TemporaryProject()
            .With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/a.md", "# 甲\n\n见![乙页](b)，[![乙页](b)](c.md)，![无名](无名)。\n")
            .With("content/b.md", "# 乙\n").With("content/c.md", "# 丙\n").With("content/无名", Png);
        var html = Encoding.UTF8.GetString(project.BuildToMemory()["topics/a.html"]);

        Assert.Contains("见<a href=\"../topics/b.html\">乙页</a>，<a href=\"../topics/c.html\">乙页</a>，", html);
        Assert.Contains("<img src=\"../files/%E6%97%A0%E5%90%8D\" alt=\"无名\" loading=\"lazy\">。", html);
        Assert.Equal(["UKB2050", "UKB2050"], project.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    private static byte[] Riff(string kind) => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(kind), 0, 0, 0, 0];

    private static byte[] Svg(string attributes) => Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}></svg>");

    private static byte[] Exif(byte orientation, bool little)
    {
        byte[] tiff = little
            ? [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xE1, 0, (byte)(8 + tiff.Length), .. "Exif"u8, 0, 0, .. tiff];
    }
}
