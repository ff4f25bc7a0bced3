using System.Diagnostics;
using UnionKb.Cli;
using UnionKb.Cli.Commands;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Publishing;

/// <summary>The day of the last commit is that of the last change, where the settings ask for it.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryProject _project = new TemporaryProject()
        .With("site.yml", "title: 站\nlang: zh-CN\nhistory: true\n").With("content/甲 页.md", "# 甲\n\n文。\n")
        .With("content/b.md", "---\ntitle: 乙\nupdated: 2001-01-01\n---\n\n文。\n").With("content/c.md", "# 丙\n\n文。\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Pages_take_the_day_of_their_last_commit()
    {
        if (!Git("2020-05-01", "init", "-q", ".")) return;
        Git("2020-05-01", "add", "-A");
        Git("2020-05-01", "commit", "-q", "-m", "x");
        _project.With("content/甲 页.md", "# 甲\n\n改。\n");
        Git("2021-06-02", "commit", "-q", "-a", "-m", "y");
        var updated = Build.Check(Options).Site!.Pages.ToDictionary(p => p.Page.Path, p => p.Page.Front.Updated);
        Assert.Equal("2021-06-02", updated["content/甲 页.md"]);
        Assert.Equal("2001-01-01", updated["content/b.md"]);
        Assert.Equal("2020-05-01", updated["content/c.md"]);

        _project.With("site.yml", "title: 站\nlang: zh-CN\n");
        Assert.All(Build.Check(Options).Site!.Pages.Where(p => p.Id != "b"), p => Assert.Null(p.Page.Front.Updated));
    }

    [Fact]
    public void Without_a_repository_nothing_is_known_and_the_site_is_built()
    {
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Fine, terminal.Run("build"));
        Assert.Empty(GitHistory.LastChanges(_project.Root));
    }

    private BuildOptions Options => _project.Options() with { History = () => GitHistory.LastChanges(_project.Root) };

    /// <summary>False where there is no git.</summary>
    private bool Git(string day, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", .. arguments]) { WorkingDirectory = _project.Root };
        start.Environment["GIT_COMMITTER_DATE"] = start.Environment["GIT_AUTHOR_DATE"] = day + "T12:00:00+0000";
        try
        {
            using var git = Process.Start(start)!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
