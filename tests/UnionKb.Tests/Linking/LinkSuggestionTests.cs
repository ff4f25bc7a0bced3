using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

public sealed class LinkSuggestionTests
{
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
}
