using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Names;

/// <summary>
/// Pages and files by the addresses that other tools give them, for links that name none as it lies here. Made when the first such link is met.
/// </summary>
internal sealed class PathIndex
{
    private const int Several = -1;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unnumbered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, int Page)>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _files = new(StringComparer.OrdinalIgnoreCase);

    private readonly string[] _paths;
    private readonly string[] _keys;
    private readonly Lazy<Dictionary<string, int>> _firstInside;

    public PathIndex(Page[] pages, string contentRoot, IEnumerable<string> files)
    {
        _paths = Array.ConvertAll(pages, p => p.Path);
        _keys = new string[pages.Length];
        _firstInside = new(FirstInside);
        for (var i = 0; i < pages.Length; i++)
        {
            var path = pages[i].Path[contentRoot.Length..];
            var (key, unnumbered) = (PathKey.Of(path, numbers: true), PathKey.Of(path, numbers: false));
            _keys[i] = unnumbered;
            Add(_places, key, i);
            Add(_unnumbered, unnumbered, i);
            Name(PathKey.NameOf(key), key, i);
            if (unnumbered != key) Name(PathKey.NameOf(unnumbered), unnumbered, i);

            // A note of the folder's own name opens the folder (Docusaurus, Obsidian).
            if (FolderOfItsName(unnumbered) is { } folder) Add(_addresses, folder, i);
            if (pages[i].Front.Id is { } id) Add(_addresses, Beside(unnumbered, id), i);
            foreach (var address in pages[i].Front.OwnAddresses)
                Add(_addresses, PathKey.Of(address.StartsWith('/') ? address : Beside(unnumbered, address), numbers: false), i);
        }

        foreach (var file in files)
        {
            var name = file[(file.LastIndexOf('/') + 1)..];
            if (_files.TryGetValue(name, out var same)) same.Add(file);
            else _files.Add(name, [file]);
        }
    }

    /// <summary>The one page that lies at a path or has it as its address, or null. A file that is named with its ending has just that name.</summary>
    public int? At(string path)
    {
        if (One(_places, PathKey.Of(path, numbers: true)) is { } page) return IsFileOf(path, page) ? page : null;
        var key = PathKey.Of(path, numbers: false);
        return One(_unnumbered, key) ?? One(_addresses, key);
    }

    /// <summary>The first page in a folder that has no page of its own, or null.</summary>
    public int? FirstIn(string folder) =>
        PathKey.Of(folder, numbers: false) is { Length: > 0 } key && _firstInside.Value.TryGetValue(key, out var page) ? page : null;

    private Dictionary<string, int> FirstInside()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = Enumerable.Range(0, _paths.Length).ToArray();
        Array.Sort(order, (x, y) => NaturalOrder.Compare(_paths[x], _paths[y]));
        foreach (var page in order)
        {
            var key = _keys[page];
            for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1)) first.TryAdd(key[..slash], page);
        }

        return first;
    }

    /// <summary>The one page whose path ends so, or null.</summary>
    public int? EndingWith(string path)
    {
        var key = PathKey.Of(path, numbers: true);
        if (key.Length == 0 || !_names.TryGetValue(PathKey.NameOf(key), out var named)) return null;
        var found = named.FindAll(n => n.Key == key || n.Key.EndsWith("/" + key, StringComparison.Ordinal));
        return found.Count > 0 && found.TrueForAll(f => f.Page == found[0].Page) && IsFileOf(path, found[0].Page) ? found[0].Page : null;
    }

    /// <summary>The one file whose path ends so, or null.</summary>
    public string? FileEndingWith(string path)
    {
        path = path.TrimStart('/');
        if (!_files.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var named)) return null;
        var found = named.FindAll(f => f.EndsWith(path, StringComparison.OrdinalIgnoreCase) && (f.Length == path.Length || f[^(path.Length + 1)] == '/'));
        return found.Count == 1 ? found[0] : null;
    }

    private bool IsFileOf(string path, int page) =>
        !path.EndsWith(".md", StringComparison.Ordinal)
        || Path.GetFileNameWithoutExtension(_paths[page].AsSpan()).SequenceEqual(Path.GetFileNameWithoutExtension(path.AsSpan()))
        || PathKey.IsIndex(Path.GetFileNameWithoutExtension(path.AsSpan()));

    private static string Beside(string key, string name) => key.LastIndexOf('/') is >= 0 and var slash ? key[..(slash + 1)] + name : name;

    private static string? FolderOfItsName(string key)
    {
        var slash = key.LastIndexOf('/');
        return slash > 0 && PathKey.NameOf(key[..slash]) == key[(slash + 1)..] ? key[..slash] : null;
    }

    private void Name(string name, string key, int page)
    {
        if (_names.TryGetValue(name, out var same)) same.Add((key, page));
        else _names.Add(name, [(key, page)]);
    }

    private static void Add(Dictionary<string, int> places, string key, int page)
    {
        if (!places.TryAdd(key, page) && places[key] != page) places[key] = Several;
    }

    private static int? One(Dictionary<string, int> places, string key) => places.TryGetValue(key, out var page) && page != Several ? page : null;
}
