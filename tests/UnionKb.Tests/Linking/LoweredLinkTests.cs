using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

/// <summary>With <c>links: warn</c> a site is made although links of it lead nowhere; they are shown as the words they are.</summary>
public sealed class LoweredLinkTests
{
    private const string Page = """
        # 甲

        见[没有的页](none.md)、[[no-such-page]]、[乙的节](b.md#没有)、[[同名]]和[表格](no.xlsx)。

        ![流程图](no.png) ![](no2.png)

        ## 二

        [坏地址](javascript:alert)

        <!-- 没有结束的注释

        后面的**正文**。
        """;

    private static TemporaryProject Project(string settings) => new TemporaryProject()
        .With("site.yml", $"title: 站\nlang: zh-CN\n{settings}")
        .With("content/a.md", Page)
        .With("content/b.md", "---\ntitle: 乙\naliases: [同名]\n---\n\n正文。")
        .With("content/c.md", "---\ntitle: 丙\naliases: [同名]\n---\n\n## 一 {#x}\n\n## 二 {#x}");

    [Fact]
    public void Without_it_each_is_an_error_that_names_the_setting()
    {
        using var project = Project("");
        var errors = project.Check().Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
        Assert.Equal(
            ["UKB2008", "UKB2010", "UKB2027", "UKB3001", "UKB3001", "UKB3002", "UKB3005", "UKB3008", "UKB3008", "UKB3008"],
            errors.Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
        Assert.All(errors, d => Assert.Contains("links: warn", d.Help(Language.Zh), StringComparison.Ordinal));
        Assert.All(errors, d => Assert.Contains("links: warn", d.Help(Language.En), StringComparison.Ordinal));
    }

    [Fact]
    public void With_it_the_same_are_warnings_and_the_links_are_text()
    {
        using var project = Project("links: warn\n");
        var page = Encoding.UTF8.GetString(project.BuildToMemory()["topics/a.html"]);
        Assert.Contains("<span class=\"broken\">没有的页</span>", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"broken\">表格</a>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"broken\">流程图</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"broken\">no2.png</span>", page, StringComparison.Ordinal);
        Assert.Contains("b.html\">乙的节</a>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;!-- 没有结束的注释", page, StringComparison.Ordinal);
        Assert.Contains("后面的<strong>正文</strong>", page, StringComparison.Ordinal);
        Assert.Equal(10, project.Check().Diagnostics.Count(d => d.Rule.CanBeLowered && d.Severity == Severity.Warning));
    }

    /// <summary>Found by changed inputs: the link stayed, to a page that is not made.</summary>
    [Fact]
    public void A_link_to_a_list_that_has_no_entries_is_text()
    {
        using var project = new TemporaryProject()
            .With("site.yml", "title: 站\nlang: zh-CN\nlinks: warn\n")
            .With("content/a.md", "# 甲\n\n见[时间轴](/timeline.html)和[全部](/a-z.html)。\n");
        var files = project.BuildToMemory();
        var page = Encoding.UTF8.GetString(files["topics/a.html"]);
        Assert.Contains("<span class=\"broken\">时间轴</span>和<a href=\"../a-z.html\">全部</a>", page, StringComparison.Ordinal);
        Assert.Single(project.Check().Diagnostics, d => d.Rule == Rules.GeneratedPageEmpty);
        Assert.Empty(UnionKb.Verifying.OutputChecker.Check(files));
    }

    [Fact]
    public void Strict_keeps_them_errors()
    {
        using var project = Project("links: warn\nseverities:\n  UKB3001: warning\n");
        var strict = Build.Check(project.Options() with { Strict = true });
        Assert.Equal(10, strict.Diagnostics.Count(d => d.Severity == Severity.Error));
    }

    [Fact]
    public void One_kind_can_be_lowered_by_itself()
    {
        using var project = Project("severities:\n  UKB3001: warning\n");
        Assert.Equal(8, project.Check().Diagnostics.Count(d => d.Severity == Severity.Error));
    }
}
