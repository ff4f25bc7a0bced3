using System.Text.Json;
using UnionKb.Cli;

namespace UnionKb.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private const string Text = "职工书屋建设工作\n依法维护职工的合法权益是工会的基本职责，也是工会一切工作的出发点。\n";

    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public ImportCommandTests()
    {
        _project.Write("site.yml", "title: 测试\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
    }

    [Fact]
    public void One_text_goes_straight_into_the_folder_and_several_into_one_each()
    {
        _project.Write("in/a.txt", Text);
        _project.Write("in/b.txt", "书屋的图书由会员推荐。\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "in/a.txt", "--to", "one"));
        Assert.Equal(["extracted.json", "import-report.md", "index.md"], Names("one"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "in/a.txt", "in/b.txt", "--to", "two"));
        Assert.Equal(["a", "b"], Names("two"));
        Assert.Equal(File.ReadAllText(At("one/index.md")), File.ReadAllText(At("two/a/index.md")));
        Assert.Contains("generated: true", File.ReadAllText(At("one/import-report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused()
    {
        _project.Write("in/a.txt", Text);
        _project.Write("out/x.md", "别的");
        Assert.Equal(ExitCode.Usage, _terminal.Run("import", "in/a.txt", "--to", "out"));
        Assert.Equal(["x.md"], Names("out"));
        Assert.Equal(ExitCode.Usage, _terminal.Run("import", "in/none.txt", "--to", "new"));
        Assert.False(Directory.Exists(At("new")));
    }

    [Fact]
    public void One_unreadable_text_and_nothing_is_written()
    {
        _project.Write("in/a.txt", Text);
        _project.Write("in/b.txt", "");
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "in/a.txt", "in/b.txt", "--to", "out"));
        Assert.Contains("UKB1001", _terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public void In_a_project_a_text_is_copied_proposed_and_applied()
    {
        _project.Write("in/a.txt", Text);
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "in/a.txt", "--propose"));
        Assert.Equal(Text, File.ReadAllText(At("seeds/a.txt")));
        Assert.True(File.Exists(At("seeds/a.txt.import.yml")));
        Assert.False(Directory.Exists(At("content")));
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        Assert.True(File.Exists(At("content/zhi-gong-shu-wu-jian-she-gong-zuo/index.md")));
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--check")]
    [InlineData("--dry-run", "--propose")]
    [InlineData("--dry-run", "--json")]
    [InlineData("--propose", "--dry-run", "--json")]
    public void Nothing_is_written_when_only_asked(params string[] options)
    {
        _project.Write("in/a.txt", Text);
        _terminal.Run(["import", "in/a.txt", .. options]);
        Assert.Equal(["in", "site.yml"], Names("."));
        // What would come is told all the same: the page, or the recipe, or that the sentence is nowhere yet.
        Assert.Matches("zhi-gong-shu-wu|a\\.txt\\.import\\.yml|UKB1030", _terminal.Out + _terminal.Error);
    }

    [Fact]
    public void A_proposal_is_told_to_programs()
    {
        _project.Write("in/a.txt", Text);
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "in/a.txt", "--propose", "--json"));
        using var json = JsonDocument.Parse(_terminal.Out);
        var files = json.RootElement.GetProperty("files");
        Assert.Equal(["seeds/a.txt", "seeds/a.txt.import.yml"], files.EnumerateArray().Select(f => f.GetProperty("path").GetString()!));
        Assert.Equal(File.ReadAllText(At("seeds/a.txt.import.yml")), files[1].GetProperty("recipe").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("exit").GetInt32());
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_told_to_programs()
    {
        _project.Write("in/a.txt", "");
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "in/a.txt", "--json"));
        using var json = JsonDocument.Parse(_terminal.Out);
        Assert.Equal("UKB1001", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.False(Directory.Exists(At("seeds")));
    }

    [Fact]
    public void A_recipe_that_does_not_fit_keeps_a_new_text_out()
    {
        _project.Write("in/a.txt", Text);
        _project.Write("seeds/b.txt", "书屋的图书由会员推荐。\n");
        _project.Write("seeds/b.txt.import.yml", "title: 图书\npillar: books\ntopics:\n  - id: books\n    title: 图书\n    body:\n      - home: 7\n");
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "in/a.txt"));
        Assert.Matches("seeds/b.txt.import.yml:7:.*UKB1014", _terminal.Error);
        Assert.Equal(["b.txt", "b.txt.import.yml"], Names("seeds"));
        Assert.False(Directory.Exists(At("content")));
        // A text that is in order is not called lost because another is not.
        Assert.DoesNotContain("丢失", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Great_and_odd_texts_are_read_in_good_time()
    {
        _project.Write("in/line.txt", string.Concat(Enumerable.Repeat("工会", 49_000)));
        _project.Write("in/chapters.txt", "许多章\n" + string.Concat(Enumerable.Range(1, 9_900).Select(i => $"第{i}章 名称\n这一章的正文有这么一句话。\n")));
        _project.Write("in/same.txt", string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("甲乙丙丁", 12)) + "\n", 20_000)));
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "in/line.txt", "in/same.txt", "in/chapters.txt", "--to", "out"));
    }

    [Fact]
    public void Noise_is_named_as_such()
    {
        Directory.CreateDirectory(At("in"));
        File.WriteAllBytes(At("in/noise.txt"), [.. Enumerable.Repeat((byte)0xFF, 4_000)]);
        File.WriteAllBytes(At("in/binary.txt"), [1, 0, 2, 0, 3]);
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "in/noise.txt", "--to", "out"));
        Assert.Matches("noise.txt.*UKB100[23]", _terminal.Error);
        Assert.Equal(ExitCode.Errors, _terminal.Run("import", "in/binary.txt", "--to", "out"));
        Assert.Matches("binary.txt.*UKB1002", _terminal.Error);
    }

    private string At(string path) => Path.Combine(_project.Path, path);

    private string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(At(folder)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
