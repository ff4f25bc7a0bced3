using System.Text;
using System.Xml.Linq;
using UnionKb.Tests.Fixtures;
using UnionKb.Text.Svg;

namespace UnionKb.Tests.Files;

/// <summary>A file that an editor puts beside the pages does not run as part of the site, and what is changed of it is said.</summary>
public sealed class HostileFileTests
{
    private const string Script = "<!doctype html><script>alert(document.domain)</script>";

    private static readonly string Svg = """
        <?xml version="1.0"?><?xml-stylesheet href="http://outside.example/a.css"?>
        <!DOCTYPE svg [ <!ENTITY ns "http://www.w3.org/2000/svg"> ]>
        <svg xmlns="&ns;" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="10" onload="alert(1)">
        <script>alert(2)</script><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>
        <a xlink:href="java&#10;script:alert(3)"><text>甲</text></a><a href="https://outside.example/"><text>乙</text></a>
        <image href="http://outside.example/a.png"/><use href="#x"/><set attributeName="href" to="javascript:alert(4)"/>
        <rect fill="url(#x)" style="fill: url( 'http://outside.example/b')"/><style>@import "http://outside.example/c";</style>
        <style>rect { fill: red }</style><b xmlns="http://www.w3.org/1999/xhtml" style="color:red">丙</b>
        </svg>
        """;

    private static TemporaryProject Project(string settings = "") => new TemporaryProject()
        .With("site.yml", $"title: 站\nlang: zh-CN\n{settings}")
        .With("content/a.md", "# 甲\n\n[表](files/a.html) [乙](files/b.XML) [丙](files/a.html.txt)\n\n![图](files/c.svg) ![坏](files/d.svg) ![好](files/e.svg)\n")
        .With("content/files/a.html", Script).With("content/files/b.XML", "<a/>").With("content/files/a.html.txt", "丙")
        .With("content/files/c.svg", Svg).With("content/files/d.svg", "<svg><g></svg>").With("content/files/e.svg", Good);

    private const string Good = "<svg xmlns=\"http://www.w3.org/2000/svg\"  width='3' height='4'><rect fill='url(#a)'/></svg>";

    [Fact]
    public void What_a_browser_would_run_is_published_as_text()
    {
        using var project = Project();
        var files = project.BuildToMemory();
        Assert.Equal(Script, Encoding.UTF8.GetString(files["files/files/a.html.txt.txt"]));
        Assert.Equal("丙", Encoding.UTF8.GetString(files["files/files/a.html.txt"]));
        Assert.DoesNotContain(files.Keys, k => k.StartsWith("files/files/a.html", StringComparison.Ordinal) && !k.EndsWith(".txt", StringComparison.Ordinal));
        var page = Encoding.UTF8.GetString(files["topics/a.html"]);
        Assert.Contains("href=\"../files/files/a.html.txt.txt\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../files/files/b.XML.txt\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../files/files/a.html.txt\"", page, StringComparison.Ordinal);
        Assert.Equal(
            ["content/files/a.html UKB2121", "content/files/b.XML UKB2121", "content/files/c.svg UKB2122", "content/files/d.svg UKB2123"],
            project.Check().Diagnostics.Where(d => d.Rule.Code.StartsWith("UKB212", StringComparison.Ordinal)).Select(d => $"{d.File} {d.Rule.Code}"));
    }

    [Fact]
    public void A_picture_keeps_what_it_shows_and_nothing_that_runs()
    {
        using var project = Project();
        var files = project.BuildToMemory();
        var text = Encoding.UTF8.GetString(files["files/files/c.svg"]);
        var picture = XDocument.Parse(text);
        Assert.Equal(["svg", "a", "text", "a", "text", "image", "use", "rect", "style"], picture.Descendants().Select(e => e.Name.LocalName));
        Assert.DoesNotContain("alert", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("outside.example").Length - 1);
        Assert.Contains("<a href=\"https://outside.example/\">", text, StringComparison.Ordinal);
        Assert.Equal(Good, Encoding.UTF8.GetString(files["files/files/e.svg"]));
        Assert.Empty(XDocument.Parse(Encoding.UTF8.GetString(files["files/files/d.svg"])).Root!.Nodes());
    }

    [Theory]
    [InlineData("trusted_files: [files/]")]
    [InlineData("trusted_files: ['files/*']")]
    [InlineData("trusted_files: [files/a.html, files/b.XML, files/c.svg, files/d.svg]")]
    public void What_is_trusted_is_published_as_it_is(string setting)
    {
        using var project = Project(setting + "\n");
        var files = project.BuildToMemory();
        Assert.Equal(Script, Encoding.UTF8.GetString(files["files/files/a.html"]));
        Assert.Equal(Svg, Encoding.UTF8.GetString(files["files/files/c.svg"]));
        Assert.DoesNotContain(project.Check().Diagnostics, d => d.Rule.Code.StartsWith("UKB212", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><a href='\tJaVaScRiPt:x'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/svg+xml,x'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:u\\72l(http://x)'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect fill='URL(\"//x/y\")'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><SCRIPT>x</SCRIPT></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' xml:base='http://x/'/>")]
    [InlineData("<x:svg xmlns:x='http://www.w3.org/2000/svg'><x:script>x</x:script></x:svg>")]
    public void Hidden_ways_are_seen(string svg) => Assert.NotEmpty(SafeSvg.Of(Encoding.UTF8.GetBytes(svg))!.Removed);
}
