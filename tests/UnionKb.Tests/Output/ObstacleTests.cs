using System.Text;
using UnionKb.Cli;
using UnionKb.Diagnostics;
using UnionKb.Output;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Output;

/// <summary>What stands in the way of a build leaves the whole site as it was, and is named.</summary>
public sealed class ObstacleTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_folder_in_the_place_of_a_page_stops_the_build_before_the_first_move()
    {
        Assert.Empty(Commit(("a.html", "旧"), ("t/z.html", "旧")));
        Directory.CreateDirectory(At("t/b.html"));
        var before = Snapshot();
        var found = Assert.Single(Commit(("a.html", "新"), ("t/b.html", "新"), ("t/z.html", "新")));
        Assert.Equal(("UKB5009", At("t/b.html")), (found.Rule.Code, found.Texts()[0]));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_stops_the_build_before_the_first_move()
    {
        Assert.Empty(Commit(("a.html", "旧")));
        File.WriteAllText(At("t"), "我的");
        var before = Snapshot();
        var found = Assert.Single(Commit(("a.html", "新"), ("t/x/b.html", "新")));
        Assert.Equal(("UKB5009", At("t")), (found.Rule.Code, found.Texts()[0]));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void What_the_last_build_made_is_in_nobodys_way()
    {
        Assert.Empty(Commit(("a", "文件"), ("b/c/d.html", "页"), ("b/e.html", "页")));
        Assert.Empty(Commit(("a/x.html", "页"), ("b", "文件")));
        Assert.Equal(["a/x.html=页", "b=文件"], Snapshot());
        Assert.Empty(Commit(("a", "文件"), ("b/c/d.html", "页")));
        Assert.Equal(["a=文件", "b/c/d.html=页"], Snapshot());
    }

    [Fact]
    public void A_folder_that_holds_somebodys_file_or_folder_is_in_the_way()
    {
        Assert.Empty(Commit(("b/d.html", "页"), ("c/d.html", "页")));
        File.WriteAllText(At("b/mine.txt"), "我的");
        Directory.CreateDirectory(At("c/mine"));
        var before = Snapshot();
        Assert.Equal([At("b"), At("c")], Commit(("b", "文件"), ("c", "文件")).Select(f => f.Arguments[0]));
        Assert.Equal(before, Snapshot());
        Assert.True(Directory.Exists(At("c/mine")));
    }

    [Fact]
    public void A_move_that_fails_all_the_same_is_told_as_it_is_and_the_next_build_finishes()
    {
        Assert.Empty(Commit(("a.html", "旧"), ("b.html", "旧"), ("c.html", "旧")));
        (string, string)[] files = [("a.html", "新"), ("b.html", "新"), ("c.html", "新")];
        var found = Assert.Single(Commit(files, moving: path =>
        {
            if (path != "b.html") return;
            File.Delete(At(path));
            Directory.CreateDirectory(At(path));
        }));
        Assert.Equal("UKB5010", found.Rule.Code);
        Assert.Equal(["1", "3"], found.Texts()[2..]);
        Assert.Equal(["a.html=新", "c.html=旧"], Snapshot());
        Directory.Delete(At("b.html"));
        Assert.Empty(Commit(files));
        Assert.Equal(["a.html=新", "b.html=新", "c.html=新"], Snapshot());
    }

    [Fact]
    public void A_file_that_appears_while_the_site_is_made_is_not_overwritten()
    {
        Assert.Empty(Commit(("a.html", "旧")));
        var found = Assert.Single(Commit([("a.html", "旧"), ("b.html", "新")], moving: path => File.WriteAllText(At(path), "我的")));
        Assert.Equal("UKB5007", found.Rule.Code);
        Assert.Equal(["a.html=旧", "b.html=我的"], Snapshot());
    }

    [Fact]
    public void The_command_says_that_nothing_changed_only_when_nothing_did()
    {
        using var terminal = new TestTerminal(_project.Root);
        _project.With("site.yml", "title: 试验\n").With("content/topics/three.md", "---\nid: three\ntitle: 三\n---\n\n文。\n");
        Directory.CreateDirectory(At("topics/three.html"));
        Directory.CreateDirectory(At(".unionkb"));
        Assert.Equal(ExitCode.Errors, terminal.Run("build"));
        Assert.Matches("UKB5009.*three.html", terminal.Error);
        Assert.Contains("没有改动", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Snapshot());
    }

    [LinkFact]
    public void Nothing_is_written_or_removed_through_links_UKB5005()
    {
        _project.With("elsewhere/spool/mine.txt", "我的").With("elsewhere/manifest", "a.html\n");
        Assert.Empty(Commit(("a.html", "旧")));
        Directory.Delete(At(".unionkb"), recursive: true);
        File.CreateSymbolicLink(At(".unionkb"), Path.Combine(_project.Root, "elsewhere"));
        Assert.Equal(At(".unionkb"), Assert.Single(Commit(("a.html", "新"))).Arguments[0]);
        Assert.Equal("我的", _project.Read("elsewhere/spool/mine.txt"));
        Assert.Equal(["a.html=旧"], Snapshot());

        File.Delete(At(".unionkb"));
        Directory.CreateDirectory(At(".unionkb"));
        File.CreateSymbolicLink(At(".unionkb/journal.new"), Path.Combine(_project.Root, "elsewhere", "manifest"));
        Assert.Equal("UKB5005", Assert.Single(Commit(("a.html", "新"))).Rule.Code);
        Assert.Equal("a.html\n", _project.Read("elsewhere/manifest"));
    }

    [LinkFact]
    public void A_file_that_is_a_link_is_named_UKB5005()
    {
        Assert.Empty(Commit(("t/a.html", "旧")));
        File.CreateSymbolicLink(At("t/b.html"), At("nowhere"));
        Assert.Equal(At("t/b.html"), Assert.Single(Commit(("t/b.html", "新"))).Arguments[0]);
    }

    [LinkFact]
    public void The_output_itself_may_be_a_link_when_it_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_project.Root, "www"));
        File.CreateSymbolicLink(_project.Public, Path.Combine(_project.Root, "www"));
        _project.With("site.yml", "title: 试验\n").With("content/a.md", "---\nid: a\ntitle: 三\n---\n\n文。\n");
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("build"));
        Assert.Contains("UKB5005", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_project.Root, "www")));
        Assert.Equal(ExitCode.Fine, terminal.Run("build", "--out", "public/"));
        Assert.Equal(ExitCode.Fine, terminal.Run("build", "--out", "public/"));
        Assert.True(File.Exists(Path.Combine(_project.Root, "www", "index.html")));
    }

    [LinkFact]
    public void A_link_to_a_folder_of_the_project_is_no_output_UKB5002()
    {
        Directory.CreateDirectory(Path.Combine(_project.Root, "seeds"));
        File.CreateSymbolicLink(_project.Public, Path.Combine(_project.Root, "seeds"));
        Assert.Equal("UKB5002", Assert.Single(Commit(("a.html", "甲"))).Rule.Code);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_project.Root, "seeds")));
    }

    [LinkFact]
    public void Search_reads_through_no_link_UKB5005()
    {
        _project.With("site.yml", "title: 试验\n").With("content/a.md", "---\nid: a\ntitle: 三\n---\n\n文。\n");
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Fine, terminal.Run("build"));
        Assert.Equal(ExitCode.Fine, terminal.Run("search", "文"));
        Directory.Move(At("search"), Path.Combine(_project.Root, "moved"));
        File.CreateSymbolicLink(At("search"), Path.Combine(_project.Root, "moved"));
        Assert.Equal(ExitCode.Errors, terminal.Run("search", "文"));
        Assert.Contains("UKB5005", terminal.Error, StringComparison.Ordinal);
    }

    private string At(string path) => Path.Combine(_project.Public, path);

    private Diagnostic[] Commit(params (string Path, string Text)[] files) => Commit(files, null);

    private Diagnostic[] Commit((string Path, string Text)[] files, Action<string>? moving)
    {
        var diagnostics = new DiagnosticBag();
        using var output = new DiskOutput(_project.Public, _project.Root, moving);
        if (!output.Open(diagnostics)) return diagnostics.ToArray();
        foreach (var (path, text) in files) output.Write(path, Encoding.UTF8.GetBytes(text));
        var counts = output.Commit(diagnostics);
        Assert.Equal(counts is null, diagnostics.Count > 0);
        return diagnostics.ToArray();
    }

    private string[] Snapshot() =>
    [
        .. Directory.GetFiles(_project.Public, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(_project.Public, f).Replace('\\', '/')}={File.ReadAllText(f)}")
            .Where(f => !f.StartsWith(".unionkb", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}
