using UnionKb.Cli;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Cli;

/// <summary>From an empty folder to a page of one's own: <c>init</c>, <c>new</c>, and what an empty folder is told.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_new_project_builds_without_a_finding(string language)
    {
        using var terminal = new TestTerminal(_folder.Path, ("UNIONKB_LANG", language));
        Assert.Equal(ExitCode.Fine, terminal.Run("init", "我的 库"));
        var root = Path.Combine(_folder.Path, "我的 库");
        Assert.Contains("unionkb serve", terminal.Out, StringComparison.Ordinal);
        var result = Build.Check(new BuildOptions { Root = root, Theme = Repository.Path("templates") });
        Assert.Empty(result.Diagnostics);
        Assert.Equal([PageKind.Document, PageKind.Topic], result.Site!.Pages.Select(p => p.Page.Front.Kind));
        Assert.Equal(SchemaFiles.Of("site", language == "zh" ? UnionKb.Diagnostics.Language.Zh : UnionKb.Diagnostics.Language.En),
            File.ReadAllBytes(Path.Combine(root, ".vscode/schemas/site.schema.json")));
    }

    /// <summary>Every comment of the new settings is a key that may be uncommented as it stands.</summary>
    [Fact]
    public void Every_key_of_the_new_settings_may_be_used_as_it_stands()
    {
        using var terminal = new TestTerminal(_folder.Path);
        Assert.Equal(ExitCode.Fine, terminal.Run("init"));
        var settings = File.ReadAllLines(Path.Combine(_folder.Path, "site.yml")).Select(l => l is ['#', not ' ', ..] ? l[1..] : l);
        _folder.Write("site.yml", string.Join('\n', settings));
        _folder.Write("templates/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var result = Build.Check(new BuildOptions { Root = _folder.Path, Theme = Repository.Path("templates") });
        Assert.Empty(result.Diagnostics.Select(d => $"{d.At} {d.Message(UnionKb.Diagnostics.Language.Zh)}"));
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        _folder.Write("笔记.md", "# 笔记\n");
        _folder.Write(".vscode/settings.json", "{}");
        using var terminal = new TestTerminal(_folder.Path);
        Assert.Equal(ExitCode.Fine, terminal.Run("init"));
        Assert.Equal("{}", File.ReadAllText(Path.Combine(_folder.Path, ".vscode/settings.json")));
        Assert.Contains("已有 .vscode/settings.json，没有改动", terminal.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "content")), "from then on the note would not be read");

        var before = File.ReadAllText(Path.Combine(_folder.Path, "site.yml"));
        Assert.Equal(ExitCode.Conflict, terminal.Run("init"));
        Assert.Contains("UKB5040", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_folder.Path, "site.yml")));
    }

    [Fact]
    public void A_place_that_cannot_be_written_leaves_nothing_behind()
    {
        _folder.Write("content", "a file where a folder must stand");
        using var terminal = new TestTerminal(_folder.Path);
        Assert.Equal(ExitCode.Conflict, terminal.Run("init"));
        Assert.Equal(["content"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    public static TheoryData<string> Kinds => [.. PageKinds.All.Where(k => k != "pack")];

    /// <summary>The keys that a new page explains are keys of its kind, and may be uncommented as they stand.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_page_of_a_kind_explains_its_keys(string kind)
    {
        using var terminal = new TestTerminal(_folder.Path);
        terminal.Run("init");
        Assert.Equal(ExitCode.Fine, terminal.Run("new", kind, "试一试: \"新\"页"));
        var path = Assert.Single(Directory.GetFiles(_folder.Path, "shi-yi-shi-xin-ye.md", SearchOption.AllDirectories));
        Assert.Empty(Check());
        var text = File.ReadAllLines(path).Select(l => l is ['#', not ' ', ..] ? l[1..] : l);
        File.WriteAllText(path, string.Join('\n', text.Where(l => l != "draft: true")) + "\n正文。\n");
        // What the examples name is not there, which is all that may be wrong with them.
        Assert.Empty(Check().Where(d => d.Rule.Code is not ("UKB3001" or "UKB3013" or "UKB3016" or "UKB3019" or "UKB3004")).Select(d => d.Message(0)));
        var page = Build.Check(Options).Site!.Pages.Single(p => p.Id == "shi-yi-shi-xin-ye");
        Assert.Equal(kind, page.Page.Front.Kind.Name());
    }

    [Theory]
    [InlineData("content/专题/甲/", "", "--in", "专题/甲")]
    [InlineData("content/专题/", "content", "--in", "专题")]
    [InlineData("content/topics/", "content/topics", "--in", ".")]
    public void A_new_page_goes_into_the_named_folder(string expected, string from, params string[] arguments)
    {
        using var terminal = new TestTerminal(_folder.Path);
        terminal.Run("init");
        using var there = new TestTerminal(Path.Combine(_folder.Path, from));
        Assert.Equal(ExitCode.Fine, there.Run(["new", "term", "Word", .. arguments]));
        Assert.True(File.Exists(Path.Combine(_folder.Path, expected, "word.md")));
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("/tmp")]
    [InlineData(".git")]
    public void A_new_page_stays_in_the_content(string folder)
    {
        using var terminal = new TestTerminal(_folder.Path);
        terminal.Run("init");
        Assert.Equal(ExitCode.Usage, terminal.Run("new", "term", "Word", "--in", folder));
        Assert.Contains($"“{folder}”不在 content/ 里", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("publsh")]
    [InlineData("build")]
    public void An_empty_folder_is_told_where_to_begin(params string[] arguments)
    {
        using var terminal = new TestTerminal(_folder.Path);
        Assert.Equal(ExitCode.Usage, terminal.Run(arguments));
        Assert.Contains("unionkb init", terminal.Error, StringComparison.Ordinal);
    }

    private BuildOptions Options => new() { Root = _folder.Path, Theme = Repository.Path("templates") };

    private UnionKb.Diagnostics.Diagnostic[] Check() => Build.Check(Options).Diagnostics;
}
