using UnionKb.Cli;

namespace UnionKb.Tests.Cli;

/// <summary>What an import refuses, what it leaves alone, and that it writes all or nothing.</summary>
public sealed class ImportSafetyTests : IDisposable
{
    private const string Text = "职工书屋建设工作\n依法维护职工的合法权益是工会的基本职责，也是工会一切工作的出发点。\n";

    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public ImportSafetyTests()
    {
        _project.Write("site.yml", "title: 测试\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
    }

    [Theory]
    [InlineData("in/note")]
    [InlineData("in/note.text")]
    [InlineData("in/note.rtf")]
    [InlineData("in/README.md")]
    public void A_name_that_is_not_read_is_refused(string file)
    {
        _project.Write(file, Text);
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", file));
        Assert.Matches($"{file}.*UKB1061", _terminal.Error);
        Assert.Equal(["in", "site.yml"], Names());
    }

    [Fact]
    public void What_nothing_reads_in_the_folder_of_seeds_is_named()
    {
        _project.Write("seeds/a.txt", Text);
        _project.Write("seeds/sim.text", Text);
        _project.Write("seeds/sub/b.txt", Text);
        _project.Write("seeds/.keep", "");
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        Assert.Matches("seeds/sim.text.*UKB1062", _terminal.Error);
        Assert.Matches("seeds/sub/.*UKB1062", _terminal.Error);
        Assert.DoesNotContain("keep", _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("seeds/a.txt.*UKB1062|import-report.md.*UKB1062|README.*UKB1062", _terminal.Error);
    }

    [Fact]
    public void A_finding_that_the_site_raises_to_an_error_stops_the_import()
    {
        _project.Write("site.yml", "title: 测试\nseverities: {UKB1062: error}\n");
        _project.Write("seeds/a.txt", Text);
        _project.Write("seeds/sim.text", Text);
        Assert.Equal(ExitCode.Errors, _terminal.Run("import"));
        Assert.Matches("seeds/sim.text.*UKB1062", _terminal.Error);
        Assert.Equal(["seeds", "site.yml"], Names());
    }

    [Fact]
    public void A_finding_that_the_site_raises_to_an_error_stops_a_proposal()
    {
        var gb18030 = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        _project.Write("site.yml", "title: 测试\nseverities: {UKB1004: error}\n");
        _project.Write("outside.txt", "");
        File.WriteAllBytes(At("outside.txt"), gb18030.GetBytes(Text));
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "--propose", At("outside.txt")));
        Assert.Matches("outside.txt.*UKB1004", _terminal.Error);
        Assert.Equal(["outside.txt", "site.yml"], Names());
    }

    /// <summary>Build and import read pages alike: what is no UTF-8 is refused, and its bytes stay.</summary>
    [Fact]
    public void A_page_that_is_no_utf8_stops_the_import_and_stays_as_it_is()
    {
        _project.Write("seeds/a.txt", Text);
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "--propose", At("seeds/a.txt")));
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        var page = Directory.GetFiles(At("content"), "*.md", SearchOption.AllDirectories)[0];
        var gb18030 = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var bytes = gb18030.GetBytes(File.ReadAllText(page) + "\n编者加的一段。\n");
        File.WriteAllBytes(page, bytes);
        _project.Write("seeds/a.txt", Text + "新的一句写在这里。\n");
        Assert.Equal(ExitCode.Errors, _terminal.Run("import"));
        Assert.Matches("content/.*UKB2012", _terminal.Error);
        Assert.Equal(bytes, File.ReadAllBytes(page));
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "--check"));
    }

    [Fact]
    public void A_link_out_of_the_project_is_refused()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.txt", Text);
        _project.Write("seeds/inner.txt", Text);
        File.CreateSymbolicLink(At("seeds/b.txt"), Path.Combine(elsewhere.Path, "secret.txt"));
        Assert.Equal(ExitCode.Errors, _terminal.Run("import"));
        Assert.Matches("seeds/b.txt.*UKB2041", _terminal.Error);
        Assert.Equal(["seeds", "site.yml"], Names());
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--propose")]
    [InlineData("--keep", "a.md")]
    public void Options_of_projects_are_wrong_without_one(params string[] options)
    {
        _project.Write("in/a.txt", Text);
        Assert.Equal(ExitCode.Usage, _terminal.Run(["import", "in/a.txt", "--to", "out", .. options]));
        Assert.Contains(options[0], _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(["in", "site.yml"], Names());
    }

    [Fact]
    public void A_dry_run_outside_a_project_writes_nothing()
    {
        _project.Write("in/a.txt", Text);
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "in/a.txt", "--to", "out", "--dry-run"));
        Assert.Contains("a.txt", _terminal.Out, StringComparison.Ordinal);
        Assert.Equal(["in", "site.yml"], Names());
        Assert.Equal(ExitCode.Usage, _terminal.Run("import", "--to", "out"));
    }

    [Fact]
    public void A_text_that_was_never_imported_fails_the_check()
    {
        _project.Write("seeds/a.txt", Text);
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "--check"));
        Assert.Matches("seeds/a.txt.*UKB1067", _terminal.Error);
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "--check"));
    }

    [Theory]
    [InlineData("content", false)]
    [InlineData("content/zhi-gong-shu-wu-jian-she-gong-zuo/index.md", true)]
    public void A_place_that_cannot_be_written_stops_everything(string place, bool folder)
    {
        _project.Write("in/a.txt", Text);
        if (folder) Directory.CreateDirectory(At(place));
        else _project.Write(place, "x");
        var before = All();
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "in/a.txt"));
        Assert.Contains("UKB1068", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, All());
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_a_finding()
    {
        _project.Write("in/a.txt", Text);
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "in/a.txt", "--to", "in/a.txt/out"));
        Assert.Contains("UKB1068", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_of_one_stem_have_pages_of_their_own()
    {
        _project.Write("seeds/a.txt", Text);
        _project.Write("seeds/a.md", "# 图书\n\n书屋的图书由会员推荐。\n");
        _project.Write("seeds/a.md.txt", "食堂\n食堂每天供应三餐，菜单每周一公布。\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--out", "out"));
        var sources = Directory.GetFiles(At("out/sources")).Select(f => Path.GetFileName(f)!).Where(f => f != "index.html");
        Assert.Equal(["a.html", "a.md.html", "a.md.txt.html"], sources.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_topic_has_a_title_of_one_line_and_a_short_id()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "topic", "书屋\n守则"));
        Assert.Contains("title: \"书屋 守则\"", File.ReadAllText(At("content/topics/shu-wu-shou-ze.md")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "topic", string.Concat(Enumerable.Repeat("图书", 150))));
        Assert.All(Directory.GetFiles(At("content/topics")), f => Assert.True(Path.GetFileNameWithoutExtension(f).Length <= 60));
    }

    private string At(string path) => Path.Combine(_project.Path, path);

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(_project.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private string[] All() => [.. Directory.EnumerateFileSystemEntries(_project.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
