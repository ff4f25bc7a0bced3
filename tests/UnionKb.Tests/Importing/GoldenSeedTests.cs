using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reporting;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>
/// Folders of real input: <c>tests/seeds/&lt;case&gt;/seeds</c> is imported, and everything that comes out must equal
/// <c>tests/seeds/&lt;case&gt;/expected</c>. UNIONKB_ACCEPT=1 rewrites what is expected.
/// </summary>
public sealed class GoldenSeedTests
{
    public static IEnumerable<object[]> Cases =>
        Directory.EnumerateDirectories(Repository.Path("tests", "seeds")).Order(StringComparer.Ordinal).Select(d => new object[] { Path.GetFileName(d) });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_import_gives_what_is_expected(string name)
    {
        using var folder = new ImportFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests", "seeds", name, "seeds")))
            folder.With("seeds/" + Path.GetFileName(file), File.ReadAllBytes(file));

        var result = folder.Apply();
        folder.With("content/diagnostics.txt", Findings.Print(result.Diagnostics) + "\n")
            .With("content/report.txt", ReportText.Write(result.Report, Language.Zh));

        var expected = Repository.Path("tests", "seeds", name, "expected");
        if (Environment.GetEnvironmentVariable("UNIONKB_ACCEPT") == "1") Accept(folder, expected);
        var paths = Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Select(f => "content/" + Path.GetRelativePath(expected, f));
        Assert.Equal(paths.Select(p => p.Replace('\\', '/')).Order(StringComparer.Ordinal), folder.Files("content").Keys);
        foreach (var path in folder.Files("content").Keys)
            Assert.Equal(File.ReadAllText(Path.Combine(expected, path["content/".Length..])), folder.Read(path));
    }

    private static void Accept(ImportFolder folder, string expected)
    {
        if (Directory.Exists(expected)) Directory.Delete(expected, recursive: true);
        foreach (var path in folder.Files("content").Keys)
        {
            var file = Path.Combine(expected, path["content/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, folder.Read(path), new UTF8Encoding(false));
        }
    }
}
