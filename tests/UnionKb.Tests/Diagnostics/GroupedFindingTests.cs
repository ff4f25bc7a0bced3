using System.Text.Json;
using UnionKb.Cli;
using UnionKb.Diagnostics;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Diagnostics;

/// <summary>Kinds of findings that say the same of many pages stand once, with the number and all places.</summary>
public sealed class GroupedFindingTests
{
    private static TemporaryProject Project()
    {
        var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n");
        for (var i = 0; i < 12; i++) project.With($"content/p{i:00}.md", $"---\ntitle: 页{i}\nkey{i}: 1\nsame: 2\n---\n\n正文。\n");
        return project;
    }

    [Fact]
    public void One_finding_has_the_words_and_the_places_of_all()
    {
        using var project = Project();
        var finding = Assert.Single(project.Check().Diagnostics);
        Assert.Equal(("UKB2003", 24, "content/p00.md"), (finding.Rule.Code, finding.Places.Length, finding.File));
        Assert.StartsWith("不认识的键“same、key0、key1、key10", finding.Message(Language.Zh), StringComparison.Ordinal);
        Assert.EndsWith("……”", finding.Message(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void One_place_is_a_finding_like_any_other()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n").With("content/a.md", "---\ntitle: 甲\ntitel: 乙\n---\n\n文。\n");
        var finding = Assert.Single(project.Check().Diagnostics);
        Assert.Equal((0, "title"), (finding.Places.Length, finding.Suggestion));
    }

    [Fact]
    public void The_report_for_programs_is_complete_and_the_one_for_people_is_short()
    {
        using var project = Project();
        project.With("content/many.md", "# 多\n\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"[[没有{i}]]\n\n")));
        using var terminal = new TestTerminal(project.Root);
        Assert.Equal(ExitCode.Fine, terminal.Run("check", "--format", "json"));
        var all = JsonDocument.Parse(terminal.Out).RootElement.GetProperty("diagnostics").EnumerateArray().ToArray();
        Assert.Equal(31, all.Length);
        var grouped = all.Single(d => d.GetProperty("code").GetString() == "UKB2003");
        Assert.Equal((24, 24), (grouped.GetProperty("count").GetInt32(), grouped.GetProperty("places").GetArrayLength()));
        Assert.Equal(3, grouped.GetProperty("places")[0].GetProperty("line").GetInt32());

        using var shown = new TestTerminal(project.Root);
        Assert.Equal(ExitCode.Fine, shown.Run("check"));
        Assert.Equal(20, shown.Out.Split("警告 UKB3004").Length - 1);
        Assert.Contains("另有 10 处同样的", shown.Out, StringComparison.Ordinal);
        Assert.Contains("共 24 处，12 个文件：content/p00.md:3、content/p00.md:4、", shown.Out, StringComparison.Ordinal);
    }
}
