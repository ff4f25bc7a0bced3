using UnionKb.Diagnostics;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Planning;

/// <summary>
/// The records of imports after ids have changed in recipes: what an import with the new recipes would have written, for every page that the record
/// knows as the old recipes make it. So the next import finds its pages, and nothing to do.
/// </summary>
internal sealed class RenamedLocks
{
    private readonly Dictionary<string, (string Hash, Dictionary<string, string> Texts, Dictionary<string, string> Paths)> _before;
    private readonly Dictionary<string, (string Hash, Dictionary<string, string> Texts, Dictionary<string, string> Paths)> _after;
    private readonly Dictionary<string, string> _seeds = new(StringComparer.Ordinal);

    private RenamedLocks(string root, IReadOnlyDictionary<string, byte[]> recipes, IReadOnlyDictionary<string, string> ids, string[] present)
    {
        var folder = new SeedFolder(root);
        var seeds = SeedLibrary.Read(folder, new SeedTexts(), new DiagnosticBag());
        foreach (var seed in seeds) _seeds[seed.File.FileName] = seed.File.Hash;
        _before = Drafts(folder, seeds, present);
        _after = Drafts(new SeedFolder(root, recipes), seeds, Array.ConvertAll(present, id => ids.GetValueOrDefault(id, id)));
    }

    /// <param name="recipes">Bytes of the changed recipes by path.</param>
    /// <param name="ids">New id by former id.</param>
    /// <param name="present">Former ids of all pages of the content.</param>
    public static IEnumerable<(string Path, string Text)> Of(
        string root, IReadOnlyDictionary<string, byte[]> recipes, IReadOnlyDictionary<string, string> ids, string[] present)
    {
        if (recipes.Count == 0) return [];
        var renamed = new RenamedLocks(root, recipes, ids, present);
        return LockLibrary.Read(new SeedFolder(root), new DiagnosticBag()).Values
            .Where(l => recipes.ContainsKey(RecipeLibrary.PathOf(l.SeedFile))).Select(l => (l.Path, LockWriter.Write(renamed.After(l, ids))));
    }

    private static Dictionary<string, (string Hash, Dictionary<string, string> Texts, Dictionary<string, string> Paths)> Drafts(
        SeedFolder folder, SeedText[] seeds, string[] present)
    {
        var bag = new DiagnosticBag();
        var files = Array.FindAll(RecipeLibrary.Read(folder, seeds, bag), f => f.Recipe is not null);
        var made = files.SelectMany(f => f.Recipe!.Pages).Select(p => p.Id.Text).ToHashSet(StringComparer.Ordinal);
        var drafts = Drafter.Draft([.. files.Select(f => (f.Seed, f.Recipe!))], seeds, present.Where(id => !made.Contains(id)), bag)
            .DistinctBy(d => d.Id).ToDictionary(d => d.Id, StringComparer.Ordinal);
        return files.ToDictionary(f => f.Seed.File.FileName, f =>
        {
            var own = f.Recipe!.Pages.Select(p => p.Id.Text).Distinct().Where(drafts.ContainsKey).ToArray();
            return (f.Hash, own.ToDictionary(id => id, id => TopicWriter.Write(drafts[id])), own.ToDictionary(id => id, id => drafts[id].Path));
        }, StringComparer.Ordinal);
    }

    private ImportLock After(ImportLock locked, IReadOnlyDictionary<string, string> ids)
    {
        var (before, after) = (_before[locked.SeedFile], _after[locked.SeedFile]);
        // While an import is due the record speaks of other versions than lie there: then only names change in it.
        var isCurrent = locked.Recipe == before.Hash && locked.Seed == locked.Addressed && locked.Seed == _seeds.GetValueOrDefault(locked.SeedFile);
        var pages = Array.ConvertAll(locked.Pages, page =>
        {
            var id = ids.GetValueOrDefault(page.Id, page.Id);
            var path = after.Paths.GetValueOrDefault(id, page.Path);
            var isDrafted = isCurrent && before.Texts.TryGetValue(page.Id, out var draft) && LockedPage.HashOf(draft) == page.Hash;
            return isDrafted && after.Texts.TryGetValue(id, out var text) ? LockedPage.Of(id, path, text) : page with { Id = id, Path = path };
        });
        return locked with { Pages = pages, Recipe = isCurrent ? after.Hash : locked.Recipe };
    }
}
