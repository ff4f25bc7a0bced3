using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Linking;

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
            AddName(pages[i].Title, i);
            foreach (var alias in pages[i].Front.Aliases) AddName(alias, i);
        }
    }

    /// <summary>Pages ordered by id; a page's number everywhere is its place here.</summary>
    public Page[] Pages { get; }

    public string[] Ids { get; }

    /// <summary>What page paths start with: <c>content/</c>, or nothing when the project has no such folder.</summary>
    public string ContentRoot { get; }

    public TermIndex Terms { get; private init; } = TermIndex.Empty;

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
        return new SiteNames(sortedPages, sortedIds, contentRoot, files)
        {
            Terms = config.TermLinks ? TermIndex.Of(sortedPages, config.NeverLink) : TermIndex.Empty,
        };
    }

    public int? ById(string id) => _ids.TryGetValue(id, out var page) ? page : null;

    public int? ByPath(string path) => _paths.TryGetValue(path, out var page) ? page : null;

    public bool HasFile(string path) => _files.Contains(ContentRoot + path);

    /// <summary>The pages a written name can mean: its id alone if one has it, else all with that title or alias, with or without 《》.</summary>
    public int[] ByName(string name)
    {
        if (_ids.TryGetValue(name, out var page)) return [page];
        if (_names.TryGetValue(name, out var pages) || _names.TryGetValue($"《{name}》", out pages)) return pages;
        return name.Length > 2 && name[0] == '《' && name[^1] == '》' && _names.TryGetValue(name[1..^1], out pages) ? pages : [];
    }

    /// <summary>Every id, title and alias, for the nearest one to a wrong name.</summary>
    public IEnumerable<string> All => _ids.Keys.Concat(_names.Keys);

    private void AddName(string name, int page)
    {
        if (!_names.TryGetValue(name, out var pages)) _names.Add(name, [page]);
        else if (Array.IndexOf(pages, page) < 0) _names[name] = [.. pages, page];
    }

    private static void ReportSameOnDisk(Page[] pages, string[] ids, DiagnosticBag diagnostics)
    {
        var seen = new Dictionary<string, int>(pages.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < pages.Length; i++)
        {
            if (seen.TryAdd($"{pages[i].Front.Kind}/{ids[i]}", i)) continue;
            var other = seen[$"{pages[i].Front.Kind}/{ids[i]}"];
            diagnostics.Add(LinkFindings.At(pages[i], pages[i].Front.IdAt, Rules.SameOnDisk, ids[i], ids[other]));
        }
    }
}
