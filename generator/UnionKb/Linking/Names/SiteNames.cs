using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Model;
using UnionKb.Text.Folding;
using UnionKb.Text.Pinyin;

namespace UnionKb.Linking.Names;

/// <summary>
/// Every name by which a page can be meant, collected once: ids, titles, aliases and file paths. The first of the three steps of
/// linking (names, then each page by itself, then the joins); afterwards it is only read.
/// </summary>
public sealed class SiteNames
{
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int[]> _names;
    private readonly Dictionary<string, int> _paths;
    private readonly HashSet<string> _files;
    private readonly Dictionary<(string Id, string Anchor), int> _moved = [];
    private readonly Dictionary<string, int> _pins = new(StringComparer.Ordinal);
    private readonly NearestName _nearest;
    private readonly Lazy<PathIndex> _byAddress;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    private SiteNames(Page[] pages, string[] ids, string contentRoot, IEnumerable<string> files)
    {
        Pages = pages;
        Ids = ids;
        ContentRoot = contentRoot;
        _ids = new Dictionary<string, int>(pages.Length, StringComparer.Ordinal);
        _names = new Dictionary<string, int[]>(pages.Length, StringComparer.Ordinal);
        _paths = new Dictionary<string, int>(pages.Length, StringComparer.Ordinal);
        _files = files.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            _ids.Add(ids[i], i);
            _paths.Add(pages[i].Path[contentRoot.Length..], i);
            AddIndex(pages[i].Path[contentRoot.Length..], i);
            AddName(pages[i].Title, i);
            foreach (var alias in pages[i].Front.Aliases) AddName(alias, i);
        }

        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var former in pages[i].Front.RedirectFrom) AddFormer(former.Text, i);
        }

        _nearest = new NearestName([.. _ids.Keys, .. _names.Keys]);
        _byAddress = new Lazy<PathIndex>(() =>
            new PathIndex(pages, contentRoot, _files.Where(f => f.StartsWith(contentRoot, StringComparison.Ordinal)).Select(f => f[contentRoot.Length..])));
    }

    /// <summary>Pages ordered by id; a page's number everywhere is its place here.</summary>
    public Page[] Pages { get; }

    public string[] Ids { get; }

    /// <summary>What page paths start with: <c>content/</c>, or nothing when the project has no such folder.</summary>
    public string ContentRoot { get; }

    public SiteConfig Config { get; private init; } = null!;

    public TermIndex Terms { get; private set; } = TermIndex.Empty;

    /// <param name="pages">Compiled pages ordered by path.</param>
    /// <param name="files">Paths of the other files, as pages have theirs.</param>
    public static SiteNames Collect(Page[] pages, string contentRoot, IEnumerable<string> files, SiteConfig config, DiagnosticBag diagnostics)
    {
        var ids = PageIdAssigner.Assign(pages, contentRoot, diagnostics);
        var order = Enumerable.Range(0, pages.Length).Where(i => ids[i] is not null).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(ids[a], ids[b]));
        var sortedPages = Array.ConvertAll(order, i => pages[i]);
        var sortedIds = Array.ConvertAll(order, i => ids[i]!);
        ReportSameOnDisk(sortedPages, sortedIds, diagnostics);
        var names = new SiteNames(sortedPages, sortedIds, contentRoot, files) { Config = config };
        foreach (var pin in config.Pin)
        {
            if (names.Pin(pin) is { } pinned) names._pins[pinned.Name] = pinned.Page;
            else diagnostics.Add(config.At("pin", pin, Rules.PinMalformed) with { Suggestion = names.SuggestPin(pin) });
        }

        names.Terms = config.TermLinks == TermLinking.None ? TermIndex.Empty : TermIndex.Of(sortedPages, config.NeverLink, names._pins, config.Words);
        return names;
    }

    /// <summary>A pin that names no page, with the page that may be meant.</summary>
    internal string? SuggestPin(string written) =>
        WrittenPair.AtLastSpace(written) is { } pair && Suggest(pair.Right) is { } near ? $"{pair.Left} {near}" : null;

    /// <summary>A pin as written (the name, a space, the id of a page), or null when it names no page.</summary>
    public (string Name, int Page)? Pin(string written) =>
        WrittenPair.AtLastSpace(written) is { } pair && ById(pair.Right) is { } page ? (pair.Left, page) : null;

    /// <summary>Where the text of a former anchor stands now, or null. The page that it left may be gone.</summary>
    public int? MovedFrom(string id, string anchor) => _moved.TryGetValue((id, anchor), out var to) ? to : null;

    /// <summary>The name that a wrong one most likely means, or null.</summary>
    public string? Suggest(string name) => _nearest.Of(name);

    /// <summary>Names that several pages share, ordered, with addresses of their own.</summary>
    public SharedName[] SharedNames()
    {
        var slugs = new HashSet<string>(FileNameComparer.Instance);
        return [.. _names.Where(n => n.Value.Length > 1 && !_ids.ContainsKey(n.Key)).OrderBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => new SharedName(n.Key, TagIndex.FreeSlug(n.Key, slugs), n.Value))];
    }

    public int? ById(string id) => _ids.TryGetValue(id, out var page) ? page : null;

    public int? ByPath(string path) => _paths.TryGetValue(path, out var page) ? page : null;

    /// <summary>The page that opens a folder below the content root (empty: the root itself), or null.</summary>
    public int? IndexOf(string folder) => _indexes.TryGetValue(folder, out var page) ? page : null;

    public bool HasFile(string path) => _files.Contains(ContentRoot + path);

    /// <summary>Whether the project has this file outside the content, in a folder that other tools serve from the root of the site.</summary>
    public bool HasServed(string path) => ContentRoot.Length > 0 && _files.Contains(path);

    /// <summary>Pages and files by the addresses that other tools give them.</summary>
    internal PathIndex Paths => _byAddress.Value;

    /// <summary>The pages a written name can mean: its id alone if one has it, else all with that title or alias, with or without 《》.</summary>
    public int[] ByName(string name)
    {
        if (_ids.TryGetValue(name, out var page) || _pins.TryGetValue(name, out page)) return [page];
        if (_names.TryGetValue(name, out var pages) || _names.TryGetValue($"《{name}》", out pages)) return pages;
        return name.Length > 2 && name[0] == '《' && name[^1] == '》' && _names.TryGetValue(name[1..^1], out pages) ? pages : [];
    }

    /// <summary>Where a folder has several, <c>index.md</c> opens it, then <c>README.md</c>.</summary>
    private void AddIndex(string path, int page)
    {
        if (!PageIds.IsIndex(Path.GetFileNameWithoutExtension(path))) return;
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        if (!_indexes.TryAdd(folder, page) && Rank(path) < Rank(Pages[_indexes[folder]].Path)) _indexes[folder] = page;

        static int Rank(string file) => Path.GetFileName(file) switch
        {
            "index.md" => 0,
            "README.md" => 1,
            _ => 2,
        };
    }

    private void AddFormer(string written, int page)
    {
        var parts = written.Split('#', 2);
        if (parts is [var id, { Length: > 0 } anchor]) _moved.TryAdd((id, anchor), page);
        else if (parts.Length == 1 && !written.Contains('/')) AddName(written, page);
    }

    private void AddName(string name, int page)
    {
        if (!_names.TryGetValue(name, out var pages)) _names.Add(name, [page]);
        else if (Array.IndexOf(pages, page) < 0) _names[name] = [.. pages, page];
    }

    private static void ReportSameOnDisk(Page[] pages, string[] ids, DiagnosticBag diagnostics)
    {
        // Each kind of page has a folder of its own.
        var seen = Array.ConvertAll(Enum.GetValues<PageKind>(), _ => new Dictionary<string, int>(FileNameComparer.Instance));
        for (var i = 0; i < pages.Length; i++)
        {
            var folder = seen[(int)pages[i].Front.Kind];
            if (!folder.TryAdd(ids[i], i)) diagnostics.Add(LinkFindings.At(pages[i], pages[i].Front.IdAt, Rules.SameOnDisk, ids[i], ids[folder[ids[i]]]));
        }
    }
}
