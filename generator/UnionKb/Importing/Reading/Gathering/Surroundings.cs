using UnionKb.Folders;

namespace UnionKb.Importing.Reading.Gathering;

/// <summary>
/// What lies beside a text that is read. Asked for an address (RFC 3986, 4.2), it answers for the path in it; what was asked is kept, because the text
/// read elsewhere is the same only where it gets the same answers.
/// </summary>
/// <param name="look">Answers for a path with forward slashes, relative to the text and free of dots but for those that lead above its folder.</param>
internal sealed class Surroundings(Func<string, Neighbour?> look)
{
    private readonly Dictionary<string, Neighbour?> _asked = new(StringComparer.Ordinal);

    public static Surroundings None => new(_ => null);

    /// <summary>The answers so far by path.</summary>
    public IReadOnlyDictionary<string, Neighbour?> Asked => _asked;

    /// <summary>What an address leads to, or null for nothing.</summary>
    public Neighbour? Find(string address)
    {
        if (PathOf(address) is not { } path) return null;
        if (!_asked.TryGetValue(path, out var known)) _asked[path] = known = look(path);
        return known;
    }

    /// <summary>Whether these surroundings give the answers that others gave.</summary>
    public bool Answer(IReadOnlyDictionary<string, Neighbour?> asked)
    {
        foreach (var path in asked.Keys) _asked[path] = look(path);
        return asked.All(a => Neighbour.Same(_asked[a.Key], a.Value));
    }

    /// <summary>Whether a path leads out of the folder that the text lies in.</summary>
    public static bool LeadsOut(string path) => path == ".." || path.StartsWith("../", StringComparison.Ordinal);

    /// <summary>A file of a folder: nothing outside of it is read, nor anything larger than a text may be.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="around">The folder that links may lead into; the same when there is none.</param>
    public static Neighbour? In(string folder, string path, string? around = null)
    {
        if (LeadsOut(path)) return Neighbour.Refused(Parts.OutsideFile);
        try
        {
            var file = Path.Combine(folder, path);
            if (!File.Exists(file)) return null;
            if (!RealPath.IsWithin(file, around ?? folder)) return Neighbour.Refused(Parts.OutsideFile);
            var length = new FileInfo(RealPath.Of(file)!).Length;
            if (!RegularFile.Is(file, length)) return null;
            return length > SeedBytes.Most ? Neighbour.Refused(Parts.LargeFile) : Neighbour.OfFile(File.ReadAllBytes(file), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Neighbour.Refused(Parts.ClosedFile);
        }
    }

    /// <summary>The path of an address without query and fragment; null for none, or for one from the root of a disk or site.</summary>
    private static string? PathOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? address : address[..end]).Replace('\\', '/');
        if (path.Length == 0 || path[0] == '/' || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal)) return null;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
