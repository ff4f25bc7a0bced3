using System.Text;
using AngleSharp.Html.Parser;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>What an owner changes without code: colours, faces, logo, navigation, foot, a stylesheet and a script of the project's own.</summary>
public sealed class LookTests
{
    private const string Site = "title: 站\nlang: zh-CN\n";

    [Fact]
    public void The_colours_that_contrast_is_measured_against_are_those_of_the_theme()
    {
        var css = File.ReadAllText(Path.Combine(TestSite.Theme, "assets", "site.css"));
        Assert.Contains($"--paper: light-dark({Look.OwnPaper.Light}, {Look.OwnPaper.Dark});", css);
        Assert.Contains($"--ink: light-dark({Look.Ink.Light}, {Look.Ink.Dark});", css);
    }

    [Theory]
    [InlineData("accent: \"#0a5\"", "--accent: light-dark(#00aa55, #00aa55);")]
    [InlineData("accent: \"#7a1f1f\"", "--accent: light-dark(#7a1f1f, #af7878);")]
    [InlineData("accent: \"#0b6e4f / #6fd0ae\"", "--accent: light-dark(#0b6e4f, #6fd0ae);")]
    [InlineData("paper: \"#ffffff\"", "--paper: light-dark(#ffffff, #191816);")]
    [InlineData("faces: {sans: [霞鹜文楷, Noto Sans SC]}", "--own-sans: \"霞鹜文楷\", \"Noto Sans SC\",;")]
    [InlineData("faces: {sans: [Inter]}", "--own-sans: \"Quotes Sans\", \"Inter\",;")]
    [InlineData("faces: {serif: [Source Han Serif SC]}", "--own-serif: \"Source Han Serif SC\",;")]
    [InlineData("measure: 30", "--measure: 30rem;")]
    [InlineData("indent: true", "--indent: 2em;")]
    [InlineData("serif: true", "--text-face: var(--serif);")]
    [InlineData("density: compact", "--leading: 1.6;")]
    [InlineData("emphasis: kai", "--stress-face: var(--kai);")]
    [InlineData("emphasis: bold", "--stress-weight: 700;")]
    [InlineData("marks: [names]", "--name-line: underline;")]
    [InlineData("marks: [titles]", "--title-line: underline wavy;")]
    public void A_setting_becomes_a_value_of_the_theme(string setting, string line)
    {
        var files = Build("theme:\n  " + setting + "\n");
        Assert.Contains($"  {line}\n", Text(files, "assets/look.css"));
        Assert.Contains("<link rel=\"stylesheet\" href=\"../assets/look.css\">", Text(files, "topics/a.html"));
        var name = line[..line.IndexOf(':')];
        Assert.Contains(name, string.Concat(Directory.GetFiles(Path.Combine(TestSite.Theme, "assets"), "*.css").Select(File.ReadAllText)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("theme: {density: normal, indent: false}\n")]
    public void A_site_that_changes_nothing_has_no_stylesheet_for_it(string settings)
    {
        var files = Build(settings);
        Assert.DoesNotContain("assets/look.css", files.Keys);
        Assert.DoesNotContain("look.css", Text(files, "topics/a.html"));
    }

    [Fact]
    public void Black_on_white_is_21_and_grey_on_grey_is_nothing()
    {
        Assert.Equal(21, Colour.Parse("#000")!.Value.Contrast(Colour.Parse("#ffffff")!.Value), 3);
        Assert.Equal(1, Colour.Parse("#777")!.Value.Contrast(Colour.Parse("#777777")!.Value), 3);
        Assert.Null(Colour.Parse("#12345"));
        Assert.Null(Colour.Parse("# 12345"));
    }

    [Fact]
    public void An_accent_that_is_too_light_is_reported_with_its_contrast()
    {
        using var project = new TemporaryProject().With("site.yml", Site + "theme: {accent: \"#ffcc00\"}\n").With("content/a.md", "文\n");
        var finding = Assert.Single(project.Check().Diagnostics);
        Assert.Equal("#ffcc00 is hard to read on #fbfaf7: a contrast of 1.4 where 4.5 is the least", finding.Message(Language.En));
    }

    [Fact]
    public void Navigation_links_pages_lists_other_sites_and_groups_of_them()
    {
        var page = new HtmlParser().ParseDocument(Text(
            Build("nav:\n  - a\n  - 词: a-z.html\n  - 别处:\n      - 全总: https://www.acftu.org/\n      - a\nfooter:\n  - 备案: https://beian.example/\n"),
            "topics/a.html"));
        Assert.Equal(
            ["甲页 ../topics/a.html", "词 ../a-z.html", "全总 https://www.acftu.org/", "甲页 ../topics/a.html"],
            page.QuerySelectorAll(".site-header nav a").Select(a => $"{a.TextContent.Trim()} {a.GetAttribute("href")}"));
        Assert.Equal("别处", page.QuerySelector(".site-header nav details summary")!.TextContent);
        Assert.Equal("noopener", page.QuerySelector(".site-header nav a.external")!.GetAttribute("rel"));
        Assert.Equal("备案", page.QuerySelector(".site-footer a[href='https://beian.example/']")!.TextContent.Trim());
    }

    [Fact]
    public void The_list_being_shown_is_marked_in_the_owners_navigation()
    {
        var page = new HtmlParser().ParseDocument(Text(Build("nav: [a-z.html]\n"), "a-z.html"));
        Assert.Equal("page", page.QuerySelector(".site-header nav a")!.GetAttribute("aria-current"));
    }

    [Fact]
    public void A_logo_and_files_of_the_projects_own_are_loaded_on_every_page()
    {
        using var project = new TemporaryProject().With("site.yml", Site + "logo: 标 志.svg\n").With("content/a.md", "# 甲页\n\n文\n")
            .With("templates/assets/标 志.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .With("templates/assets/custom.css", ":root { --link: #000; }").With("templates/assets/custom.js", "// 空");
        var files = project.BuildToMemory();
        var page = Text(files, "topics/a.html");
        Assert.Contains("<img src=\"../assets/%E6%A0%87%20%E5%BF%97.svg\" alt=\"\">", page);
        Assert.Contains("<link rel=\"stylesheet\" href=\"../assets/custom.css\">", page);
        Assert.Contains("<script src=\"../assets/custom.js\" defer></script>", page);
        Assert.Contains("assets/标 志.svg", files.Keys);
        Assert.DoesNotContain("custom.", Text(Build(""), "topics/a.html"));
    }

    private static IReadOnlyDictionary<string, byte[]> Build(string settings)
    {
        using var project = new TemporaryProject().With("site.yml", Site + settings).With("content/a.md", "# 甲页\n\n文\n");
        return project.BuildToMemory();
    }

    private static string Text(IReadOnlyDictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);
}
