using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Proposing;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Repetitions;
using UnionKb.Model;

namespace UnionKb.Importing;

/// <summary>Everything an import reads besides the seeds: recipes (proposed where there is none), locks and the present content.</summary>
internal sealed class ImportSources
{
    /// <summary>Moved addresses that a finding lists.</summary>
    private const int MostMoves = 10;

    private readonly Dictionary<string, string> _recipeHashes = new(StringComparer.Ordinal);

    /// <summary>Seeds whose recipe is applied at other addresses than it names.</summary>
    private readonly HashSet<SeedText> _relocated = [];

    /// <summary>One recipe per seed that has a usable one, in seed order.</summary>
    public required (SeedText Seed, Recipe Recipe)[] Recipes { get; init; }

    public required Dictionary<string, ImportLock> Locks { get; init; }

    public required SortedDictionary<string, string> Content { get; init; }

    /// <summary>How pages are read.</summary>
    public required ContentPages Pages { get; init; }

    /// <summary>Ids of pages that no import made; one that an editor has moved elsewhere is still the import's.</summary>
    public IEnumerable<string> PresentIds
    {
        get
        {
            var paths = Locks.Values.SelectMany(l => l.Pages).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
            paths.UnionWith(Recipes.SelectMany(r => PagePlaces.Of(r.Recipe)).Select(p => p.Place.Path));
            var ids = Locks.Values.SelectMany(l => l.Pages).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
            return Content.Where(c => !paths.Contains(c.Key)).Select(Pages.IdOf).Where(id => !ids.Contains(id));
        }
    }

    public TakenIds TakenIds => new(
        [.. PresentIds],
        Recipes.ToDictionary(r => r.Seed.File.FileName, r => r.Recipe.Pages.Select(p => p.Id.Text).ToArray(), StringComparer.Ordinal));

    /// <param name="folder">Seeds and recipes; locks are read from <paramref name="root"/>.</param>
    /// <param name="content">Text of each page of <c>content/</c> by path.</param>
    /// <param name="pages">How pages are read.</param>
    /// <param name="proposeOf">What has to be named behind <c>import --propose</c> for a seed by its path, if it is not in the folder yet.</param>
    public static ImportSources Read(
        string root,
        SeedFolder folder,
        IReadOnlyList<SeedText> seeds,
        SortedDictionary<string, string> content,
        ContentPages pages,
        DiagnosticBag diagnostics,
        Func<string, string>? proposeOf = null)
    {
        var files = RecipeLibrary.Read(folder, seeds, diagnostics);
        var recipes = new List<(SeedText, Recipe)>();
        var locks = LockLibrary.Read(new SeedFolder(root), diagnostics);
        // A text that cannot be read is there all the same, and has its finding.
        diagnostics.AddRange(DueCheck.Gone(locks.Values, folder.PresentNames()));
        var taken = files.Where(f => f.Recipe is not null).SelectMany(f => f.Recipe!.Pages).Select(p => p.Id.Text).ToHashSet(StringComparer.Ordinal);
        var imported = locks.Values.SelectMany(l => l.Pages).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        taken.UnionWith(content.Select(pages.IdOf).Where(id => !imported.Contains(id)));
        foreach (var seed in seeds)
        {
            var file = Array.Find(files, f => f.Seed == seed);
            if (file is null) diagnostics.Add(Diagnostic.About(seed.File.Source.Path, Rules.RecipeMissing, RecipeLibrary.PathOf(seed.File.FileName)));
            foreach (var block in seed.Repeated)
                diagnostics.Add(RepeatedFinding(seed, block));
            if (file is null)
            {
                var proposed = Proposer.Propose(seed, Recogniser.Read(seed), taken);
                recipes.Add((seed, proposed));
                taken.UnionWith(proposed.Topics.Select(t => t.Id.Text));
            }
            else if (file.Recipe is { } recipe)
            {
                var moved = locks.GetValueOrDefault(seed.File.FileName) is { } last && last.Addressed != seed.File.Hash;
                recipes.Add((seed, moved ? Relocated(recipe, seed, seeds, proposeOf?.Invoke(seed.File.Source.Path) ?? "", diagnostics) : recipe));
            }
        }

        var sources = new ImportSources
        {
            Recipes = [.. recipes],
            Locks = locks,
            Content = content,
            Pages = pages,
        };
        foreach (var (seed, recipe) in recipes)
        {
            if (Array.Exists(files, f => f.Seed == seed && !ReferenceEquals(f.Recipe, recipe))) sources._relocated.Add(seed);
        }

        foreach (var file in files) sources._recipeHashes[file.Seed.File.FileName] = file.Hash;
        return sources;
    }

