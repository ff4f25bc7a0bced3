using UnionKb.Cli;

namespace UnionKb.Tests.Cli;

/// <summary><c>unionkb search</c> on a built site: what it finds, and what it says of damage.</summary>
public sealed class SearchCommandTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public SearchCommandTests()
    {
        _project.Write("site.yml", "title: 试验站\nlang: zh-CN\n");
        _project.Write("content/topics/a.md", "---\nid: a\ntitle: 甲\n---\n\n职工代表大会。\n");
        _terminal = new TestTerminal(_project.Path);
        Assert.Equal(ExitCode.Fine, _terminal.Run("build"));
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
    }

    [Theory]
    [InlineData("index")]
    [InlineData("p0")]
    [InlineData("t0")]
    [InlineData("names")]
    public void A_damaged_file_is_named_with_its_cure_and_a_new_build_mends_it(string name)
    {
        var path = Path.Combine(_project.Path, "public", "search", name + ".js");
        var whole = File.ReadAllBytes(path);
        foreach (var damaged in new byte[][] { [], whole[..(whole.Length / 2)], [.. whole[..^16], .. whole[^14..]] })
        {
            File.WriteAllBytes(path, damaged);
            using var terminal = new TestTerminal(_project.Path);
            Assert.Equal(ExitCode.Errors, terminal.Run("search", name == "names" ? "zhigong" : "职工"));
            Assert.Contains($"错误 UKB8001: 搜索索引的文件缺失或已损坏：search/{name}.js", terminal.Error, StringComparison.Ordinal);
            Assert.Contains("重新运行 unionkb build", terminal.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("UKB9001", terminal.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Fine, _terminal.Run("build"));
        using var mended = new TestTerminal(_project.Path);
        Assert.Equal(ExitCode.Fine, mended.Run("search", "职工"));
        Assert.Contains("甲  topics/a.html", mended.Out, StringComparison.Ordinal);
    }
}
