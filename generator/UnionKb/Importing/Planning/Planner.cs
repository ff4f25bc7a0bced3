using UnionKb.Importing.Drafting;

namespace UnionKb.Importing.Planning;

/// <summary>
/// Compares what an import would write with what it wrote last and with what is on disk. An edited page is never overwritten, a deleted
/// one never comes back.
/// </summary>
internal static class Planner
{
    /// <summary>The pages of one seed by path.</summary>
    public static PlannedFile[] Plan(IEnumerable<TopicDraft> drafts, ImportLock? locked, IReadOnlyDictionary<string, string> content)
    {
        TopicDraft[] wanted = [.. drafts];
        var before = (locked?.Pages ?? []).ToDictionary(p => p.Path, StringComparer.Ordinal);
        var files = wanted.Select(d => File(d, before.GetValueOrDefault(d.Path), content)).ToList();
        var paths = wanted.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        files.AddRange(before.Values.Where(p => !paths.Contains(p.Path) && content.ContainsKey(p.Path)).Select(p => Former(p, content[p.Path])));
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>What the lock has to record once the plan is carried out: what was written, else what it recorded before.</summary>
    public static LockedPage[] Record(IEnumerable<PlannedFile> files, ImportLock? locked)
    {
        var before = (locked?.Pages ?? []).ToDictionary(p => p.Path, StringComparer.Ordinal);
        return [.. files.Select(f => f.Action switch
        {
            PlannedAction.Remove => null,
            PlannedAction.Conflict or PlannedAction.Deleted or PlannedAction.Orphaned => before.GetValueOrDefault(f.Path),
            _ => LockedPage.Of(f.Id, f.Path, f.After!),
        }).OfType<LockedPage>()];
    }

    private static PlannedFile File(TopicDraft draft, LockedPage? last, IReadOnlyDictionary<string, string> content)
    {
        var after = TopicWriter.Write(draft);
        var before = content.GetValueOrDefault(draft.Path);
        return new PlannedFile(ActionOf(before, after, last), draft.Id, draft.Path, before, after, last);
    }

    private static PlannedAction ActionOf(string? before, string after, LockedPage? last)
    {
        if (before is null) return last is null ? PlannedAction.Create : PlannedAction.Deleted;
        if (before == after) return PlannedAction.Unchanged;
        if (last is null) return PlannedAction.Conflict;
        if (LockedPage.HashOf(before) == last.Hash) return PlannedAction.Update;
        return LockedPage.HashOf(after) == last.Hash ? PlannedAction.Edited : PlannedAction.Conflict;
    }

    private static PlannedFile Former(LockedPage page, string before) =>
        new(LockedPage.HashOf(before) == page.Hash ? PlannedAction.Remove : PlannedAction.Orphaned, page.Id, page.Path, before, null, page);
}
