namespace UnionKb.Importing.Planning;

/// <summary>Everything an import would do, as data. <see cref="Apply"/> is the only step of the import that writes.</summary>
public sealed record ImportPlan(PlannedFile[] Files, ImportLock[] Locks)
{
    public static readonly ImportPlan Empty = new([], []);

    public bool HasConflicts => Array.Exists(Files, f => f.Action == PlannedAction.Conflict);

    /// <summary>True when carrying it out changes no page.</summary>
    public bool ChangesNothing => Array.TrueForAll(Files, f => !Writes(f) && f.Action != PlannedAction.Remove);

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

    /// <summary>Writes the pages, then removes, then writes the locks: stopped half-way, the next import finishes the job.</summary>
    public void Apply(string root)
    {
        foreach (var file in Files.Where(Writes)) WritePage(Path.Combine(root, file.Path), file.Written);
        foreach (var file in Files.Where(f => f.Action == PlannedAction.Remove)) File.Delete(Path.Combine(root, file.Path));
        foreach (var locked in Locks) AtomicFile.Write(Path.Combine(root, locked.Path), LockWriter.Write(locked));
    }

    /// <summary>A page keeps the line ends that it has.</summary>
    private static void WritePage(string path, string text)
    {
        var ends = File.Exists(path) && File.ReadAllText(path) is var there && there.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && there[end - 1] == '\r' ? "\r\n" : "\n";
        AtomicFile.Write(path, ends == "\n" ? text : text.Replace("\n", ends, StringComparison.Ordinal));
    }

    private static bool Writes(PlannedFile file) => file.Action is PlannedAction.Create or PlannedAction.Update or PlannedAction.Merge;
}