    /// <summary>Home page of each sentence by the drafts; a dropped one has an empty path.</summary>
    public Dictionary<SentenceAddress, string> HomesOf(IEnumerable<TopicDraft> drafts)
    {
        var homes = new Dictionary<SentenceAddress, string>();
        foreach (var draft in drafts)
        {
            foreach (var address in draft.Home) homes[address] = draft.Path;
        }

        foreach (var (address, _) in Dropped()) homes[address] = "";
        return homes;
    }

    /// <summary>Why the sentences that recipes drop are dropped.</summary>
    public Dictionary<SentenceAddress, string> Dropped()
    {
        var reasons = new Dictionary<SentenceAddress, string>();
        foreach (var (seed, recipe) in Recipes.Where(r => r.Recipe.Drops.Length > 0))
        {
            var resolver = new SpanResolver(seed, [seed], recipe.Source, new DiagnosticBag());
            foreach (var drop in recipe.Drops)
            {
                foreach (var sentence in resolver.Resolve(drop.Span)) reasons[sentence.Address] = drop.Reason;
            }
        }

        return reasons;
    }

    /// <summary>The lock after the plan. While a page is in conflict the old hashes stay, so that the import remains due.</summary>
    public ImportLock LockOf(SeedText seed, PlannedFile[] planned, ImportLock? last)
    {
        var name = seed.File.FileName;
        var settled = !Array.Exists(planned, f => f.Action == PlannedAction.Conflict);
        var pages = Planner.Record(planned);
        var locked = settled
            ? new ImportLock(name, seed.File.Hash, _recipeHashes.GetValueOrDefault(name, ""), pages)
            : new ImportLock(name, last?.Seed ?? "", last?.Recipe ?? "", pages);
        return _relocated.Contains(seed) ? locked with { Addressed = last!.Addressed } : locked;
    }

    /// <summary>
    /// The recipe with its addresses where their sentences are now; what moved is <see cref="Rules.AddressesMoved"/>, what could not be checked
    /// <see cref="Rules.AddressUnchecked"/>.
    /// </summary>
    private static Recipe Relocated(Recipe recipe, SeedText seed, IReadOnlyList<SeedText> seeds, string toPropose, DiagnosticBag diagnostics)
    {
        var relocation = Relocation.Of(recipe, seed, seeds);
        var moves = relocation.Moves;
        if (moves.Length == 0) return recipe;
        var shown = Argument.List(moves.Take(MostMoves).Select(m => $"{m.From.Address} → {m.To.Address}"), isCut: moves.Length > MostMoves);
        diagnostics.Add(Diagnostic.About(recipe.Source.Path, Rules.AddressesMoved, $"{moves.Length}", shown, toPropose));
        foreach (var span in relocation.Unchecked) diagnostics.Add(recipe.Source, span.Place, Rules.AddressUnchecked, span.Address);
        return relocation.On(recipe);
    }

    private static Diagnostic RepeatedFinding(SeedText seed, RepeatedBlock block) => Diagnostic.In(
        seed.File.Source,
        new Text.TextSpan(seed.File.Source.OffsetOfLine(block.Line), 1),
        Rules.BlockRepeated,
        $"{block.Line}",
        $"{block.CopyOf}",
        $"{block.Paragraphs}",
        $"{block.Characters}");
}
