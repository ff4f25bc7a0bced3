using UnionKb.Compiling;
using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Reading;
using UnionKb.Text;

namespace UnionKb;

/// <summary>
/// The pages of a project as moves see them: texts with \n as line end, front matter and ids of all, and compiled only those that are asked for, because
/// a move concerns few of them.
/// </summary>
internal sealed class ProjectPages
{
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FrontMatter> _fronts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files;
    private readonly PageCompiler _compiler = new();

    private ProjectPages(string root, ContentFolder folder)
    {
        (Root, Prefix, Paths) = (root, folder.Prefix, folder.Pages);
        Files = folder.Files;
        _files = [.. folder.Pages, .. folder.Files];
    }

    public string Root { get; }

    /// <summary>What paths start with: <c>content/</c> or nothing.</summary>
    public string Prefix { get; }

    public string[] Paths { get; }

    public string[] Files { get; }

    /// <summary>Id of each page by path.</summary>
    public Dictionary<string, string> Ids { get; private set; } = [];

    /// <summary>All pages, or null with findings when one cannot be read: then nothing may be moved.</summary>
    public static ProjectPages? Read(string root, DiagnosticBag diagnostics)
    {
        var pages = new ProjectPages(root, ContentFolder.List(root));
        var reader = new SourceReader(root);
        foreach (var path in pages.Paths)
        {
            var (source, error) = reader.Read(path);
            if (error is not null) diagnostics.Add(error);
            else pages.Take(new SourceText(path, source.Text.Replace("\r\n", "\n", StringComparison.Ordinal)));
        }

        if (diagnostics.HasErrors) return null;
        pages.Ids = pages.IdsAt(path => path, path => pages.Front(path).Id, diagnostics);
        return diagnostics.HasErrors ? null : pages;
    }

    public SourceText Source(string path) => _sources[path];

    public FrontMatter Front(string path) => _fronts[path];

    public Page Compile(string path) => _compiler.Compile(_sources[path]);

    /// <summary>Path of the page with an id; null for none.</summary>
    public string? PathOf(string id) => Ids.FirstOrDefault(i => i.Value == id).Key;

    /// <summary>Ids by present path, for pages that have other paths and other ids of their own (UKB3003).</summary>
    public Dictionary<string, string> IdsAt(Func<string, string> place, Func<string, string?> own, DiagnosticBag diagnostics)
    {
        var ordered = Paths.OrderBy(place, StringComparer.Ordinal).ToArray();
        var pages = Array.ConvertAll(ordered, path => new Page
        {
            Path = place(path), Title = "", Body = Body.Empty, Front = _fronts[path] with { Id = own(path) },
        });
        var ids = PageIdAssigner.Assign(pages, Prefix, diagnostics);
        return ordered.Zip(ids).Where(p => p.Second is not null).ToDictionary(p => p.First, p => p.Second!, StringComparer.Ordinal);
    }

    /// <summary>The file that a link leads to by its path, as the linker finds it; null for a name or what leads nowhere.</summary>
    public string? FileOf(Page page, LinkRef link)
    {
        if (link.Target.Length == 0 || (link.Kind == LinkKind.Wiki && !ContentPaths.IsPath(link.Target))) return null;
        if (ContentPaths.Combine(page.Path[Prefix.Length..], link.Target) is not { } path) return null;
        if (link.Kind == LinkKind.Asset) return _files.Contains(Prefix + path) ? Prefix + path : null;
        return ContentPaths.Candidates(path).Select(c => Prefix + c).FirstOrDefault(_files.Contains);
    }

    private void Take(SourceText source)
    {
        _sources[source.Path] = source;
        _fronts[source.Path] = FrontMatterReader.Read(source, new DiagnosticBag()).Front;
    }
}
