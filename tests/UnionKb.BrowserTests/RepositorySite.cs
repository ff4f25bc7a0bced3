using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Output;

namespace UnionKb.BrowserTests;

/// <summary>
/// The repository's own project, built once for all tests into a folder whose path has spaces and Chinese characters, with the theme
/// that lies beside the tests as it lies beside the tool.
/// </summary>
public class RepositorySite : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("UnionKb 浏览器 试验 ").FullName;

    public RepositorySite()
        : this(Root)
    {
    }

    protected RepositorySite(string root)
    {
        Folder = Path.Combine(_parent, "知识 库");
        Directory.CreateDirectory(Folder);
        var options = new BuildOptions { Root = root, Theme = Path.Combine(AppContext.BaseDirectory, "templates") };
        using var output = new DiskOutput(Folder, options.Root);
        var result = Build.Run(options, output);
        var errors = result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.File}:{d.At?.Line}: {d.Rule.Code} {d.Message(Language.En)}");
        if (result.HasErrors) throw new InvalidOperationException("the repository's own site does not build:\n" + string.Join('\n', errors));
        Site = result.Site!;
        Files = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => path[0] != '.').Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The checkout that the tests run from.</summary>
    public static string Root { get; } = FindRoot();

    public string Folder { get; }

    public Site Site { get; }

    /// <summary>Addresses below the site root.</summary>
    public IReadOnlyList<string> Files { get; }

    public IEnumerable<string> Html => Files.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && !LeadsOn(path));

    /// <summary>A page at a former address leaves by itself before anything on it can be looked at.</summary>
    private bool LeadsOn(string path) => File.ReadAllText(Path.Combine(Folder, path)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);

    /// <summary>The page with the most text, to stand for all topics.</summary>
    public LinkedPage Longest => Site.Pages.MaxBy(page => page.Blocks.Sum(block => block.Text.Length))!;

    /// <summary>One address of each sort of page there is.</summary>
    public IEnumerable<string> Samples =>
    [
        GeneratedPages.Home, Longest.Url, GeneratedPages.Search + "?q=%E4%BC%9A", GeneratedPages.NotFound, GeneratedPages.AToZ,
        .. new[] { GeneratedPages.Documents, GeneratedPages.Timeline, GeneratedPages.Terms, GeneratedPages.Map, GeneratedPages.Pending }.Where(Files.Contains),
        .. new[] { "tags/", "sources/" }.Select(folder => Files.FirstOrDefault(f => f.StartsWith(folder, StringComparison.Ordinal))).OfType<string>(),
        .. Site.Pages.Where(page => page.Children.Length > 0).Take(1).Select(page => page.Url),
        .. Site.Pages.Where(page => page.Page.Front.Kind == PageKind.Organisation).Take(1).Select(page => page.Url),
    ];

    public void Dispose()
    {
        Directory.Delete(_parent, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "UnionKb.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("UnionKb.sln was not found above the tests");
    }
}
