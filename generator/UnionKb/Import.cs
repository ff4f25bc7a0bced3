using UnionKb.Compiling;
using UnionKb.Diagnostics;
using UnionKb.Importing;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Proposing;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Reporting;
using UnionKb.Importing.Segmenting;
using UnionKb.Reading;

namespace UnionKb;

/// <summary>
/// The story of an import: <c>seeds/</c> and their recipes become Markdown topics. Read, segment, draft, plan; carrying the plan out is
/// a step of its own.
/// </summary>
public static class Import
{
    /// <summary>A page that changes each time an import wants to write it is being written by another program.</summary>
    private const int MostAttempts = 5;

    /// <summary>What an import would do now; writes nothing. The report's coverage is that of the content after it.</summary>
    public static ImportResult Plan(ImportOptions options) => Run(Following(options), afterPlan: true);

    /// <summary>
    /// What changes in <c>seeds/</c> when texts join the project: copies, and recipes proposed for them and for texts that changed under an unedited
    /// proposal. Writes nothing.
    /// </summary>
    /// <param name="files">Absolute paths.</param>
    public static ProposedImport Propose(string root, IReadOnlyList<string> files, DiagnosticBag diagnostics) =>
        Propose(root, files, today: null, diagnostics);

    /// <summary>The same on a day, <c>yyyy-MM-dd</c>: what stands on pages that are not published then has no home there.</summary>
    public static ProposedImport Propose(string root, IReadOnlyList<string> files, string? today, DiagnosticBag diagnostics) =>
        Propose(root, files, new ImportTexts(new SeedTexts(), Pages(today)), diagnostics);

    /// <summary>
    /// Plans and, unless reading or drafting found errors, carries the plan out: the joining texts, the pages, a report beside each page in
    /// conflict, and <c>seeds/import-report.md</c>; all of it or, with <see cref="Rules.ImportNotWritable"/>, nothing.
    /// </summary>
    /// <remarks>
    /// A page that somebody saves after the plan has read it is never overwritten: nothing is written then, and the import plans anew, so that the edit is
    /// merged, or a conflict, as if it had been saved before.
    /// </remarks>
    public static ImportResult Apply(ImportOptions options) => Apply(options, _ => { });

    /// <param name="planned">Told each plan before it is carried out.</param>
    internal static ImportResult Apply(ImportOptions options, Action<ImportPlan> planned)
    {
        options = Following(options);
        for (var attempt = 1; ; attempt++)
        {
            var result = Plan(options);
            if (!result.CanApply) return result;
            planned(result.Plan);
            var changes = new FileChanges(options.Root);
            options.Joining!.AddTo(changes);
            result.Plan.AddTo(changes);
            ReportFiles.AddTo(changes, options.Root, result.Report, options.Language);
            if (changes.Commit() is not { } obstacle) return result;
            if (obstacle.IsEdit && attempt < MostAttempts) continue;
            var diagnostics = new DiagnosticBag();
            diagnostics.AddRange(result.Diagnostics);
            diagnostics.Add(obstacle.Finding);
            return result with { Diagnostics = diagnostics.ToSorted(), CanApply = false };
        }
    }

    /// <summary>An empty bag that settles severities as the project's settings ask; without settings every finding keeps its own.</summary>
    public static DiagnosticBag Findings(string root) => new(SettingsFile.Read(root).Config?.Severities);

    /// <summary>Compares <c>content/</c> as it lies there with the seeds: every sentence that is missing is a finding. Writes nothing.</summary>
    public static ImportResult Check(ImportOptions options) => Run(Following(options), afterPlan: false);

    /// <summary>Says whether a seed or recipe has changed since the last import, by hashes alone; cheap enough for every build.</summary>
    public static Diagnostic[] Due(string root) => DueCheck.Run(root);

    /// <summary>With nothing to join there may still be texts that changed.</summary>
    private static ImportOptions Following(ImportOptions options) =>
        options.Joining is null ? options with { Joining = Propose(options.Root, [], new DiagnosticBag()) } : options;

    private static ProposedImport Propose(string root, IReadOnlyList<string> files, ImportTexts texts, DiagnosticBag diagnostics) =>
        ProposedImport.Plan(root, files, texts, () => TakenIds(root, texts), diagnostics);

