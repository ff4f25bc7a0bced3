using System.Buffers;
using System.Collections.Concurrent;
using UnionKb.Diagnostics;
using UnionKb.Folders;

namespace UnionKb.Output;

/// <summary>
/// Writes the site into a folder. Changed files go to a spool inside the folder first and are moved into place at the end, so that a
/// build that fails changes nothing and one that is killed leaves only whole files. Equal files are not touched; of what is there,
/// only what the manifest lists is ever removed.
/// </summary>
/// <param name="folder">Absolute path of the output folder.</param>
/// <param name="root">Absolute path of the project: the output may not be it, hold it, or lie in one of its own folders.</param>
/// <param name="moving">Told the address of each file, or of each new folder, before it is moved into place.</param>
public sealed class DiskOutput(string folder, string root, Action<string>? moving = null) : IOutput, IDisposable
{
    private static readonly string[] SourceFolders = ["content", "seeds", "templates"];

    private readonly ConcurrentDictionary<string, Written> _written = new(StringComparer.Ordinal);
    private OutputManifest _manifest = null!;
    private PresentFiles _present = null!;
    private readonly ConcurrentDictionary<string, bool> _spoolFolders = new(StringComparer.Ordinal);
    private FileStream? _lock;

    private readonly record struct Written(int Length, bool Changed);

    private string SpoolFolder => Path.Combine(folder, OutputManifest.Folder, "spool");

    /// <summary>True when somebody chose this folder, which then may be a link; the folder of the project that is written unasked may not.</summary>
    public bool IsNamed { get; init; } = true;

