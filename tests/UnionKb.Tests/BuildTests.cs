using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests;

public sealed class BuildTests : IDisposable
{
    private readonly TemporaryProject _project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void File_that_is_no_utf8_is_named_UKB2012()
    {
        _project.With("content/gbk.md", [0xB9, 0xA4, 0xBB, 0xE1]);
        var finding = Assert.Single(_project.Check().Diagnostics);
        Assert.Equal(("content/gbk.md", "UKB2012"), (finding.File, finding.Rule.Code));
    }

    /// <summary>The parser alone takes minutes for this, so a build that never ends would be the failure.</summary>
    [Fact]
    public void List_items_each_deeper_than_the_last_are_refused_at_the_first_too_deep_UKB2022()
    {
        _project.With("content/a.md", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"{new string(' ', 3 * i)}1. 项\n")));
        var finding = Assert.Single(_project.Check().Diagnostics);
        Assert.Equal(("UKB2022", 129), (finding.Rule.Code, finding.At?.Line));
    }

    [Fact]
    public void Nesting_beyond_reason_is_a_finding_and_hides_no_other_UKB2022()
    {
        _project.With("content/deep.md", new string('>', 300) + " 文\n").With("content/other.md", "[[no-such-id]]\n");
        Assert.Equal(["UKB2022", "UKB3001"], _project.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void File_that_cannot_be_read_is_a_finding_UKB2023()
    {
        var path = Path.Combine(_project.With("content/a.md", "甲").Root, "content", "a.md");
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal("UKB2023", Assert.Single(_project.Check().Diagnostics).Rule.Code);
    }

    [Fact]
    public void Names_too_long_for_a_file_system_are_cut_and_stay_apart()
    {
        var (one, two) = (new string('会', 80) + "甲", new string('会', 80) + "乙");
        _project.With("content/a.md", $"---\ntitle: 甲\ntags: [{one}, {two}]\n---\n").With($"content/{new string('工', 60)}/x.md", "# 一")
            .With("content/b/x.md", "# 二");
        var result = _project.BuildToDisk();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_project.Public, "tags")).Length);
    }

    [Fact]
    public void Error_leaves_the_last_site_untouched()
    {
        _project.With("content/a.md", "# 甲\n\n正文。\n");
        Assert.False(_project.BuildToDisk().HasErrors);
        var before = Files();
        _project.With("content/a.md", "# 甲\n\n[[no-such-id]]\n");
        Assert.True(_project.BuildToDisk().HasErrors);
        Assert.Equal(before, Files());
    }

    /// <summary>Severities are settled when a finding is made, so one that the site raises stops the build like any other.</summary>
    [Theory]
    [InlineData("[[没有的页]]", "UKB3004")]
    [InlineData("![图](https://example.org/a.png)", "UKB2011")]
    public void Finding_raised_to_an_error_protects_the_site(string text, string code)
    {
        _project.With("content/a.md", "# 甲\n\n正文。\n");
        Assert.False(_project.BuildToDisk().HasErrors);
        var before = Files();
        _project.With("content/a.md", "# 甲\n\n" + text).With("site.yml", $"title: 站\nlang: zh-CN\nseverities: {{{code}: error}}\n");
        var result = _project.BuildToDisk();
        Assert.Equal([(code, Severity.Error)], result.Diagnostics.Where(d => d.Rule.Code == code).Select(d => (d.Rule.Code, d.Severity)).Distinct());
        Assert.Equal(0, result.Counts.Files);
        Assert.Equal(before, Files());
    }

    /// <summary>What the guide says of <c>severities</c>: warnings and notes take each of the four words.</summary>
    [Theory]
    [InlineData("UKB3004", "error", Severity.Error)]
    [InlineData("UKB3004", "warning", Severity.Warning)]
    [InlineData("UKB3004", "note", Severity.Note)]
    [InlineData("UKB3004", "off", null)]
    [InlineData("UKB3019", "error", Severity.Error)]
    [InlineData("UKB3019", "warning", Severity.Warning)]
    [InlineData("UKB3019", "off", null)]
    public void Severity_is_the_one_that_the_settings_ask_for(string code, string word, Severity? severity)
    {
        _project.With("content/a.md", "---\nissuer: 没有的机关\n---\n# 甲\n\n[[没有的页]]\n")
            .With("content/b.md", "---\nkind: organisation\n---\n# 乙\n\n文。\n")
            .With("site.yml", $"title: 站\nlang: zh-CN\nseverities: {{{code}: {word}}}\n");
        Severity? found = Array.Find(_project.Check().Diagnostics, d => d.Rule.Code == code)?.Severity;
        Assert.Equal(severity, found);
    }

    [Theory]
    [InlineData("UKB3003: off")]
    [InlineData("UKB3003: note")]
    [InlineData("UKB3003: warning")]
    [InlineData("UKB9999: error")]
    [InlineData("ukb3004: error")]
    public void Severity_of_errors_and_of_nothing_is_fixed(string setting)
    {
        _project.With("content/a.md", "# 甲\n\n[[no-such-id]]\n").With("site.yml", $"title: 站\nlang: zh-CN\nseverities: {{{setting}}}\n");
        var errors = _project.Check().Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Code).Order();
        Assert.Equal(["UKB3001", "UKB6005"], errors);
    }

    [Fact]
    public void Finding_that_is_switched_off_is_not_reported()
    {
        _project.With("content/a.md", "# 甲\n\n[[没有的页]]\n").With("site.yml", "title: 站\nlang: zh-CN\nseverities: {UKB3004: off}\n");
        Assert.Empty(_project.BuildToDisk().Diagnostics);
    }

    [Fact]
    public void Two_files_with_one_address_are_refused_UKB5006()
    {
        _project.With("content/a.md", "# 甲\n\n![一](img/A.png) ![二](img/a.png)\n").With("content/img/A.png", "1").With("content/img/a.png", "2");
        var finding = Assert.Single(_project.BuildToDisk().Diagnostics);
        Assert.Equal(("UKB5006", "files/img/a.png"), (finding.Rule.Code, finding.Texts()[0]));
        Assert.False(Directory.Exists(_project.Public));
    }

    private string[] Files() =>
        [.. Directory.GetFiles(_project.Public, "*", SearchOption.AllDirectories)
            .Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks} {new FileInfo(f).Length}").Order(StringComparer.Ordinal)];
}
