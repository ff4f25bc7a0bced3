using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Output;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Output;

public sealed class DiskOutputTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Second_commit_of_equal_files_touches_none()
    {
        Commit(("a.html", "甲"), ("t/b.html", "乙"));
        var stamp = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(At("a.html"), stamp);
        var counts = Commit(("a.html", "甲"), ("t/b.html", "丙"));
        Assert.Equal((2, 1, 0), (counts.Files, counts.Written, counts.Removed));
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(At("a.html")));
        Assert.Equal("丙", File.ReadAllText(At("t/b.html")));
    }

    [Theory]
    [InlineData("../b.html")]
    [InlineData("t/../../b.html")]
    [InlineData("/tmp/b.html")]
    public void Writes_nothing_outside_its_folder(string path)
    {
        Assert.Throws<ArgumentException>(() => Commit((path, "甲")));
        Assert.False(File.Exists(Path.GetFullPath(At(path))));
    }

    [Fact]
    public void Removes_what_is_no_longer_made_and_nothing_else()
    {
        Commit(("a.html", "甲"), ("t/b.html", "乙"));
        File.WriteAllText(At("mine.txt"), "留着");
        var counts = Commit(("a.html", "甲"));
        Assert.Equal(1, counts.Removed);
        Assert.False(Directory.Exists(At("t")));
        Assert.Equal("留着", File.ReadAllText(At("mine.txt")));
    }

    [Fact]
    public void Writes_again_what_was_deleted_or_cut_by_hand()
    {
        Commit(("a.html", "甲甲"), ("b.html", "乙乙"));
        File.Delete(At("a.html"));
        File.WriteAllText(At("b.html"), "乙");
        Assert.Equal(2, Commit(("a.html", "甲甲"), ("b.html", "乙乙")).Written);
        Assert.Equal("乙乙", File.ReadAllText(At("b.html")));
    }

    [Fact]
    public void Repairs_a_file_that_someone_changed_without_changing_its_length()
    {
        Commit(("a.html", "甲甲"));
        File.WriteAllText(At("a.html"), "乙乙");
        File.SetLastWriteTimeUtc(At("a.html"), File.GetLastWriteTimeUtc(At(".unionkb/manifest")).AddSeconds(-1));
        Assert.Equal(1, Commit(("a.html", "甲甲")).Written);
        Assert.Equal("甲甲", File.ReadAllText(At("a.html")));
    }

    [Fact]
    public void File_that_no_build_made_is_not_overwritten_UKB5008()
    {
        Commit(("a.html", "甲"));
        File.WriteAllText(At("b.html"), "我的");
        var diagnostics = new DiagnosticBag();
        using var output = Open();
        Write(output, "a.html", "新");
        Write(output, "b.html", "乙");
        Assert.Null(output.Commit(diagnostics));
        Assert.Equal("UKB5008", Assert.Single(diagnostics.ToArray()).Rule.Code);
        Assert.Equal(["a.html=甲", "b.html=我的"], Snapshot().Where(f => !f.StartsWith(".unionkb", StringComparison.Ordinal)));
    }

    [Fact]
    public void Place_that_cannot_be_written_is_refused_UKB5007()
    {
        _project.With("file", "文件");
        Assert.Equal("UKB5007", Refusal(Path.Combine(_project.Root, "file", "below")));
    }

    [Fact]
    public void Aborted_build_leaves_the_site_as_it_was()
    {
        Commit(("a.html", "甲"));
        var before = Snapshot();
        using (var output = Open())
        {
            Write(output, "a.html", "乙");
            Write(output, "b.html", "丙");
            output.Abort();
        }

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Next_build_finishes_one_that_was_killed_while_files_moved_into_place()
    {
        Commit(("a.html", "甲"), ("old.html", "旧"));
        // What a kill leaves: the journal, some files already new, a file that no manifest knows, a spool.
        File.WriteAllText(At(".unionkb/journal"), "a.html\nb.html\nnew.html\nold.html\n");
        File.WriteAllText(At("a.html"), "新");
        File.WriteAllText(At("new.html"), "只在被杀的构建里");
        Directory.CreateDirectory(At(".unionkb/spool"));
        File.WriteAllText(At(".unionkb/spool/7"), "半");

        var counts = Commit(("a.html", "甲"), ("b.html", "乙"));
        Assert.Equal((2, 2, 2), (counts.Files, counts.Written, counts.Removed));
        Assert.Equal(["a.html=甲", "b.html=乙"], Snapshot().Where(f => !f.StartsWith(".unionkb", StringComparison.Ordinal)));
        Assert.False(File.Exists(At(".unionkb/journal")));
        Assert.False(Directory.Exists(At(".unionkb/spool")));
    }

    [Fact]
    public void Folder_with_foreign_files_is_refused_UKB5001()
    {
        Directory.CreateDirectory(_project.Public);
        File.WriteAllText(At("thesis.docx"), "重要");
        Assert.Equal("UKB5001", Refusal(_project.Public));
        Assert.Equal(["thesis.docx=重要"], Snapshot());
    }

    [Theory]
    [InlineData("")]
    [InlineData("content")]
    [InlineData("content/x")]
    [InlineData("seeds")]
    [InlineData("..")]
    public void Project_folders_are_no_output_UKB5002(string below)
    {
        _project.With("content/a.md", "甲");
        Assert.Equal("UKB5002", Refusal(Path.GetFullPath(Path.Combine(_project.Root, below))));
    }

    [Fact]
    public void File_in_the_place_of_the_folder_is_refused_UKB5003()
    {
        _project.With("public", "文件");
        Assert.Equal("UKB5003", Refusal(_project.Public));
    }

    [Fact]
    public void Second_build_at_the_same_time_is_refused_UKB5004()
    {
        using var first = Open();
        Assert.Equal("UKB5004", Refusal(_project.Public));
    }

    [Fact]
    public void Link_that_leads_out_of_the_folder_is_refused_UKB5005()
    {
        var outside = Path.Combine(_project.Root, "outside");
        Directory.CreateDirectory(outside);
        Commit(("a.html", "甲"));
        Directory.CreateSymbolicLink(At("topics"), outside);
        Assert.Equal("UKB5005", Refusal(_project.Public));
    }

    private string At(string path) => Path.Combine(_project.Public, path);

    private DiskOutput Open()
    {
        var output = new DiskOutput(_project.Public, _project.Root);
        Assert.True(output.Open(new DiagnosticBag()));
        return output;
    }

    private OutputCounts Commit(params (string Path, string Text)[] files)
    {
        using var output = Open();
        foreach (var (path, text) in files) Write(output, path, text);
        return output.Commit(new DiagnosticBag()) ?? throw new InvalidOperationException("refused");
    }

    private static void Write(DiskOutput output, string path, string text) => output.Write(path, Encoding.UTF8.GetBytes(text));

    private string Refusal(string folder)
    {
        var diagnostics = new DiagnosticBag();
        using var output = new DiskOutput(folder, _project.Root);
        Assert.False(output.Open(diagnostics));
        return Assert.Single(diagnostics.ToArray()).Rule.Code;
    }

    private string[] Snapshot() =>
    [
        .. Directory.GetFiles(_project.Public, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(_project.Public, f).Replace('\\', '/')}={File.ReadAllText(f)}")
            .Order(StringComparer.Ordinal),
    ];
}
