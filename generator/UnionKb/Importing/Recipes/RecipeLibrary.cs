using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Importing.Recipes;

/// <summary>A recipe file as it lies beside its seed. <see cref="Recipe"/> is null when it could not be read.</summary>
public sealed record RecipeFile(SeedText Seed, Recipe? Recipe, string Hash);

/// <summary>The recipes under <c>seeds/</c>, in seed order.</summary>
public static class RecipeLibrary
{
    /// <summary>One entry per seed that has a recipe. A recipe without its seed is <see cref="Rules.RecipeAlone"/>.</summary>
    internal static RecipeFile[] Read(SeedFolder folder, IReadOnlyList<SeedText> seeds, DiagnosticBag diagnostics)
    {
        foreach (var path in Alone(folder)) diagnostics.Add(Diagnostic.About(path, Rules.RecipeAlone, path[..^Recipe.Suffix.Length]));
        var recipes = new List<RecipeFile>();
        foreach (var seed in seeds)
        {
            var name = seed.File.FileName + Recipe.Suffix;
            if (!folder.Has(name)) continue;
            var source = new SourceText($"{SeedFolder.Name}/{name}", folder.ReadText(name));
            recipes.Add(new RecipeFile(seed, RecipeReader.Read(source, diagnostics), HashOf(source.Text)));
        }

        return [.. recipes];
    }

    public static string PathOf(string seedFileName) => $"{SeedLibrary.Folder}/{seedFileName}{Recipe.Suffix}";

    /// <summary>The title that the recipe of a seed gives it, or null. Whatever else is wrong with the recipe is the import's business.</summary>
    public static string? TitleOf(string root, string seedFileName)
    {
        var file = Path.Combine(root, PathOf(seedFileName));
        if (!File.Exists(file)) return null;
        var source = new SourceText(PathOf(seedFileName), File.ReadAllText(file));
        var map = YamlReader.Read(source, new TextSpan(0, source.Text.Length), new DiagnosticBag()) as YamlMap;
        return (map?["title"] as YamlScalar)?.Value;
    }

    /// <summary>Hash of a recipe's text; line ends do not count, because version control may change them.</summary>
    public static string HashOf(string text) =>
        SeedReader.HashOf(System.Text.Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)));

    private static IEnumerable<string> Alone(SeedFolder folder) => folder.FileNames()
        .Where(n => n.EndsWith(Recipe.Suffix, StringComparison.Ordinal) && !folder.Has(n[..^Recipe.Suffix.Length]))
        .Select(n => $"{SeedFolder.Name}/{n}");
}
