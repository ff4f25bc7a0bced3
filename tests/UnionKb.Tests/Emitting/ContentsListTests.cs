using System.Text;
using UnionKb.Tests.Fixtures;
using UnionKb.Verifying;

namespace UnionKb.Tests.Emitting;

public sealed class ContentsListTests
{
    /// <summary>Found by changed inputs: a heading without words was a link that nobody can see or hear.</summary>
    [Fact]
    public void A_heading_without_words_is_not_listed()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n").With("content/a.md", "# 题\n\n## 甲\n\n##\n\n文。\n\n## 乙\n\n文。\n");
        var files = project.BuildToMemory();
        var page = Encoding.UTF8.GetString(files["topics/a.html"]);
        Assert.Contains("<a href=\"#甲\">甲</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("></a>", page, StringComparison.Ordinal);
        Assert.Empty(OutputChecker.Check(files));
    }
}
