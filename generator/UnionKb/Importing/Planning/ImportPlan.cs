namespace UnionKb.Importing.Planning;

/// <summary>Everything an import would do, as data. <see cref="FileChanges.Commit"/> is the only step of the import that writes.</summary>
public sealed record ImportPlan(PlannedFile[] Files, ImportLock[] Locks)
{
    public static readonly ImportPlan Empty = new([], []);

    /// <summary>Pictures that are not there yet, or changed in their text.</summary>
    public PlannedPicture[] Pictures { get; init; } = [];

    public bool HasConflicts => Array.Exists(Files, f => f is { Action: PlannedAction.Conflict, IsKnown: false });

    /// <summary>True when carrying it out changes no page and no picture.</summary>
    public bool ChangesNothing => Pictures.Length == 0 && Array.TrueForAll(Files, f => !Writes(f) && f.Action != PlannedAction.Remove);

    public int Count(PlannedAction action) => Files.Count(f => f.Action == action);

    /// <summary>The content as it will be: <paramref name="content"/> with the plan carried out.</summary>
    public SortedDictionary<string, string> Over(IReadOnlyDictionary<string, string> content)
    {
        var after = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in content) after[path] = text;
        foreach (var file in Files)
        {
            if (Writes(file)) after[file.Path] = file.Written;
            else if (file.Action == PlannedAction.Remove) after.Remove(file.Path);
        }

        return after;
    }

    /// <summary>Writes pictures and pages, then removes, then writes the locks: stopped half-way, the next import finishes the job.</summary>
    internal void AddTo(FileChanges changes)
    {
        foreach (var picture in Pictures) changes.Write(picture.Path, picture.Bytes);
        foreach (var file in Files.Where(Writes)) changes.WritePage(file.Path, file.Written, file.Action == PlannedAction.Create ? null : file.Before);
        foreach (var file in Files.Where(f => f.Action == PlannedAction.Remove)) changes.DeletePage(file.Path, file.Before);
        foreach (var locked in Locks) changes.Write(locked.Path, LockWriter.Write(locked));
    }

    private static bool Writes(PlannedFile file) => file.Action is PlannedAction.Create or PlannedAction.Update or PlannedAction.Merge;
}
