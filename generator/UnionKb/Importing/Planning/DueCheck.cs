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
        var folder = new SeedFolder(root);
        var locks = LockLibrary.Read(folder, diagnostics);
        diagnostics.AddRange(Gone(locks.Values, folder.PresentNames()));
        foreach (var name in SeedLibrary.FileNames(folder))
        {
            var seed = $"{SeedLibrary.Folder}/{name}";
            var recipe = RecipeLibrary.PathOf(name);
            if (!locks.TryGetValue(name, out var locked))
            {
                // A lock that is there but damaged has been reported already.
                if (!folder.Has(name + ImportLock.Suffix)) diagnostics.Add(Diagnostic.About(seed, Rules.ImportNever, seed));
            }
            else if (SeedBytes.HashOf(name, folder.ReadBytes(name)) != locked.Seed)
            {
                diagnostics.Add(Diagnostic.About(seed, Rules.ImportDue, seed));
            }
            else if (RecipeHash(folder, name + Recipe.Suffix) != locked.Recipe)
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

    private static string RecipeHash(SeedFolder folder, string recipe) => folder.Has(recipe) ? RecipeLibrary.HashOf(folder.ReadText(recipe)) : "";
}
