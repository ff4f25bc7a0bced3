using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting;

namespace UnionKb.Importing.Planning;

/// <summary>
/// Compares what an import would write with what it wrote last and with what is on disk. What an editor wrote is never overwritten:
/// changes in other places join it, a change in the same place is a conflict. A deleted page never comes back.
/// </summary>
internal static class Planner
{
    /// <summary>The pages of one seed by path.</summary>
    /// <param name="keep">Paths of pages that an editor wants to stay when they are in conflict.</param>
    /// <param name="pages">How pages are read.</param>
    public static PlannedFile[] Plan(
        IEnumerable<TopicDraft> drafts,
        ImportLock? locked,
        IReadOnlyDictionary<string, string> content,
        MovedPages moved,
        IReadOnlyCollection<string> keep,
        ContentPages pages)
    {
        TopicDraft[] wanted = [.. drafts];
        // By id: a page that moves to another folder is still the page that an editor may have edited or deleted.
        var last = (locked?.Pages ?? []).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var files = wanted.Select(d => File(d, last.GetValueOrDefault(d.Id), content, pages))
            .Select(f => keep.Contains(f.Path) ? Kept(f, content) : f).ToList();
        var paths = wanted.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var ids = wanted.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        files.AddRange(last.Values.Where(p => !paths.Contains(p.Path) && content.ContainsKey(p.Path)).Select(p => Former(p, p.Path, content[p.Path])));
        files.AddRange(last.Values.Where(p => !ids.Contains(p.Id))
            .Select(p => moved.PathOf(p) is { } path ? Former(p, path, content[path]) : null).OfType<PlannedFile>());
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>What the lock has to record once the plan is carried out: what was written, else what it recorded before.</summary>
    public static LockedPage[] Record(IEnumerable<PlannedFile> files) =>
    [
        .. files.Select(f => f.Action switch
        {
            PlannedAction.Remove => null,
            PlannedAction.Conflict or PlannedAction.Deleted or PlannedAction.Orphaned => f.Last,
            _ => LockedPage.Of(f.Id, f.RecipePath, f.After!),
        }).OfType<LockedPage>().DistinctBy(p => p.Id),
    ];

    private static PlannedFile File(TopicDraft draft, LockedPage? last, IReadOnlyDictionary<string, string> content, ContentPages pages)
    {
        var after = TopicWriter.Write(draft);
        var before = content.GetValueOrDefault(draft.Path);
        var former = last is not null && last.Path != draft.Path ? content.GetValueOrDefault(last.Path) : null;
        var action = ActionOf(before, former, after, last);
        var merged = action == PlannedAction.Conflict && before is not null && last is not null
            ? ThreeWayMerge.Of(last, before, after) ?? WithoutDropped(draft, last, before, pages)
            : null;
        if (merged is not null) action = merged == before ? PlannedAction.Edited : PlannedAction.Merge;
        return new PlannedFile(action, draft.Id, draft.Path, before ?? former, after, last) { Merged = merged, RecipePath = draft.RecipePath };
    }

    /// <summary>
    /// An editor who took a sentence out and then dropped it in the recipe has done what the import is about to do: the page merges as if the recipe
    /// still brought the sentence, provided that it does not come back.
    /// </summary>
    private static string? WithoutDropped(TopicDraft draft, LockedPage last, string before, ContentPages pages)
    {
        if (draft.Undropped is null) return null;
        if (ThreeWayMerge.Of(last, before, TopicWriter.Write(draft with { Blocks = draft.Undropped })) is not { } merged) return null;
        return pages.Read(draft.Path, merged).Sentences(_ => null).Any(s => draft.Dropped.Contains(s.Key, StringComparer.Ordinal)) ? null : merged;
    }

    private static PlannedFile Kept(PlannedFile file, IReadOnlyDictionary<string, string> content) =>
        file.Action == PlannedAction.Conflict && content.ContainsKey(file.Path) ? file with { Action = PlannedAction.Kept } : file;

    /// <param name="former">Text of the page at the path it had before, when it has another one now and is still there.</param>
    private static PlannedAction ActionOf(string? before, string? former, string after, LockedPage? last)
    {
        if (before is null && former is not null)
            return LockedPage.HashOf(former) == last!.Hash ? PlannedAction.Create : PlannedAction.Conflict;
        if (before is null) return last is null ? PlannedAction.Create : PlannedAction.Deleted;
        if (before == after) return PlannedAction.Unchanged;
        if (last is null) return PlannedAction.Conflict;
        if (LockedPage.HashOf(before) == last.Hash) return PlannedAction.Update;
        return LockedPage.HashOf(after) == last.Hash ? PlannedAction.Edited : PlannedAction.Conflict;
    }

    private static PlannedFile Former(LockedPage page, string path, string before) =>
        new(LockedPage.HashOf(before) == page.Hash ? PlannedAction.Remove : PlannedAction.Orphaned, page.Id, path, before, null, page);
}
