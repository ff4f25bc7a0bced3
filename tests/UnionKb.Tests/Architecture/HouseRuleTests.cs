using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Architecture;

/// <summary>What keeps files and folders readable (generator/ARCHITECTURE.md, "House rules"); each test names all that is too much.</summary>
public sealed class HouseRuleTests
{
    private const int LongestLine = 160;
    private const int LongestFile = 300;
    private const int FullestFolder = 20;

    private static readonly string[] Written = [".cs", ".js", ".css", ".html"];
    private static readonly string[] Trees = ["generator", "templates", "tests"];

    /// <summary>Texts that tests read, pages that other people wrote, and what a build makes.</summary>
    private static readonly string[] NotOurs =
        ["/bin/", "/obj/", "/public/", "tests/cases/", "tests/seeds/", "tests/sites/", "tests/fixtures/", "tests/specs/"];

    [Fact]
    public void No_line_is_too_long() => AssertNone(
        from path in Trees.SelectMany(Files)
        from line in File.ReadLines(Repository.Path(path)).Select((text, at) => (text.Length, Number: at + 1))
        where line.Length > LongestLine
        select $"{path}:{line.Number}: {line.Length} characters");

    [Fact]
    public void No_product_file_is_too_long() => AssertNone(
        from path in Files("generator").Concat(Files("templates"))
        let lines = File.ReadLines(Repository.Path(path)).Count()
        where lines > LongestFile
        select $"{path}: {lines} lines");

    [Fact]
    public void No_folder_is_too_full() => AssertNone(
        from folder in Files("generator").Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).GroupBy(path => path[..path.LastIndexOf('/')])
        where folder.Count() > FullestFolder
        select $"{folder.Key}: {folder.Count()} files");

    private static string[] Files(string tree)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(Repository.Path(tree), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Where(path => Written.Contains(Path.GetExtension(path)) && !NotOurs.Any(part => path.Contains(part, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(files);
        return files;
    }

    private static void AssertNone(IEnumerable<string> found)
    {
        var lines = string.Join('\n', found);
        Assert.True(lines.Length == 0, lines);
    }
}
