using System.Text;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

/// <summary>The words that lists of mentions mark are those of the link, also where links without words of their own stand side by side.</summary>
public sealed class FilledTitleTests
{
    [Theory]
    [InlineData("先看[[b]][[c]]再说。", "先看乙二字<mark>丙丁戊</mark>再说。")]
    [InlineData("先看[[b]][第三页](c.md)再说。", "先看乙二字<mark>第三页</mark>再说。")]
    [InlineData("先看[[b]]丙丁戊再说。", "先看乙二字<mark>丙丁戊</mark>再说。")]
    [InlineData("[[c]][[b]][[b]]。", "<mark>丙丁戊</mark>乙二字乙二字。")]
    [InlineData("**[[b]]**[[b]][[b]]、[[c]]。", "乙二字乙二字乙二字、<mark>丙丁戊</mark>。")]
    public void Marks_the_words_of_the_link(string text, string sentence)
    {
        using var project = new TemporaryProject()
            .With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/a.md", $"# 甲\n\n{text}\n")
            .With("content/b.md", "---\ntitle: 乙二字\n---\n\n文。")
            .With("content/c.md", "---\ntitle: 丙丁戊\n---\n\n文。");
        Assert.Contains(sentence, Encoding.UTF8.GetString(project.BuildToMemory()["topics/c.html"]), StringComparison.Ordinal);
    }
}
