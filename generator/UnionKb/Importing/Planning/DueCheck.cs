using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Planning;

/// <summary>Compares the hashes of seeds and recipes with those in the locks.</summary>
internal static class DueCheck
{
    public static Diagnostic[] Run(string root)
    {
        var diagnostics = new DiagnosticBag();
        var locks = LockLibrary.Read(root, diagnostics);
        diagnostics.AddRange(Gone(locks.Values, SeedLibrary.FileNames(root)));
        foreach (var name in SeedLibrary.FileNames(root))
        {
            var seed = $"{SeedLibrary.Folder}/{name}";
            var recipe = RecipeLibrary.PathOf(name);
            if (!locks.TryGetValue(name, out var locked))
            {
                // A lock that is there but damaged has been reported already.
                if (!File.Exists(Path.Combine(root, ImportLock.PathOf(name)))) diagnostics.Add(Diagnostic.About(seed, Rules.ImportNever, seed));
            }
            else if (SeedReader.HashOf(File.ReadAllBytes(Path.Combine(root, seed))) != locked.Seed)
            {
                diagnostics.Add(Diagnostic.About(seed, Rules.ImportDue, seed));
            }
            else if (RecipeHash(root, recipe) != locked.Recipe)
            {
                diagnostics.Add(Diagnostic.About(recipe, Rules.ImportDue, recipe));
            }
        }

        return diagnostics.ToSorted();
    }

    /// <summary>A record whose text is no longer there is <see cref="Rules.SeedGone"/>.</summary>
    public static IEnumerable<Diagnostic> Gone(IEnumerable<ImportLock> locks, IReadOnlyCollection<string> seeds) => locks
        .Where(l => !seeds.Contains(l.SeedFile, StringComparer.Ordinal))
        .OrderBy(l => l.SeedFile, StringComparer.Ordinal)
        .Select(l => Diagnostic.About(l.Path, Rules.SeedGone, $"{SeedLibrary.Folder}/{l.SeedFile}", $"{l.Pages.Length}"));

    private static string RecipeHash(string root, string recipe)
    {
        var file = Path.Combine(root, recipe);
        return File.Exists(file) ? RecipeLibrary.HashOf(File.ReadAllText(file)) : "";
    }
}