    private static ImportResult Run(ImportOptions options, bool afterPlan)
    {
        var joining = options.Joining!;
        var diagnostics = Findings(options.Root);
        var folder = new SeedFolder(options.Root, joining.Files);
        diagnostics.AddRange(StrayFiles.Find(folder));
        var seeds = SeedLibrary.Read(folder, joining.Texts.Seeds, diagnostics);
        var pages = joining.Texts.Pages;
        var texts = ContentTexts.Read(options.Root, diagnostics);
        var sources = ImportSources.Read(options.Root, folder, seeds, texts, pages, diagnostics, joining.NamedBehindPropose);
        var moved = new MovedPages(sources.Locks.Values, sources.Content, pages);
        var drafts = moved.Follow(Drafter.Draft(sources.Recipes, seeds, sources.PresentIds, diagnostics));
        var unfit = diagnostics.HasErrors;
        diagnostics.AddRange(joining.Renewals(written: afterPlan && !unfit));
        var plan = unfit ? ImportPlan.Empty : PlanOf(options, sources, drafts, moved, diagnostics);

        var content = afterPlan ? plan.Over(sources.Content) : sources.Content;
        // Without a plan there is no content after it: what is missing then says nothing.
        var measured = !(afterPlan && unfit);
        var homes = measured
            ? CoverageFindings.Report(
                seeds,
                s => sources.Locks.ContainsKey(s.File.FileName),
                sources.HomesOf(drafts),
                PicturesOf(drafts),
                pages.ReadAll(content),
                diagnostics)
            : [];
        return new ImportResult
        {
            Diagnostics = diagnostics.ToSorted(),
            Plan = plan,
            CanApply = !unfit && !diagnostics.HasRaised,
            Report = Reporter.Report(seeds, sources.Recipes, drafts, homes, sources.Dropped(), plan) with { IsMeasured = measured },
        };
    }

    /// <summary>Names of the pictures of all texts by the hash of their bytes.</summary>
    private static Dictionary<string, string> PicturesOf(IEnumerable<TopicDraft> drafts) =>
        drafts.SelectMany(d => d.PictureNames).DistinctBy(p => p.Key).ToDictionary(StringComparer.Ordinal);

    /// <summary>Pages are what the build makes of them.</summary>
    private static ContentPages Pages(string? today)
    {
        var compiler = new PageCompiler();
        return new ContentPages(source =>
        {
            var page = compiler.Compile(source);
            return page.Front.Draft || page.Front.IsPublished(today) ? page : page with { Front = page.Front with { Draft = true } };
        });
    }

    private static TakenIds TakenIds(string root, ImportTexts texts)
    {
        var folder = new SeedFolder(root);
        var findings = new DiagnosticBag();
        var seeds = SeedLibrary.Read(folder, texts.Seeds, findings);
        return ImportSources.Read(root, folder, seeds, ContentTexts.Read(root, findings), texts.Pages, findings).TakenIds;
    }

    private static ImportPlan PlanOf(
        ImportOptions options, ImportSources sources, TopicDraft[] drafts, MovedPages moved, DiagnosticBag diagnostics)
    {
        var files = new List<PlannedFile>();
        var locks = new List<ImportLock>();
        var pictures = new List<PlannedPicture>();
        foreach (var (seed, recipe) in sources.Recipes)
        {
            var last = sources.Locks.GetValueOrDefault(seed.File.FileName);
            var ids = recipe.Pages.Select(p => p.Id.Text).ToHashSet(StringComparer.Ordinal);
            var planned = Planner.Plan(drafts.Where(d => ids.Contains(d.Id)), last, sources.Content, moved, options.Keep, sources.Pages);
            if (options.Joining!.IsAboutOthers(seed.File.Source.Path))
                planned = Array.ConvertAll(planned, f => f with { IsKnown = ConflictText.IsThere(options.Root, f, options.Language) });
            PlanFindings.Report(planned, diagnostics);
            files.AddRange(planned);
            var (written, recorded) = PicturePlan.Of(options.Root, drafts.Where(d => ids.Contains(d.Id)), last, diagnostics);
            pictures.AddRange(written);
            locks.Add(sources.LockOf(seed, planned, last) with { Pictures = recorded });
        }

        var kept = files.Where(f => f.Action == PlannedAction.Kept).Select(f => f.Path);
        foreach (var path in options.Keep.Except(kept, StringComparer.Ordinal)) diagnostics.Add(Diagnostic.About(path, Rules.NoConflict));
        return new ImportPlan([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], [.. locks]) { Pictures = [.. pictures] };
    }
}
