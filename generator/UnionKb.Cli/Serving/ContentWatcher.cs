namespace UnionKb.Cli.Serving;

/// <summary>Tells that something a build reads has changed.</summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);
    private static readonly string[] Folders = ["content", "templates", "seeds"];

    private readonly SettledChanges _changes = new(stop => Task.Delay(Quiet, stop));
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly string _root;

    public ContentWatcher(string root)
    {
        _root = root;

        // The root itself holds site.yml; below it only what a build reads, because a watch on node_modules or .git is costly.
        // A project without a content folder has its pages anywhere, so there everything is watched.
        var scattered = !Directory.Exists(Path.Combine(root, Folders[0]));
        Add(root, scattered ? WatchDepth.Tree : WatchDepth.Folder);
        if (scattered) return;
        foreach (var name in Folders) Join(name);
    }

    private enum WatchDepth
    {
        Folder,
        Tree,
    }

    /// <summary>Waits for the next change and for the quiet after it; false when cancelled.</summary>
    public Task<bool> NextAsync(CancellationToken stop) => _changes.NextAsync(stop);

    /// <summary>Whether a build reads files of this name; editors' own files are none, nor are folders that no page lies in.</summary>
    /// <param name="path">Below the root.</param>
    public static bool IsRead(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        if (parts[0] is "public" or "bin" or "obj" or "node_modules") return false; // ContentFolder reads none of them
        return !parts.Any(part => part.StartsWith('.') || part.EndsWith('~') || part.EndsWith(".swp", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        lock (_watchers)
        {
            foreach (var watcher in _watchers) watcher.Dispose();
        }
    }

    /// <summary>Watches one of the folders, also when it appears only later.</summary>
    private void Join(string name)
    {
        var folder = Path.Combine(_root, name);
        lock (_watchers)
        {
            if (Directory.Exists(folder) && !_watchers.Exists(w => w.Path == folder)) Add(folder, WatchDepth.Tree);
        }
    }

    private void Add(string folder, WatchDepth depth)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = depth == WatchDepth.Tree };
        watcher.Changed += (_, e) => Note(e.FullPath);
        watcher.Created += (_, e) => Note(e.FullPath);
        watcher.Deleted += (_, e) => Note(e.FullPath);
        watcher.Renamed += (_, e) => Note(e.FullPath);

        // The system's buffer overflowed: events are lost, so everything may have changed.
        watcher.Error += (_, _) => _changes.Note();
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Note(string fullPath)
    {
        var path = Path.GetRelativePath(_root, fullPath);
        if (!IsRead(path)) return;
        if (Folders.Contains(path)) Join(path);
        _changes.Note();
    }
}
