using System.Text;
using UnionKb.Tests.Fixtures;
using UnionKb.Verifying;

namespace UnionKb.Tests.Compiling;

/// <summary>Texts by which changed inputs (tests/UnionKb.Fuzz) found a fault, as short as they could be made.</summary>
public sealed class ChangedInputTests
{
    [Theory]
    [InlineData("<Tm>\n<TabItem value=\"乙词\"></TabItem", "乙词")] // a component behind a tag that is text: the runs of the text left its block
    [InlineData("<Tm> 甲乙词\n<TabItem value=\"乙词\">\n丙乙词\n</TabItem> 丁乙词\n", "丁乙词")]
    [InlineData("<X1>甲\n<Card title=\"乙词\" />丙\n", "丙")]
    public void Is_built_and_sound(string text, string shown)
    {
        using var project = new TemporaryProject()
            .With("site.yml", "title: 站\nlang: zh-CN\nlinks: warn\n")
            .With("content/a.md", $"# 甲\n\n{text}")
            .With("content/b.md", "---\ntitle: 乙词\nkind: term\n---\n\n文。\n");
        var files = project.BuildToMemory();
        var plain = System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(files["topics/a.html"]), "<[^>]*>", "");
        Assert.Contains(shown, plain, StringComparison.Ordinal);
        Assert.Empty(OutputChecker.Check(files));
    }
}
