using System.Text;

namespace UnionKb.Importing.Planning;

/// <summary>
/// Files that are written and deleted together. Everything is written beside its place first and only then renamed, so that a reader, or a crash, never
/// meets half a file, and a place that cannot be written leaves all others as they are. A page that is no longer what the plan read is not touched, nor is
/// anything else; what lies between the last look at a page and its rename is a few microseconds, which no file system call can close.
/// </summary>
/// <param name="root">Absolute path; all others are below it.</param>
internal sealed class FileChanges(string root)
{
    private readonly List<Step> _steps = [];
    private readonly Dictionary<Step, string> _staged = [];
    private readonly List<(string Path, byte[]? Former)> _settled = [];
    private readonly List<string> _folders = [];

    /// <param name="Bytes">Null to delete.</param>
    /// <param name="Page">What the plan read there; null for a file that is written whatever stands there.</param>
    private readonly record struct Step(string Path, byte[]? Bytes, PageAsRead? Page);

    /// <summary>A page as the plan read it, line ends as \n; null where there was none.</summary>
    private sealed record PageAsRead(string? Text);

    /// <summary>What kept the files from being written.</summary>
    /// <param name="IsEdit">True when somebody saved the page after the plan had read it.</param>
    public readonly record struct Obstacle(string Path, bool IsEdit);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes) => _steps.Add(new Step(path, bytes, null));

    public void Delete(string path) => _steps.Add(new Step(path, null, null));

    /// <summary>A page that is there keeps its line ends.</summary>
    /// <param name="before">What the plan read there, line ends as \n; null for a page that was not there.</param>
    public void WritePage(string path, string text, string? before)
    {
        var ends = TextOf(Path.Combine(root, path)) is { } there && there.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && there[end - 1] == '\r';
        var written = ends ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        _steps.Add(new Step(path, Encoding.UTF8.GetBytes(written), new PageAsRead(before)));
    }

    public void DeletePage(string path, string? before) => _steps.Add(new Step(path, null, new PageAsRead(before)));

    /// <summary>Carries all out, in the order in which they were added; or nothing, and returns what stands in the way.</summary>
    public Obstacle? Commit()
    {
        if (First(step => !IsAsRead(step)) is { } edited) return Undone(edited, isEdit: true);
        if (First(step => step.Bytes is not null && !Stage(step, step.Bytes)) is { } blocked) return Undone(blocked, isEdit: false);
        foreach (var step in _steps)
        {
            if (!IsAsRead(step)) return Undone(step.Path, isEdit: true);
            if (!Settle(step)) return Undone(step.Path, isEdit: false);
        }

        return null;
    }

    private string? First(Predicate<Step> isWrong) => _steps.FindIndex(isWrong) is >= 0 and var at ? _steps[at].Path : null;

    private bool IsAsRead(Step step) =>
        step.Page is not { } page || TextOf(Path.Combine(root, step.Path))?.Replace("\r\n", "\n", StringComparison.Ordinal) == page.Text;

    /// <summary>Null when there is no file, or one that cannot be read.</summary>
    private static string? TextOf(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool Stage(Step step, byte[] bytes)
    {
        var path = Path.Combine(root, step.Path);
        try
        {
            if (Directory.Exists(path)) return false;
            if (File.Exists(path) && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path))) return true;
            CreateFolder(Path.GetDirectoryName(path)!);
            // A hidden name of chance, made anew: never a file of somebody's, and no page if a crash leaves it behind.
            var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetRandomFileName()}.tmp");
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                _staged[step] = beside;
                file.Write(bytes);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Settle(Step step)
    {
        var (path, bytes) = (Path.Combine(root, step.Path), step.Bytes);
        try
        {
            var isStaged = _staged.TryGetValue(step, out var beside);
            if (!isStaged && (bytes is not null || !File.Exists(path))) return true;
            var former = File.Exists(path) ? File.ReadAllBytes(path) : null;
            if (bytes is null) File.Delete(path);
            else File.Move(beside!, path, overwrite: former is not null);
            _staged.Remove(step);
            _settled.Add((path, former));
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

    private Obstacle Undone(string path, bool isEdit)
    {
        foreach (var (settled, former) in Enumerable.Reverse(_settled))
        {
            if (former is null) File.Delete(settled);
            else File.WriteAllBytes(settled, former);
        }

        foreach (var file in _staged.Values.Where(File.Exists)) File.Delete(file);
        foreach (var folder in Enumerable.Reverse(_folders))
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }

        return new Obstacle(path, isEdit);
    }
}
