namespace UnionKb.Cli.Serving;

/// <summary>Tells that something a build reads has changed.</summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);
    private static readonly string[] Folders = ["content", "templates", "seeds", "static"];

    /// <summary>Files beside the folders that a build reads: the settings, and where other tools keep the order of pages.</summary>
    private static readonly string[] RootFiles = ["site.yml", "mkdocs.yml", "mkdocs.yaml", "sidebars.js", "sidebars.ts", "sidebars.json"];

    /// <summary>What a page can show or offer, where pages lie anywhere: a file of another kind is nobody's business there.</summary>
    private static readonly string[] Shown =
        [".md", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".pdf", ".docx", ".xlsx", ".pptx", ".zip", ".mp3", ".mp4", ".webm", ".ogg"];

    private readonly SettledChanges _changes = new(stop => Task.Delay(Quiet, stop));
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly string _root;
    private readonly bool _scattered;

    public ContentWatcher(string root)
    {
        _root = root;

        // The root itself holds site.yml; below it only what a build reads, because a watch on node_modules or .git is costly.
        // A project without a content folder has its pages anywhere, so there every folder is watched.
        _scattered = !Directory.Exists(Path.Combine(root, Folders[0]));
        Add(root, _scattered ? WatchDepth.Tree : WatchDepth.Folder);
        if (_scattered) return;
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
    /// <param name="scattered">Whether the project has no content folder, so that pages lie anywhere.</param>
    public static bool IsRead(string path, bool scattered)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        if (parts[0] is "public" or "bin" or "obj" or "node_modules") return false; // ContentFolder reads none of them
        var isOurs = RootFiles.Contains(path) || Folders.Contains(parts[0])
            || (scattered && (Path.GetExtension(path).Length == 0 || Shown.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)));
        return isOurs && !parts.Any(part => part.StartsWith('.') || part.EndsWith('~') || part.EndsWith(".swp", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        lock (_watchers)
        {
            foreach (var watcher in _watchers) watcher.Dispose();
        }
    }

    /// <summary>Watches one of the folders, also when it appears only later or again.</summary>
    private void Join(string name)
    {
        var folder = Path.Combine(_root, name);
        lock (_watchers)
        {
            // The system watches a folder, not its name: one that was moved away and came back is watched anew.
            foreach (var stale in _watchers.FindAll(w => w.Path == folder))
            {
                _watchers.Remove(stale);
                stale.Dispose();
            }

            if (Directory.Exists(folder)) Add(folder, WatchDepth.Tree);
        }
    }

    private void Add(string folder, WatchDepth depth)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = depth == WatchDepth.Tree };
        watcher.Changed += (_, e) => Note(e.FullPath);
        watcher.Created += (_, e) => Note(e.FullPath);
        watcher.Deleted += (_, e) => Note(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            Note(e.OldFullPath);
            Note(e.FullPath);
        };

        // The system's buffer overflowed: events are lost, so everything may have changed.
        watcher.Error += (_, _) => _changes.Note();
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Note(string fullPath)
    {
        var path = Path.GetRelativePath(_root, fullPath);
        if (!IsRead(path, _scattered)) return;

        // A word without an ending is a folder, or a file that no page shows, such as the log that serve is redirected to.
        if (_scattered && !Folders.Contains(path) && Path.GetExtension(path).Length == 0 && File.Exists(fullPath)) return;
        if (!_scattered && Folders.Contains(path)) Join(path);
        _changes.Note();
    }
}
