using UnionKb.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Cli;

/// <summary><c>check --adopt</c> says what a folder of another tool was understood to mean, and names what is no page.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public void Lists_what_was_understood_and_what_was_not()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("mkdocs.yml", "nav:\n  - guide/a.md\n  - guide/b.md\n")
            .With("content/guide/a.md", "---\ntitle: 甲\nweight: 2\nunknown_key: 1\n---\n\n见[乙](/zh/guide/b/)和[无](no.md)。\n")
            .With("content/guide/b.md", "# 乙\n\n正文。\n")
            .With("content/报告.docx", "x").With("content/b.markdown", "x");
        using var terminal = new TestTerminal(project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("check", "--adopt"));
        var (understood, rest) = terminal.Out.Split("没有读懂的") is [var left, var right] ? (left, right) : ("", "");
        Assert.Contains("次序和层次来自 mkdocs.yml：2 页里的 2 页", understood, StringComparison.Ordinal);
        Assert.Contains("链接：前面带语言或网站名 1\tcontent/guide/a.md", understood, StringComparison.Ordinal);
        Assert.Contains("键 weight 1\tcontent/guide/a.md", understood, StringComparison.Ordinal);
        Assert.Contains("错误 UKB3001 1\tcontent/guide/a.md", rest, StringComparison.Ordinal);
        Assert.Contains("警告 UKB2003 1\tcontent/guide/a.md", rest, StringComparison.Ordinal);
        Assert.Contains("警告 UKB2091 2\tcontent/b.markdown", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_a_page_offers_is_no_unread_one()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/a.md", "# 甲\n\n[表](a.txt)\n").With("content/a.txt", "x");
        Assert.Empty(project.Check().Diagnostics);
    }
}
