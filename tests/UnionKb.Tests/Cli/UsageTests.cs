using UnionKb.Cli;

namespace UnionKb.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("不认识“biuld”。 是不是想写：build？", "biuld")]
    [InlineData("要写明命令。", "new")]
    [InlineData("缺少 <标题>。", "new", "topic")]
    [InlineData("选项 --workers 后面要有且只有一个值。", "build", "--workers")]
    [InlineData("--workers 要求 1 到 256 之间的整数，写的是“0”。", "build", "--workers", "0")]
    [InlineData("--port 要求 1 到 65535 之间的整数，写的是“a”。", "serve", "--port", "a")]
    [InlineData("--format 只能是 text, json, github, sarif，写的是“xml”。", "build", "--format", "xml")]
    [InlineData("不认识“--strikt”。 是不是想写：--strict？", "build", "--strikt")]
    public void A_wrong_command_line_is_explained(string expected, params string[] arguments)
    {
        using var terminal = new TestTerminal(_folder.Path);
        Assert.Equal(ExitCode.Usage, terminal.Run(arguments));
        Assert.StartsWith($"用法有误：{expected}\n查看用法：unionkb", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("", terminal.Out);
    }

    [Fact]
    public void Without_a_command_the_help_is_shown_and_the_code_says_usage()
    {
        using var terminal = new TestTerminal(_folder.Path, ("LANG", "en_US.UTF-8"));
        Assert.Equal(ExitCode.Usage, terminal.Run());
        Assert.Contains("unionkb <command> [options]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("wrong usage: A command is missing.", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_every_command_speaks_both_languages()
    {
        string[][] commands = [[], ["build"], ["serve"], ["check"], ["import"], ["new"], ["new", "topic"]];
        foreach (var command in commands)
        {
            using var chinese = new TestTerminal(_folder.Path);
            using var english = new TestTerminal(_folder.Path);
            Assert.Equal(ExitCode.Fine, chinese.Run([.. command, "--help"]));
            Assert.Equal(ExitCode.Fine, english.Run([.. command, "--help", "--lang", "en"]));
            Assert.Contains("用法：", chinese.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(english.Out, c => c >= 0x2E80);
            Assert.Equal(chinese.Out.Count(c => c == '\n'), english.Out.Count(c => c == '\n'));
        }
    }

    [Fact]
    public void Outside_a_project_the_way_in_is_named()
    {
        using var terminal = new TestTerminal(_folder.Path);
        Assert.Equal(ExitCode.Usage, terminal.Run("build"));
        Assert.Contains("--root", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_that_is_not_there_is_wrong_usage()
    {
        using var terminal = new TestTerminal(_folder.Path);
        Assert.Equal(ExitCode.Usage, terminal.Run("check", "--root", "nowhere"));
        Assert.Contains("nowhere", terminal.Error, StringComparison.Ordinal);
    }
}
