using System.Text.RegularExpressions;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Templating;

/// <summary>The files that pages load: templates/README.md lists each of them and says which of them every page loads.</summary>
public sealed partial class AssetTests
{
    private static readonly string[] Assets =
        [.. Directory.GetFiles(Path.Combine(TestSite.Theme, "assets")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static readonly (string Name, string LoadedBy)[] Listed = [.. ReadList()];

    [Fact]
    public void The_readme_lists_every_asset_once() => Assert.Equal(Assets, Listed.Select(own => own.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_layout_loads_what_every_page_is_said_to_load()
    {
        var loaded = Reference().Matches(File.ReadAllText(Path.Combine(TestSite.Theme, "partials", "layout.html"))).Select(m => m.Groups[1].Value)
            .Except(["look.css", "code.css", "custom.css", "custom.js"]);
        var listed = Listed.Where(own => own.LoadedBy.StartsWith("每页", StringComparison.Ordinal)).Select(own => own.Name);
        Assert.Equal(listed.Order(StringComparer.Ordinal), loaded.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("unionkb.css")]
    [InlineData("unionkb.js")]
    public void A_bundle_has_the_parts_that_are_said_to_be_in_it(string bundle)
    {
        var parts = Part().Matches(File.ReadAllText(Path.Combine(TestSite.Theme, "assets", bundle))).Select(m => m.Groups[1].Value);
        var listed = Listed.Where(own => own.LoadedBy == $"合在 `{bundle}` 里").Select(own => own.Name);
        Assert.Equal(listed.Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_loaded_when_someone_searches_hands_itself_over()
    {
        foreach (var (name, _) in Listed.Where(own => own.LoadedBy == "搜索时"))
            Assert.Contains($"unionkb.shard('{Path.GetFileNameWithoutExtension(name)}', ''", File.ReadAllText(Path.Combine(TestSite.Theme, "assets", name)));
    }

    [Fact]
    public void Assets_are_read_by_people()
    {
        foreach (var name in Assets)
        {
            var lines = File.ReadAllLines(Path.Combine(TestSite.Theme, "assets", name));
            Assert.True(lines.Length <= 300, $"{name} has {lines.Length} lines");
            Assert.All(lines, line => Assert.True(line.Length <= 160, $"{name}: {line}"));
        }
    }

    private static IEnumerable<(string Name, string LoadedBy)> ReadList() =>
        from row in File.ReadLines(Path.Combine(TestSite.Theme, "README.md")).Select(line => line.Split(" | "))
        where row.Length == 3
        from Match name in AssetName().Matches(row[0])
        select (name.Groups[1].Value, row[2].TrimEnd(' ', '|'));

    [GeneratedRegex(@"`([\w-]+\.(?:css|js|svg))`")]
    private static partial Regex AssetName();

    [GeneratedRegex("""import ['"](?:\./)?([\w.-]+)['"]""")]
    private static partial Regex Part();

    [GeneratedRegex(@"assets/([\w.-]+)")]
    private static partial Regex Reference();
}
