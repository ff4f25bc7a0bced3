using System.Text;

namespace UnionKb.Importing.Planning;

/// <summary>
/// Files that are written and deleted together. Everything is written beside its place first and only then renamed, so that a reader, or a crash, never
/// meets half a file, and a place that cannot be written leaves all others as they are.
/// </summary>
/// <param name="root">Absolute path; all others are below it.</param>
internal sealed class FileChanges(string root)
{
    private const string Temporary = ".tmp";

    private readonly List<(string Path, byte[]? Bytes)> _steps = [];
    private readonly List<string> _written = [];
    private readonly List<string> _folders = [];

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A page that is there keeps its line ends.</summary>
    public void WritePage(string path, string text)
    {
        var present = Path.Combine(root, path);
        var ends = File.Exists(present) && File.ReadAllText(present) is var there && there.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && there[end - 1] == '\r';
        Write(path, ends ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
    }

    public void Write(string path, byte[] bytes) => _steps.Add((path, bytes));

    public void Delete(string path) => _steps.Add((path, null));

    /// <summary>Carries all out, in the order in which they were added; returns the path that stands in the way, or null.</summary>
    public string? Commit()
    {
        foreach (var (path, bytes) in _steps)
        {
            if (bytes is null || Stage(Path.Combine(root, path), bytes)) continue;
            Undo();
            return path;
        }

        foreach (var (path, bytes) in _steps)
        {
            if (Settle(Path.Combine(root, path), bytes)) continue;
            Undo();
            return path;
        }

        return null;
    }

    private bool Stage(string path, byte[] bytes)
    {
        try
        {
            if (Directory.Exists(path)) return false;
            if (File.Exists(path) && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path))) return true;
            CreateFolder(Path.GetDirectoryName(path)!);
            _written.Add(path + Temporary);
            File.WriteAllBytes(path + Temporary, bytes);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Settle(string path, byte[]? bytes)
    {
        try
        {
            if (bytes is null && File.Exists(path)) File.Delete(path);
            else if (_written.Remove(path + Temporary)) File.Move(path + Temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void CreateFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        CreateFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        _folders.Add(folder);
    }

    private void Undo()
    {
        foreach (var file in _written.Where(File.Exists)) File.Delete(file);
        foreach (var folder in Enumerable.Reverse(_folders))
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
    }
}
