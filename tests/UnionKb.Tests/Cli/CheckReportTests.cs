using System.Text.Json;
using UnionKb.Cli;

namespace UnionKb.Tests.Cli;

/// <summary><c>check --links</c> and <c>check --report</c> on a small project, for people and for programs, and the editors' page of the site.</summary>
public sealed class CheckReportTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public CheckReportTests()
    {
        _project.Write("site.yml", "title: 试验站\nlang: zh-CN\n");
        _project.Write("content/council.md", "---\ntitle: 国务院\nkind: organisation\naliases: [中央政府, old-council]\n---\n职能。\n");
        _project.Write("content/plan.md", "---\ntitle: 方案甲\nkind: document\n---\n内容。\n");
        _project.Write("content/text.md", "---\ntitle: 正文\n---\n国务院印发方案甲。中央政府负责，国务院总结。\n\n## 二节\n\n中央政府的“三大行动”，见[[没有的页]]和[[old-council]]。\n");
        _project.Write("content/alone.md", "---\ntitle: 独页\n---\n什么也不提。\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
    }

    [Fact]
    public void Links_are_one_line_each_with_their_sentence()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--links"));
        Assert.Equal(
            [
                "content/text.md\tcouncil\t[国务院]印发方案甲。",
                "content/text.md\tplan\t国务院印发[方案甲]。",
                "content/text.md\tcouncil\t[中央政府]的“三大行动”，见没有的页和国务院。",
            ],
            _terminal.Out.Split('\n').Where(l => l.Contains('\t')));
    }

    [Theory]
    [InlineData("--links")]
    [InlineData("--report")]
    public void Of_other_findings_only_errors_are_printed_and_the_rest_is_counted(string option)
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", option));
        Assert.DoesNotContain("UKB3004", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("另有 1 个警告和提示", _terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Warnings, _terminal.Run("check", option, "--strict"));

        _project.Write("content/bad.md", "---\ntitle: 坏链\n---\n[[no-such-id]]\n");
        Assert.Equal(ExitCode.Errors, _terminal.Run("check", option));
        Assert.Contains("content/bad.md:4:1: 错误 UKB3001", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("国务院", _terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("UKB3004", _terminal.Out[_terminal.Out.IndexOf("UKB3001", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Links_for_programs_hold_the_same()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--links", "--format", "json"));
        using var json = JsonDocument.Parse(_terminal.Out);
        var first = json.RootElement.GetProperty("termLinks").EnumerateArray().First();
        Assert.Equal(3, json.RootElement.GetProperty("termLinks").GetArrayLength());
        Assert.Equal("content/text.md", first.GetProperty("file").GetString());
        Assert.Equal("council", first.GetProperty("target").GetString());
        Assert.Equal("国务院", first.GetProperty("name").GetString());
        Assert.Equal("国务院印发方案甲。", first.GetProperty("sentence").GetString());
        Assert.Equal("UKB3004", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.False(json.RootElement.TryGetProperty("report", out _));
    }

    [Fact]
    public void The_report_lists_each_sort_with_its_number_and_places()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--report"));
        Assert.Contains("待建的页面 1\n  没有的页\tcontent/text.md\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("孤立的页面 2\n  独页\tcontent/alone.md\n  正文\tcontent/text.md\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("  old-council → council\tcontent/text.md\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("  “三大行动”\tcontent/text.md\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("  国务院  中央政府 1；国务院 1\tcontent/text.md\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("  council: 印发 plan  国务院印发方案甲。\tcontent/text.md\n", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_for_programs_has_a_list_for_each_sort()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--report", "--format", "json"));
        using var json = JsonDocument.Parse(_terminal.Out);
        var report = json.RootElement.GetProperty("report");
        Assert.Equal(["wanted", "orphans", "deadEnds", "formerNames", "numerals", "variants", "proposals"], report.EnumerateObject().Select(p => p.Name));
        var deadEnds = report.GetProperty("deadEnds").EnumerateArray().Select(e => e.GetProperty("pages")[0].GetString()!);
        Assert.Equal(["content/alone.md", "content/council.md", "content/plan.md"], deadEnds.Order(StringComparer.Ordinal));
        Assert.Equal("国务院印发方案甲。", report.GetProperty("proposals")[0].GetProperty("note").GetString());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("report: true\n", true)]
    public void The_site_has_a_page_for_editors_only_when_asked(string setting, bool made)
    {
        _project.Write("site.yml", "title: 试验站\nlang: zh-CN\n" + setting);
        Assert.Equal(ExitCode.Fine, _terminal.Run("build"));
        var page = Path.Combine(_project.Path, "public", "report.html");
        Assert.Equal(made, File.Exists(page));
        if (made) Assert.Contains("没有的页", File.ReadAllText(page), StringComparison.Ordinal);
    }
}
