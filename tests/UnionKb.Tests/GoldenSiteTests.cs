using System.Text;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests;

/// <summary>
/// The sites of tests/sites: each is built and compared with its folder <c>expected</c>, where <c>files.txt</c> lists the addresses of the
/// site without theme and search index, and the other files must be equal to the letter. UNIONKB_ACCEPT=1 rewrites what is there and makes no new file.
/// </summary>
public sealed class GoldenSiteTests
{
    public static TheoryData<string> Sites() =>
        [.. Directory.GetDirectories(Repository.Path("tests", "sites")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Is_built_as_expected(string name)
    {
        using var project = CopyOf(name);
        var files = project.BuildToMemory();
        var folder = Repository.Path("tests", "sites", name, "expected");
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var address = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var actual = address == "files.txt"
                ? string.Concat(files.Keys.Where(f => !IsTheme(f)).Order(StringComparer.Ordinal).Select(f => f + "\n"))
                : files.TryGetValue(address, out var bytes) ? Encoding.UTF8.GetString(bytes) : "(not made)\n";
            if (Environment.GetEnvironmentVariable("UNIONKB_ACCEPT") == "1") File.WriteAllText(path, actual);
            else Assert.Equal(File.ReadAllText(path), actual);
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Is_the_same_to_the_byte_with_any_number_of_workers_and_the_second_time(string name)
    {
        using var project = CopyOf(name);
        var one = project.BuildToMemory(workers: 1);
        foreach (var again in new[] { project.BuildToMemory(workers: 2), project.BuildToMemory(workers: 8) })
        {
            Assert.Equal(one.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
            Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(again[file.Key]), file.Key));
        }

        Assert.False(project.BuildToDisk(workers: 1).HasErrors);
        var second = project.BuildToDisk(workers: 2);
        Assert.Equal((0, 0), (second.Counts.Written, second.Counts.Removed));
    }

    /// <summary>What every site has alike says nothing about this one.</summary>
    private static bool IsTheme(string address) =>
        address.StartsWith("assets/", StringComparison.Ordinal) || address.StartsWith("search/", StringComparison.Ordinal);

    private static TemporaryProject CopyOf(string name)
    {
        var project = new TemporaryProject();
        var folder = Repository.Path("tests", "sites", name);
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, path);
            if (!relative.StartsWith("expected", StringComparison.Ordinal)) project.With(relative, File.ReadAllBytes(path));
        }

        return project;
    }
}
