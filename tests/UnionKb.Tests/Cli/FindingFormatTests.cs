using System.Text.Json;
using UnionKb.Cli;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Cli;

/// <summary>Findings for other programs, what a code means, and what an unknown word may be meant to be.</summary>
public sealed class FindingFormatTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public FindingFormatTests()
    {
        _project.Write("site.yml", "title: 站\nlang: zh-CN\n");
        _project.Write("content/甲, 乙.md", "---\ntitle: 甲\norder: 50%\n---\n\n𠀀见[[没有这一页]]。\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void Workflow_commands_name_place_and_cure(string command)
    {
        Assert.Equal(ExitCode.Errors, _terminal.Run(command, "--format", "github"));
        var lines = _terminal.Out.Trim().Split('\n');
        Assert.Equal("::error file=content/甲%2C 乙.md,line=3,col=8,endColumn=11,title=UKB2019::“order”应当是整数%0A改法：写成“order: 1”。", lines[0]);
        Assert.StartsWith("::warning file=content/甲%2C 乙.md,line=6,col=3,endColumn=12,title=UKB3004::", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.Equal("", _terminal.Error);
    }

    [Fact]
    public void Sarif_has_rules_results_and_places()
    {
        Assert.Equal(ExitCode.Errors, _terminal.Run("check", "--format", "sarif"));
        using var report = JsonDocument.Parse(_terminal.Out);
        var run = report.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", report.RootElement.GetProperty("version").GetString());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString());
        Assert.Equal(["UKB2019", "UKB3004"], rules);
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["error", "warning"], results.Select(r => r.GetProperty("level").GetString()));
        var place = results[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/%E7%94%B2%2C%20%E4%B9%99.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(3, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("unicodeCodePoints", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void An_import_reports_in_the_same_forms()
    {
        _project.Write("seeds/a.txt", "");
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "--check", "--format", "github"));
        Assert.Contains("::error file=seeds/a.txt,title=UKB1001::", _terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UKB3001")]
    [InlineData("ukb3001")]
    [InlineData("3001")]
    public void A_code_is_explained(string code)
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("explain", code));
        Assert.StartsWith("UKB3001 错误\n没有 id、标题或路径是“…”的页面\n改法：", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("severities: {UKB3001: warning}", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_is_explained_in_both_languages()
    {
        foreach (var rule in Rules.All)
        {
            using var english = new TestTerminal(_project.Path);
            Assert.Equal(ExitCode.Fine, english.Run("explain", rule.Code, "--lang", "en"));
            Assert.DoesNotMatch(@"\{\d\}", english.Out);
        }
    }

    [Fact]
    public void A_code_that_is_none_is_refused_with_the_nearest()
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run("explain", "UKB300l"));
        Assert.Contains("UKB300", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("检查", "check")]
    [InlineData("jiancha", "check")]
    [InlineData("chekc", "check")]
    public void A_command_is_found_by_what_it_says(string typed, string expected)
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run(typed));
        Assert.Contains($"是不是想写：{expected}？", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("摘药: 甲", "summary")]
    [InlineData("biaoqian: 甲", "tags")]
    [InlineData("sumary: 甲", "summary")]
    [InlineData("kind: 树语", "term")]
    [InlineData("kind: tpoic", "topic")]
    public void A_key_and_a_kind_are_found_by_spelling_and_by_sound(string line, string expected)
    {
        _project.Write("content/b.md", $"---\ntitle: 乙\n{line}\n---\n\n文。\n");
        var result = Build.Check(new BuildOptions { Root = _project.Path, Theme = Repository.Path("templates") });
        Assert.Contains(result.Diagnostics, d => d.File == "content/b.md" && d.Suggestion == expected);
    }

    [Theory]
    [InlineData("标题", "title")]
    [InlineData("pilars", "pillars")]
    [InlineData("zhuti", "theme")]
    [InlineData("页角", "footer")]
    public void A_setting_is_found_by_spelling_and_by_sound(string key, string expected)
    {
        var bag = new DiagnosticBag();
        SiteConfigReader.Read(new SourceText("site.yml", $"title: 站\n{key}: 甲\n"), bag);
        Assert.Equal(expected, Assert.Single(bag.ToArray()).Suggestion);
    }

    [Fact]
    public void What_a_list_of_the_settings_names_is_found_with_its_place()
    {
        _project.Write("site.yml", "title: 站\npillars:\n  - fisrt\npin: [甲 frist]\n");
        _project.Write("content/甲, 乙.md", "---\nid: first\ntitle: 甲\n---\n\n文。\n");
        var found = Build.Check(new BuildOptions { Root = _project.Path, Theme = Repository.Path("templates") }).Diagnostics;
        Assert.Equal([("UKB3009", "site.yml", 3, 5, "first"), ("UKB3017", "site.yml", 4, 7, "甲 first")],
            found.Select(d => (d.Rule.Code, d.File!, d.At!.Value.Line, d.At!.Value.Column, d.Suggestion!)));
    }

    [Fact]
    public void The_version_is_printed()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", _terminal.Out);
    }
}
