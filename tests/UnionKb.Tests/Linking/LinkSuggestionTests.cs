using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

public sealed class LinkSuggestionTests
{
    [Theory]
    [InlineData("TWO WORDS", "two-words")]
    [InlineData("第三节", "第-三-节")]
    [InlineData("%E7%AC%AC%20%E4%B8%89%20%E8%8A%82", "第-三-节")]
    [InlineData("以饭原则", "一般原则")]
    [InlineData("一般远则", "一般原则")]
    [InlineData("全不相干的几个字", null)]
    public void An_anchor_that_does_not_exist_is_helped(string anchor, string? meant)
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/c.md", "# 丙\n\n## Two Words\n\n## 第 三 节\n\n## 一般原则\n")
            .With("content/a.md", $"# 甲\n\n[[c#{anchor}]]\n");
        Assert.Equal(meant, Assert.Single(project.Check().Diagnostics, d => d.Rule.Code == "UKB3002").Suggestion);
    }

    [Theory]
    [InlineData("[x](C.md)", "c.md")]
    [InlineData("[[c-dd]]", "c-d")]
    public void Of_names_as_near_the_one_in_other_letters_is_meant(string link, string meant)
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/a.md", $"# 甲\n\n{link}\n").With("content/b.md", "# 乙\n")
            .With("content/c.md", "# 丙\n")
            .With("content/c-b.md", "# 丁\n").With("content/c-d.md", "# 戊\n");
        Assert.Equal(meant, Assert.Single(project.Check().Diagnostics, d => d.Rule.Code is "UKB3001" or "UKB3004").Suggestion);
    }

    [Fact]
    public void The_first_hundred_links_without_a_target_are_helped_whatever_the_threads()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n").With("content/wages.md", "# 工资\n");
        for (var i = 0; i < 50; i++) project.With($"content/p{i:00}.md", "# 页\n\n[[wagse]] [[wage]] [x](wagse.md)\n");
        var findings = project.Check().Diagnostics.Where(d => d.Rule.Code == "UKB3001").ToArray();
        Assert.Equal(150, findings.Length);
        Assert.All(findings.Take(100), f => Assert.StartsWith("wages", f.Suggestion, StringComparison.Ordinal));
        Assert.All(findings.Skip(100), f => Assert.Null(f.Suggestion));
    }

    [Theory]
    [InlineData("gong-hui", "gonghui")]
    [InlineData("/gonghu", "gonghui")]
    [InlineData("../gonghui", "gonghui")]
    [InlineData("gonghi.html", "gonghui")]
    [InlineData("topics/no-such-page", null)]
    public void A_path_or_an_id_that_is_none_is_an_error_and_no_page_to_be_written(string target, string? meant)
    {
        using var project = new TemporaryProject();
        project.With("site.yml", "title: 站\nlang: zh-CN\n").With("content/gonghui.md", "# 工会\n").With("content/a.md", $"# 甲\n\n[[{target}]]\n");
        var finding = Assert.Single(project.Check().Diagnostics);
        Assert.Equal(("UKB3001", meant), (finding.Rule.Code, finding.Suggestion));
    }

    [Theory]
    [InlineData("A/B 测试")]
    [InlineData("GDP")]
    [InlineData("市/县")]
    public void A_bare_name_with_a_stroke_or_in_capitals_is_a_page_to_be_written(string name)
    {
        using var project = new TemporaryProject();
        project.With("site.yml", "title: 站\nlang: zh-CN\n").With("content/a.md", $"# 甲\n\n[[{name}]]\n");
        Assert.Equal("UKB3004", Assert.Single(project.Check().Diagnostics).Rule.Code);
    }
}
