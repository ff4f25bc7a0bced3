using System.Text;
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
    [InlineData("line.txt", "UKB1009", 2)]
    [InlineData("line.md", "UKB1009", 2)]
    [InlineData("line.html", "UKB1009", 2)]
    [InlineData("line.docx", "UKB1009", 2)]
    [InlineData("headings.txt", "UKB1050", 20_002)]
    [InlineData("headings.md", "UKB1050", 20_002)]
    [InlineData("headings.html", "UKB1050", 20_002)]
    [InlineData("headings.docx", "UKB1050", 20_002)]
    public void A_file_that_is_no_text_is_named_and_keeps_everything_out(string name, string code, int line = 0)
    {
        _project.Write("good.txt", "书屋的图书由会员推荐。\n");
        File.WriteAllBytes(Path.Combine(_project.Path, name), BytesOf(name));

        string[][] commands = [["import", "good.txt", name, "--to", "out"], ["import", "good.txt", name], ["import", "good.txt", name, "--propose"]];
        foreach (var command in commands)
        {
            Assert.Equal(ExitCode.Errors, _terminal.Run(command));
            Assert.Matches(line > 0 ? $"{name}:{line}:.*{code}" : $"{name}.*{code}", _terminal.Error);
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
        "line.txt" or "line.md" => Encoding.UTF8.GetBytes("书屋\n" + (name == "line.md" ? "\n" : "") + LongLine),
        "line.html" => Encoding.UTF8.GetBytes($"<p>书屋</p><p>{LongLine}</p>"),
        "line.docx" => WordFile.Of(WordFile.Paragraph("书屋"), WordFile.Paragraph(LongLine)),
        "headings.txt" => Encoding.UTF8.GetBytes("书屋\n" + Headings("第{0}章 书屋", "")),
        "headings.md" => Encoding.UTF8.GetBytes("# 书屋\n" + Headings("第{0}章 书屋", "## ")),
        "headings.html" => Encoding.UTF8.GetBytes("<h1>书屋</h1>"
            + string.Concat(Enumerable.Range(1, 100_000).Select(i => $"<h2>第{i}章 书屋</h2><p>这是第 {i} 章的内容。</p>"))),
        "headings.docx" => WordFile.Of([.. ("书屋\n" + Headings("第{0}章 书屋", ""))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => WordFile.Paragraph(l))]),
        _ => [],
    };

    private static string LongLine => string.Concat(Enumerable.Repeat("书屋的图书由会员推荐，", 18_200));

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
        _project.Write("seeds/a.txt.import.lock", "format: 1\nseed: \"x\"\nrecipe: \"x\"\npages:\n"
            + "  - id: old\n    path: mine.md\n    hash: \"0\"\n    blocks: []\n  - id: older\n    path: ../../mine.md\n    hash: \"0\"\n    blocks: []\n");
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

    /// <summary>The longest line that is read, and a text of many headings.</summary>
    [Fact]
    public void What_is_just_within_the_limits_is_read()
    {
        var line = string.Concat(Enumerable.Repeat("书屋的图书由会员推荐，", 9_090)) + "。";
        _project.Write("line.txt", "书屋\n" + line + "\n");
        _project.Write("headings.txt", "书屋\n" + Headings("第{0}章 书屋", "", 9_999));
        Assert.Equal(ExitCode.Fine, _terminal.Run("import", "line.txt", "headings.txt", "--to", "out"));
        Assert.Contains(line, File.ReadAllText(Path.Combine(_project.Path, "out", "line", "index.md")), StringComparison.Ordinal);
    }

    private static string Headings(string heading, string mark, int count = 100_000) =>
        string.Concat(Enumerable.Range(1, count).Select(i => mark + string.Format(heading, i) + $"\n这是第 {i} 章的内容。\n"));

    private string[] Entries() => [.. Directory.EnumerateFileSystemEntries(_project.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