    public bool Open(DiagnosticBag diagnostics)
    {
        var below = Array.Find(SourceFolders, s => RealPath.IsWithin(folder, Path.Combine(root, s)));
        if (below is not null) return Refuse(diagnostics, Rules.OutputOverSources, below);
        if (RealPath.IsWithin(root, folder)) return Refuse(diagnostics, Rules.OutputOverSources, root);
        var isLink = new DirectoryInfo(folder).LinkTarget is not null;
        if (isLink && (!IsNamed || !Directory.Exists(folder))) return RefuseLink(diagnostics, folder);
        try
        {
            return OpenFolder(diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _lock?.Dispose();
            return Refuse(diagnostics, Rules.OutputNotWritable, e.Message);
        }
    }

    private bool OpenFolder(DiagnosticBag diagnostics)
    {
        if (File.Exists(folder)) return Refuse(diagnostics, Rules.OutputIsFile);
        if (Directory.Exists(folder) && !OutputManifest.ExistsIn(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return Refuse(diagnostics, Rules.OutputNotOurs);
        if (OutputManifest.LinkIn(folder) is { } own) return RefuseLink(diagnostics, Path.Combine(folder, own));
        Directory.CreateDirectory(Path.Combine(folder, OutputManifest.Folder));
        if (!TakeLock()) return Refuse(diagnostics, Rules.OutputLocked);

        if (Directory.Exists(SpoolFolder)) Directory.Delete(SpoolFolder, recursive: true);
        Directory.CreateDirectory(SpoolFolder);
        _written.Clear();
        _spoolFolders.Clear();
        _manifest = new OutputManifest(folder);
        _present = PresentFiles.Read(folder);
        if (_present.Link is not { } link) return true;
        Abort();
        return RefuseLink(diagnostics, FullPath(link));
    }

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var changed = !IsUnchanged(path, bytes);
        if (changed) Spool(path, bytes);
        _written[path] = new Written(bytes.Length, changed);
    }

    public OutputCounts? Commit(DiagnosticBag diagnostics)
    {
        var changed = _written.Where(w => w.Value.Changed).Select(w => w.Key).Order(StringComparer.Ordinal).ToArray();
        var gone = _manifest.Paths.Where(path => !_written.ContainsKey(path) && _present.Lengths.ContainsKey(path)).ToArray();
        var obstacles = new Obstacles(folder, _present, changed, gone);
        var found = obstacles.Find(_manifest.Paths).ToArray();
        diagnostics.AddRange(found);
        if (found.Length > 0)
        {
            Abort();
            return null;
        }

        var counts = new OutputCounts(_written.Count, changed.Length, gone.Length, _written.Sum(w => (long)w.Value.Length));
        var isDone = true;
        if (changed.Length > 0 || gone.Length > 0 || _manifest.Unfinished || _manifest.Paths.Count != _written.Count)
        {
            _manifest.WriteJournal(_written.Keys);
            isDone = Replace(changed, gone, obstacles.ToClear(), diagnostics);
        }

        Abort();
        return isDone ? counts : null;
    }

    /// <summary>
    /// False with <see cref="Rules.OutputHalfWritten"/> when the disk refuses what was looked at before: what has been moved stays, because each file
    /// took the place of its former version in one step, and the journal lets the next build finish.
    /// </summary>
    private bool Replace(string[] changed, string[] gone, string[] first, DiagnosticBag diagnostics)
    {
        var settled = 0;
        try
        {
            Remove(first);
            settled += first.Length;
            MoveIntoPlace(changed, ref settled);
            Remove([.. gone.Except(first)]);
            _manifest.Finish(_written.Keys);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var rule = settled == 0 ? Rules.OutputNotWritable : Rules.OutputHalfWritten;
            diagnostics.Add(Diagnostic.About(null, rule, folder, e.Message, $"{settled}", $"{changed.Length + gone.Length}"));
            return false;
        }
    }

    private void Remove(string[] paths)
    {
        foreach (var path in paths) File.Delete(FullPath(path));
        RemoveEmptyFolders(paths);
    }

    public void Abort()
    {
        _written.Clear();
        if (Directory.Exists(SpoolFolder)) Directory.Delete(SpoolFolder, recursive: true);
        _lock?.Dispose();
        _lock = null;
    }

    public void Dispose() => _lock?.Dispose();

    /// <summary>Whether the file stands there with these very bytes: reading it costs no more than a hash of what was made, and cannot err.</summary>
    private bool IsUnchanged(string path, ReadOnlySpan<byte> bytes)
    {
        if (!_present.Lengths.TryGetValue(path, out var length) || length != bytes.Length) return false;
        var present = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            using var file = File.OpenHandle(FullPath(path));
            var read = RandomAccess.Read(file, present.AsSpan(0, bytes.Length), 0);
            return read == bytes.Length && present.AsSpan(0, read).SequenceEqual(bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(present);
        }
    }

    /// <summary>The spool has the same folders as the site.</summary>
    private void Spool(string path, ReadOnlySpan<byte> bytes)
    {
        var full = FullPath(SpoolFolder, path);
        var parent = Path.GetDirectoryName(full)!;
        // Noted after it is made, so that no other worker finds it noted and missing; making it twice does no harm.
        if (!_spoolFolders.ContainsKey(parent))
        {
            Directory.CreateDirectory(parent);
            _spoolFolders[parent] = true;
        }

        using var file = File.OpenHandle(full, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None);
        RandomAccess.Write(file, bytes, 0);
    }

    /// <summary>A folder that the site does not have yet is moved as a whole: the first build of many pages takes a few moves.</summary>
    private void MoveIntoPlace(string[] changed, ref int settled)
    {
        foreach (var group in changed.GroupBy(path => path.IndexOf('/') is >= 0 and var slash ? path[..slash] : ""))
        {
            if (group.Key.Length > 0 && !Path.Exists(FullPath(group.Key)))
            {
                moving?.Invoke(group.Key);
                Directory.Move(FullPath(SpoolFolder, group.Key), FullPath(group.Key));
                settled += group.Count();
                continue;
            }

            foreach (var parent in group.Select(path => Path.GetDirectoryName(FullPath(path))!).Distinct()) Directory.CreateDirectory(parent);
            foreach (var path in group)
            {
                moving?.Invoke(path);
                // What was not there when the build began is somebody's.
                File.Move(FullPath(SpoolFolder, path), FullPath(path), overwrite: _present.Lengths.ContainsKey(path));
                settled++;
            }
        }
    }

    private bool TakeLock()
    {
        try
        {
            _lock = new FileStream(Path.Combine(folder, OutputManifest.Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void RemoveEmptyFolders(string[] removed)
    {
        foreach (var parent in removed.Select(p => Path.GetDirectoryName(FullPath(p))!).Distinct())
        {
            for (var at = parent; at.Length > folder.Length && IsEmptyOrGone(at); at = Path.GetDirectoryName(at)!)
            {
                if (Directory.Exists(at)) Directory.Delete(at);
            }
        }
    }

    private static bool IsEmptyOrGone(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    private string FullPath(string path) => FullPath(folder, path);

    /// <exception cref="ArgumentException">The path leads out of the folder: whatever made it, nothing is written there.</exception>
    private static string FullPath(string root, string path)
    {
        var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        if (path.Contains("..", StringComparison.Ordinal) && !IsInside(full, root))
            throw new ArgumentException($"outside the output folder: {path}", nameof(path));
        return Path.IsPathRooted(path) ? throw new ArgumentException($"no relative path: {path}", nameof(path)) : full;
    }

    private bool Refuse(DiagnosticBag diagnostics, Rule rule, params Argument[] arguments)
    {
        diagnostics.Add(Diagnostic.About(null, rule, [folder, .. arguments]));
        return false;
    }

    private static bool RefuseLink(DiagnosticBag diagnostics, string link)
    {
        diagnostics.Add(Diagnostic.About(null, Rules.OutputHasLinks, link));
        return false;
    }

    private static bool IsInside(string inner, string outer) =>
        (Path.TrimEndingDirectorySeparator(Path.GetFullPath(inner)) + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(outer)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
