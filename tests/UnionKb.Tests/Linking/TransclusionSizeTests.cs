using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

/// <summary>A few small pages that bring one another many times are refused before they become a site that fits nowhere.</summary>
public sealed class TransclusionSizeTests
{
    [Fact]
    public void Texts_that_multiply_are_refused_where_they_become_too_many()
    {
        using var project = Multiplying(40);
        var found = project.Check().Diagnostics.Where(d => d.Rule.Code.StartsWith("UKB3", StringComparison.Ordinal)).ToArray();
        Assert.All(found, d => Assert.Equal("UKB3060", d.Rule.Code));
        Assert.Equal(["content/a.md", "content/b.md", "content/c.md"], found.Select(d => d.File).Distinct());
        Assert.Equal(40, found.Count(d => d.File == "content/a.md"));
    }

    [Fact]
    public void Few_of_them_are_brought_whole()
    {
        using var project = Multiplying(3);
        Assert.DoesNotContain(project.Check().Diagnostics, d => d.Rule.Code.StartsWith("UKB3", StringComparison.Ordinal));
        Assert.Equal(81 * 3, System.Text.Encoding.UTF8.GetString(project.BuildToMemory()["topics/a.html"]).Split("<p>段落").Length - 1);
    }

    /// <summary>Five pages, each of which brings the next one many times; the last has as many paragraphs.</summary>
    private static TemporaryProject Multiplying(int times)
    {
        var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n");
        foreach (var (page, next) in "abcd".Zip("bcde"))
            project.With($"content/{page}.md", $"# {page}页\n\n" + string.Concat(Enumerable.Repeat($"![[{next}]]\n\n", times)));
        return project.With("content/e.md", "# e页\n\n" + string.Concat(Enumerable.Repeat("段落。\n\n", times)));
    }
}
