using System.Text;
using System.Xml.Linq;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests;

/// <summary>Control characters are named with their place and never written, whatever way they take into a site.</summary>
public sealed class ControlCharacterTests
{
    private const string Settings = "title: 站\nlang: zh-CN\nbase_url: https://example.org/\n";

    [Theory]
    [InlineData("content/a.md", "---\ndate: 2024-01-02\n---\n# 标\u001D题\n", 4)]
    [InlineData("content/a.md", "# 标题\n\n文\u000B初\n", 3)]
    [InlineData("content/a.md", "# 标题\n\n文\uFFFE初\n", 3)]
    [InlineData("content/a.md", "# 标题\n\n文\U0002FFFF初\n", 3)]
    [InlineData("content/a.md", "# 标题\n\n文\0初\n", 3)]
    [InlineData("content/a.md", "# 标&#11;题\n\n文\n", 1)]
    [InlineData("content/a.md", "# 标题\n\n`&#9;` 文&#x1D;初\n", 3)]
    [InlineData("content/a.md", "# 标题\n\n[文](https://example.org/ \"&#xFFFF;\")\n", 3)]
    [InlineData("content/a.md", "---\ntitle: 题\nsummary: \"摘\\x0B要\"\n---\n文\n", 3)]
    [InlineData("content/a.md", "---\ntitle: \"题\\0\"\n---\n文\n", 2)]
    [InlineData("templates/strings.zh.yml", "search: \"搜\\x1D索\"\n", 1)]
    [InlineData("templates/strings.zh.yml", "search: 搜\u001D索\n", 1)]
    [InlineData("site.yml", "title: \"站\\x0B\"\nlang: zh-CN\n", 1)]
    [InlineData("site.yml", "lang: zh-CN\ntitle: 站\u000B\n", 2)]
    public void Named_with_their_place(string path, string text, int line)
    {
        using var project = new TemporaryProject().With("site.yml", Settings).With("content/index.md", "# 首\n\n文\n").With(path, text);
        var finding = Assert.Single(project.BuildToDisk().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("UKB2033", path, line), (finding.Rule.Code, finding.File, finding.At?.Line));
        Assert.False(Directory.Exists(project.Public));
    }

    /// <summary>Seeds come from anywhere, and their lines stand on source pages; import and build refuse alike.</summary>
    [Theory]
    [InlineData("a.txt", "职工代表大会制度\n\n文\u007F初。\n", 3)]
    [InlineData("a.txt", "职工代表大会制度\n\n文\u0081初。\n", 3)]
    [InlineData("a.txt", "职工代表大会制度\n\n文\uFFFE初。\n", 3)]
    [InlineData("a.txt", "职工代表大会制度\n\n文\uFDD0初。\n", 3)]
    [InlineData("a.txt", "职工代表大会制度\n\n文\u001A初。\n", 3)]
    [InlineData("a.md", "# 职工代表大会制度\n\n文\u0081初。\n", 3)]
    [InlineData("a.html", "<h1>职工代表大会制度</h1><p>文&#29;初。</p>", 2)]
    [InlineData("a.html", "<h1>职工代表大会制度</h1><p>文&#xFFFE;初。</p>", 2)]
    [InlineData("a.html", "<title>职工&#1;代表</title><h1>职工代表</h1><p>文&#xB;初。</p>", 2)]
    public void Named_in_a_seed(string name, string text, int line)
    {
        using var project = new TemporaryProject().With("site.yml", Settings).With("content/index.md", "# 首\n\n文\n").With("seeds/" + name, text);
        var finding = Assert.Single(project.BuildToDisk().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("UKB2033", "seeds/" + name, line), (finding.Rule.Code, finding.File, finding.At?.Line));
        Assert.False(Directory.Exists(project.Public));

        var import = Import.Plan(new ImportOptions { Root = project.Root });
        Assert.Contains(import.Diagnostics, d => (d.Rule.Code, d.File, d.At?.Line) == ("UKB2033", "seeds/" + name, line));
        Assert.False(import.CanApply);
    }

    [Fact]
    public void Named_in_the_name_of_a_text_that_joins()
    {
        using var project = new TemporaryProject().With("site.yml", Settings).With("outside/甲\u001D.txt", "职工代表大会制度\n\n文。\n");
        var findings = Import.Findings(project.Root);
        Import.Propose(project.Root, [Path.Combine(project.Root, "outside", "甲\u001D.txt")], findings);
        Assert.Equal("UKB2048", Assert.Single(findings.ToArray()).Rule.Code);
    }

    /// <summary>What was end-of-file to old systems ends a text and is no part of it.</summary>
    [Fact]
    public void An_old_end_of_file_mark_ends_a_seed()
    {
        using var project = new TemporaryProject().With("site.yml", Settings).With("content/index.md", "# 首\n\n文\n")
            .With("seeds/a.txt", "职工代表大会制度\n\n职工代表大会每年开两次。\n\u001A");
        var pages = project.BuildToMemory().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal));
        Assert.All(pages, f => Assert.DoesNotContain("\u001A", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
    }

    /// <summary>Names of files are shown as well: as titles, sources and addresses.</summary>
    [Theory]
    [InlineData("content/甲\u001D.md")]
    [InlineData("content/甲\u001D/乙.md")]
    [InlineData("content/图\u007F.png")]
    [InlineData("seeds/甲\u001D.txt")]
    public void Named_in_the_name_of_a_file(string path)
    {
        using var project = new TemporaryProject().With("site.yml", Settings).With("content/index.md", "# 首\n\n文\n").With(path, "职工代表大会制度\n\n文。\n");
        var finding = Assert.Single(project.BuildToDisk().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("UKB2048", path), (finding.Rule.Code, finding.File));
        Assert.False(Directory.Exists(project.Public));
    }

    [Fact]
    public void Half_a_character_is_named_too()
    {
        using var project = new TemporaryProject().With("site.yml", Settings).With("content/index.md", "---\ntitle: \"首\\uD800页\"\n---\n文\n");
        var finding = Assert.Single(project.BuildToDisk().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("content/index.md", 2), (finding.File, finding.At?.Line));
    }

    [Fact]
    public void A_reference_shown_as_code_makes_no_character()
    {
        using var project = new TemporaryProject().With("site.yml", Settings).With("content/index.md", "# 首\n\n`&#11;` 文&#0;\n");
        project.BuildToMemory();
    }

    [Fact]
    public void The_page_of_the_case_is_refused_and_the_rest_makes_a_sound_feed()
    {
        var folder = Repository.Path("tests", "cases", "13c-feedctl");
        using var project = new TemporaryProject();
        foreach (var file in Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories))
            project.With(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        var finding = Assert.Single(project.BuildToDisk().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("UKB2033", "content/a.md", 4), (finding.Rule.Code, finding.File, finding.At?.Line));

        var text = File.ReadAllText(Path.Combine(folder, "content", "a.md"));
        project.With("content/a.md", string.Concat(text.Where(c => c is '\n' or '\r' || !char.IsControl(c)))).With("site.yml", Settings);
        var feed = XDocument.Parse(Encoding.UTF8.GetString(project.BuildToMemory()["feed.xml"]));
        Assert.Contains("标题", feed.Root!.Value, StringComparison.Ordinal);
    }
}
