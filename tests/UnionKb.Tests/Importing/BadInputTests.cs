using UnionKb.Cli;
using UnionKb.Tests.Cli;

namespace UnionKb.Tests.Importing;

/// <summary>Files and recipes that cannot be used: each is named with its place, the exit code says so, and nothing is written, not even half.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Recipe = "title: 书屋\npillar: shu-wu\ntopics:\n  - id: shu-wu\n    title: 书屋\n    body:\n      - home: 1\n";

    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public BadInputTests()
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
    [InlineData("empty.txt", "UKB1001")]
    [InlineData("binary.txt", "UKB1002")]
    [InlineData("noise.txt", "UKB1003")]
    [InlineData("great.txt", "UKB1008")]
    [InlineData("bomb.docx", "UKB1008")]
    [InlineData("broken.docx", "UKB1007")]
    [InlineData("empty.docx", "UKB1001")]
    public void A_file_that_is_no_text_is_named_and_keeps_everything_out(string name, string code)
    {
        _project.Write("good.txt", "书屋的图书由会员推荐。\n");
        File.WriteAllBytes(Path.Combine(_project.Path, name), BytesOf(name));

        foreach (var command in new string[][] { ["import", "good.txt", name, "--to", "out"], ["import", "good.txt", name], ["import", "good.txt", name, "--propose"] })
        {
            Assert.Equal(ExitCode.Errors, _terminal.Run(command));
            Assert.Matches($"{name}.*{code}", _terminal.Error);
            Assert.Equal(new[] { "good.txt", name, "site.yml" }.Order(StringComparer.Ordinal), Entries());
        }
    }

    /// <summary>Made when the test runs: as data of the theory, the runner would copy fifty megabytes into its list of tests.</summary>
    private static byte[] BytesOf(string name) => name switch
    {
        "binary.txt" => [.. Enumerable.Range(0, 4096).Select(i => (byte)i)],
        "noise.txt" => [.. Enumerable.Repeat((byte)0xFF, 5_000)],
        "great.txt" => [.. Enumerable.Repeat((byte)'a', 50_000_000)],
        "bomb.docx" => WordFile.Bomb(),
        "broken.docx" => [(byte)'P', (byte)'K', 3, 4, .. new byte[200]],
        "empty.docx" => WordFile.Of(),
        _ => [],
    };

    [Fact]
    public void A_bad_seed_stops_the_import_and_calls_no_other_text_lost()
    {
        _project.Write("seeds/a.txt", "书屋的图书由会员推荐。\n");
        _project.Write("seeds/b.txt", "");
        Assert.Equal(ExitCode.Errors, _terminal.Run("import"));
        Assert.Matches("seeds/b.txt.*UKB1001", _terminal.Error);
        Assert.DoesNotContain("UKB1030", _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("丢失", _terminal.Out, StringComparison.Ordinal);
        Assert.Equal(["seeds", "site.yml"], Entries());
    }

    [Theory]
    [InlineData("pillar: shu-wu", "pillar: ../../evil", "UKB1024", 2)]
    [InlineData("id: shu-wu", "id: ../../evil", "UKB1022", 4)]
    [InlineData("id: shu-wu", "id: /etc/evil", "UKB1022", 4)]
    [InlineData("home: 1", "home: ../../secret.txt:1", "UKB1014", 7)]
    [InlineData("home: 1", "home: /etc/passwd:1", "UKB1014", 7)]
    public void A_recipe_reaches_no_place_outside_the_project(string from, string to, string code, int line)
    {
        _project.Write("seeds/a.txt", "书屋的图书由会员推荐。\n");
        _project.Write("seeds/a.txt.import.yml", Recipe.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Errors, _terminal.Run("import"));
        Assert.Matches($"seeds/a.txt.import.yml:{line}:.*{code}", _terminal.Error);
        Assert.Equal(["seeds", "site.yml"], Entries());
    }

    [Fact]
    public void A_record_of_an_import_deletes_nothing_outside_content()
    {
        _project.Write("seeds/a.txt", "书屋的图书由会员推荐。\n");
        _project.Write("seeds/a.txt.import.yml", Recipe);
        _project.Write("mine.md", "我的文字。\n");
        _project.Write("seeds/a.txt.import.lock", "format: 1\nseed: \"x\"\nrecipe: \"x\"\npages:\n  - id: old\n    path: mine.md\n    hash: \"0\"\n    blocks: []\n  - id: older\n    path: ../../mine.md\n    hash: \"0\"\n    blocks: []\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        Assert.Equal("我的文字。\n", File.ReadAllText(Path.Combine(_project.Path, "mine.md")));
    }

    [Fact]
    public void Two_recipes_that_claim_one_id_are_both_named()
    {
        foreach (var name in new[] { "a.txt", "b.txt" })
        {
            _project.Write($"seeds/{name}", $"书屋的图书由会员推荐，这是 {name}。\n");
            _project.Write($"seeds/{name}.import.yml", Recipe);
        }

        Assert.Equal(ExitCode.Errors, _terminal.Run("import"));
        Assert.Matches("seeds/b.txt.import.yml:4:.*UKB1023.*seeds/a.txt.import.yml", _terminal.Error);
        Assert.Equal(["seeds", "site.yml"], Entries());
    }

    [Fact]
    public void A_line_of_two_hundred_thousand_characters_is_a_paragraph_like_any_other()
    {
        _project.Write("line.txt", "书屋\n" + string.Concat(Enumerable.Repeat("书屋的图书由会员推荐，", 18_200)) + "。\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "line.txt", "--to", "out"));
        Assert.Contains(string.Concat(Enumerable.Repeat("书屋的图书由会员推荐，", 18_200)), File.ReadAllText(Path.Combine(_project.Path, "out", "index.md")), StringComparison.Ordinal);
    }

    private string[] Entries() => [.. Directory.EnumerateFileSystemEntries(_project.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
