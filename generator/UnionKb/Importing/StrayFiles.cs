using UnionKb.Diagnostics;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Proposing;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing;

/// <summary>
/// What lies in <c>seeds/</c> and is neither a text nor made by an import: <see cref="Rules.SeedIgnored"/>. Names with a dot in front are the system's.
/// </summary>
internal static class StrayFiles
{
    private static readonly string[] Own = [Recipe.Suffix, ImportLock.Suffix, ProposedImport.FormerSuffix, CorrectedRecipe.Suffix];

    public static IEnumerable<Diagnostic> Find(SeedFolder folder) => folder.FileNames()
        .Where(n => n[0] != '.' && !SeedLibrary.IsSeed(n) && !SeedLibrary.IsNote(n) && !Array.Exists(Own, s => n.EndsWith(s, StringComparison.Ordinal)))
        .Concat(folder.FolderNames().Where(n => n[0] != '.' && !IsOfText(folder, n)).Select(n => n + "/"))
        .Select(n => Diagnostic.About($"{SeedFolder.Name}/{n}", Rules.SeedIgnored, n));

    private static bool IsOfText(SeedFolder folder, string name) =>
        name.EndsWith(SeedFolder.FilesSuffix, StringComparison.Ordinal) && folder.Has(name[..^SeedFolder.FilesSuffix.Length]);
}
