using UnionKb.Tests.Fixtures;
using System.Text.Json;
using UnionKb.Cli;

namespace UnionKb.Tests.Cli;

/// <summary>Whole commands on small projects, by what they print, write and return.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public CommandTests()
    {
        _project.Write("site.yml", "title: 试验站\nlang: zh-CN\n");
        _project.Write("content/topics/a.md", "---\nid: a\ntitle: 甲\n---\n\n见[[b]]。\n");
        _project.Write("content/topics/b.md", "---\nid: b\ntitle: 乙\n---\n\n正文。\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
    }

    [Fact]
    public void Build_writes_the_site_and_says_which_file_to_open()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("build"));
        Assert.DoesNotContain("UKB", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("页面      2\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("base_url", _terminal.Out, StringComparison.Ordinal);
        Assert.EndsWith("打开 public/index.html\n", _terminal.Out, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(_project.Path, "public")));
    }

    [Fact]
    public void Build_works_from_below_the_root_and_into_another_folder()
    {
        using var inner = new TestTerminal(Path.Combine(_project.Path, "content", "topics"));
        Assert.Equal(ExitCode.Fine, inner.Run("build", "--out", "../../out"));
        Assert.True(Directory.Exists(Path.Combine(_project.Path, "out")));
        Assert.Contains($"打开 {_project.Path}/out/index.html", inner.Out.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_give_one_and_leave_the_output_alone()
    {
        _project.Write("content/topics/c.md", "---\nid: c\ntitle: 丙\norder: 第一\n---\n");
        Assert.Equal(ExitCode.Errors, _terminal.Run("build"));
        Assert.Contains("content/topics/c.md:4:8: 错误 UKB2019: ", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("  order: 第一\n         ^^^^\n  改法：", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal("", _terminal.Out);
        Assert.False(Directory.Exists(Path.Combine(_project.Path, "public")));
    }

    [Fact]
    public void Warnings_give_three_only_when_strict()
    {
        _project.Write("content/topics/c.md", "---\nid: c\ntitle: 丙\ntitel: 丙\n---\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("check"));
        Assert.Contains("content/topics/c.md:4:1: 警告 UKB2003: ", _terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Warnings, _terminal.Run("check", "--strict"));
        Assert.Equal(ExitCode.Warnings, _terminal.Run("build", "--strict"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("build"));
    }

    [Fact]
    public void The_sites_language_speaks_and_the_option_overrides_it()
    {
        _project.Write("site.yml", "title: Trial\nlang: en\n");
        _terminal.Run("build");
        Assert.EndsWith("Open public/index.html\n", _terminal.Out, StringComparison.Ordinal);
        _terminal.Run("build", "--lang", "zh");
        Assert.EndsWith("打开 public/index.html\n", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_object_with_findings_counts_and_timings()
    {
        _project.Write("content/topics/c.md", "---\nid: c\ntitle: 丙\ntitel: 丙\n---\n");
        Assert.Equal(ExitCode.Warnings, _terminal.Run("build", "--format", "json", "--strict"));
        using var json = JsonDocument.Parse(_terminal.Out);
        var finding = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("UKB2003", finding.GetProperty("code").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("content/topics/c.md", finding.GetProperty("file").GetString());
        Assert.Equal(4, finding.GetProperty("line").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("counts").GetProperty("pages").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("exit").GetInt32());
        Assert.Contains(json.RootElement.GetProperty("timings").EnumerateArray(), t => t.GetProperty("stage").GetString() == "compile");
        Assert.DoesNotContain("UKB", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_machine_is_UKB9001_without_a_trace()
    {
        using var terminal = new TestTerminal(_project.Path);
        var full = terminal.Terminal with { Out = new FullDisk() };
        Assert.Equal(ExitCode.Errors, CommandLine.Run(["build"], full));
        Assert.Contains("错误 UKB9001: ", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", terminal.Error, StringComparison.Ordinal);
        CommandLine.Run(["build", "--verbose"], full);
        Assert.Contains("   at UnionKb.", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_topic_is_a_page_below_its_parent()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "topic", "集体\"协商\"：要点", "--id", "bargaining", "--parent", "a"));
        Assert.Contains("content/topics/bargaining.md", _terminal.Out, StringComparison.Ordinal);
        var result = Build.Check(new BuildOptions { Root = _project.Path, Theme = Repository.Path("templates") });
        Assert.Empty(result.Diagnostics);
        var page = Assert.Single(result.Site!.Pages, p => p.Id == "bargaining");
        Assert.Equal("集体\"协商\"：要点", page.Title);
        Assert.Equal("a", result.Site.Pages[page.Parent].Id);
    }

    [Theory]
    [InlineData("集体协商", "ji-ti-xie-shang")]
    [InlineData("“三重一大”制度", "san-zhong-yi-da-zhi-du")]
    [InlineData("2018年讲话 (ABC)", "2018-nian-jiang-hua-abc")]
    [InlineData("女职工", "nv-zhi-gong")]
    public void Without_an_id_the_pinyin_of_the_title_is_taken(string title, string id)
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "topic", title));
        Assert.True(File.Exists(Path.Combine(_project.Path, "content", "topics", id + ".md")), _terminal.Out);
    }

    [Fact]
    public void A_new_topic_never_takes_the_place_of_another()
    {
        var before = File.ReadAllText(Path.Combine(_project.Path, "content/topics/a.md"));
        Assert.Equal(ExitCode.Conflict, _terminal.Run("new", "topic", "A"));
        _project.Write("content/topics/odd.md", "---\nid: other\ntitle: 别的\n---\n");
        Assert.Equal(ExitCode.Conflict, _terminal.Run("new", "topic", "Odd"));
        Assert.Equal(before, File.ReadAllText(Path.Combine(_project.Path, "content/topics/a.md")));
        Assert.Contains("content/topics/a.md", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("……")]
    [InlineData("标题", "--id", "Not An Id")]
    [InlineData("标题", "--id", "-x")]
    [InlineData("标题", "--id", "ok", "--parent", "nobody")]
    [InlineData("  ", "--id", "ok")]
    public void A_new_topic_that_cannot_be_is_wrong_usage(params string[] arguments)
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run([.. new[] { "new", "topic" }, .. arguments]));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_project.Path, "content"), "*.md", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Where_pages_lie_anywhere_a_new_topic_makes_no_content_folder()
    {
        Directory.Move(Path.Combine(_project.Path, "content", "topics"), Path.Combine(_project.Path, "notes"));
        Directory.Delete(Path.Combine(_project.Path, "content"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "topic", "New One"));
        Assert.True(File.Exists(Path.Combine(_project.Path, "new-one.md")));
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "topic", "Beside", "--parent", "a"));
        Assert.True(File.Exists(Path.Combine(_project.Path, "notes", "beside.md")));
    }

    /// <summary>Standard output that goes into a file on a disk without space.</summary>
    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
