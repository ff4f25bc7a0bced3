using UnionKb.Adopting;
using UnionKb.Compiling;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Emitting;
using UnionKb.Folders;
using UnionKb.Importing.Recipes;
using UnionKb.Linking.Joining;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Output;
using UnionKb.Reading;
using UnionKb.Running;
using UnionKb.Search.Format;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb;

/// <summary>
/// The story of a site, read this first: load the settings, compile each file by itself, link all pages, emit artefacts, write them.
/// One instance is one build; every arrow is one line of <see cref="Run"/>.
/// </summary>
public sealed class Build
{
    private readonly BuildOptions _options;
    private readonly Workers _workers;
    private readonly SiteConfig? _config;
    private readonly DiagnosticBag _diagnostics;
    private readonly Timings _timings = new();
    private readonly WorkTime _searchTime = new();

    private Build(BuildOptions options)
    {
        (_options, _workers) = (options, new Workers(options.Workers));
        (_config, _diagnostics) = SettingsFile.Read(options.Root, options.Strict);
    }

    /// <summary>Makes the whole site. Nothing is written when there is an error.</summary>
    public static BuildResult Run(BuildOptions options, IOutput output)
    {
        var build = new Build(options);
        var (site, templates) = build.Load();
        if (site is null || templates is null || build._diagnostics.HasErrors) return build.Result(site, new BuildCounts());
        return build.Result(site, build.Emit(site, templates, output));
    }

    /// <summary>Everything that can be wrong with content, settings and templates, without making the site.</summary>
    public static BuildResult Check(BuildOptions options)
    {
        var build = new Build(options);
        return build.Result(build.Load().Site, new BuildCounts());
    }

    private (Site? Site, TemplateSet? Templates) Load()
    {
        if (_config is not { } config) return default;
        _diagnostics.AddRange(Import.Due(_options.Root));
        var seeds = ProvenanceSeeds.Read(_options.Root, _diagnostics);
        var folder = ContentFolder.List(_options.Root);
        _diagnostics.AddRange(folder.Findings);
        _timings.End("list");
        var order = Order(folder);
        var (pages, templates) = Compile([.. folder.Pages.Except(order.NoPages)], order.Titles(folder.Prefix, folder.Pages), config, OwnTemplates());
        _timings.End("compile");
        var site = Measure(Link(pages, folder, config, seeds, order.Order), folder);
        _diagnostics.AddRange(UnreadFiles.Of(folder, site.Assets));
        _timings.End("link");
        return (site, templates);
    }

    /// <summary>The folder of the project's own templates; null, with an error, when something lies there that must not be opened.</summary>
    private string? OwnTemplates()
    {
        var listing = FolderListing.Of(_options.Root, "templates", FolderDepth.Tree);
        _diagnostics.AddRange(listing.Findings);
        return Array.Exists(listing.Findings, f => f.Severity == Severity.Error) ? null : Path.Combine(_options.Root, "templates");
    }

    /// <summary>
    /// Compiles the theme and all pages. The theme is the first item of the same loop: its templates take as long as thousands of
    /// pages, and so do not keep the other worker waiting.
    /// </summary>
    private (Page[] Pages, TemplateSet Templates) Compile(
        string[] paths, Dictionary<string, string> titles, SiteConfig config, string? own)
    {
        var pages = new Page[paths.Length];
        TemplateSet templates = null!;
        var themeFindings = new DiagnosticBag();
        _workers.Run(
            paths.Length + 1,
            () => (Reader: new SourceReader(_options.Root), Compiler: new PageCompiler()),
            (worker, i) =>
            {
                if (i == 0) templates = TemplateSet.Load(_options.Theme, own, config.Lang, themeFindings);
                else pages[i - 1] = CompilePage(worker.Reader, worker.Compiler, paths[i - 1], titles.GetValueOrDefault(paths[i - 1]));
            },
            i => i == 0 ? "templates" : paths[i - 1],
            done => _options.Progress?.Invoke("compile", Math.Max(0, done - 1), paths.Length));
        ThemeLogo.Check(config, templates, themeFindings);
        _diagnostics.AddRange(themeFindings.ToArray());
        foreach (var page in pages)
        {
            _diagnostics.Silence(page.Path, page.Silenced);
            _diagnostics.AddRange(page.Diagnostics);
        }

        return (_options.Drafts ? pages : Array.FindAll(pages, p => !p.Front.Draft), templates);
    }

    private static Page CompilePage(SourceReader reader, PageCompiler compiler, string path, string? listed)
    {
        var (source, error) = reader.Read(path);
        var page = compiler.Compile(source, listed);
        return error is null ? page : page with { Diagnostics = [error] };
    }

    /// <summary>The order of pages that a file of another tool gives, where there is one.</summary>
    private OrderFiles Order(ContentFolder folder)
    {
        var reader = new SourceReader(_options.Root);
        return OrderFiles.Read(folder.Prefix, folder.Pages, path => File.Exists(Path.Combine(_options.Root, path)) ? Text(path) : null, _diagnostics);

        SourceText? Text(string path) => reader.Read(path) is (var source, null) ? source : null;
    }

    private Site Link(Page[] pages, ContentFolder folder, SiteConfig config, Seed[] seeds, ReadingOrder? order)
    {
        var sentences = new SentenceIndex(seeds);
        var names = SiteNames.Collect(pages, folder.Prefix, folder.Files, config, _diagnostics);
        var links = new PageLinks[names.Pages.Length];
        _workers.Run(
            links.Length,
            () => sentences,
            (index, i) => links[i] = PageLinker.Link(i, names, index),
            i => names.Pages[i].Path,
            done => _options.Progress?.Invoke("link", done, links.Length));
        return SiteJoiner.Join(names, links, config, seeds, _diagnostics, order);
    }

    /// <summary>Adds the sizes of the pictures that pages show, so that their places are kept; and says which files no page shows.</summary>
    private Site Measure(Site site, ContentFolder folder)
    {
        if (ContentPictures.Unused(folder, site) is { } unused) _diagnostics.Add(unused);
        _diagnostics.AddRange(PublishedFiles.Findings(_options.Root, folder.Prefix, site));
        var pictures = Array.FindAll(site.Assets, ContentPictures.IsMeasured);
        if (pictures.Length == 0) return site;
        var measured = new (PictureSize? Size, Diagnostic? Finding)[pictures.Length];
        _workers.Run(
            pictures.Length, () => _options.Root, (root, i) => measured[i] = ContentPictures.Measure(root, folder.Prefix + pictures[i]), i => pictures[i]);
        var sizes = new Dictionary<string, PictureSize>(pictures.Length, StringComparer.Ordinal);
        for (var i = 0; i < pictures.Length; i++)
        {
            if (measured[i].Size is { } size) sizes.Add(pictures[i], size);
            if (measured[i].Finding is { } finding) _diagnostics.Add(finding);
        }

        return site with { PictureSizes = sizes };
    }

    private BuildCounts Emit(Site site, TemplateSet templates, IOutput output)
    {
        var artefacts = Artefacts(site, templates);
        _timings.End("prepare");
        if (_diagnostics.HasErrors || !output.Open(_diagnostics)) return new BuildCounts();
        try
        {
            var searchBytes = Render(artefacts, output);
            _timings.End("emit");
            if (output.Commit(_diagnostics) is not { } counts) return new BuildCounts();
            _timings.End("write");
            return new BuildCounts
            {
                Pages = site.Pages.Length,
                Links = site.Pages.Sum(p => p.Targets.Length),
                TermLinks = site.Pages.Sum(p => p.Terms.Length),
                Files = counts.Files,
                Written = counts.Written,
                Removed = counts.Removed,
                Bytes = counts.Bytes,
                SearchBytes = searchBytes,
            };
        }
        catch (Exception e)
        {
            output.Abort();
            var cause = (e as StepFailedException)?.InnerException ?? e;
            if (cause is not (IOException or UnauthorizedAccessException)) throw;
            _diagnostics.Add(Diagnostic.About(null, Rules.OutputNotWritable, (e as StepFailedException)?.Item ?? "", cause.Message));
            return new BuildCounts();
        }
    }

    /// <summary>What the emitters want to write; they prepare side by side, because some sort or index the whole site first.</summary>
    private Artefact[] Artefacts(Site site, TemplateSet templates)
    {
        var emitters = Emitters.All(templates, ContentFolder.Of(_options.Root), File.ReadAllBytes);
        var emitted = new Artefact[emitters.Length][];
        _workers.Run(emitters.Length, () => site, (s, i) => emitted[i] = [.. emitters[i].Emit(s)], i => emitters[i].Name);
        Artefact[] artefacts = [.. emitted.SelectMany(a => a)];
        var addresses = new HashSet<string>(artefacts.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var artefact in artefacts)
        {
            if (!addresses.Add(artefact.Path)) _diagnostics.Add(Diagnostic.About(null, Rules.SameAddress, artefact.Path));
        }

        return artefacts;
    }

    /// <summary>Renders and writes every artefact; returns the bytes of the search index among them.</summary>
    private long Render(Artefact[] artefacts, IOutput output)
    {
        long searchBytes = 0;
        _workers.Run(
            artefacts.Length,
            () => new Utf8Writer(),
            (writer, i) =>
            {
                if (!artefacts[i].Path.StartsWith(IndexFiles.Folder, StringComparison.Ordinal))
                {
                    Render(artefacts[i], writer, output);
                    return;
                }

                _searchTime.Run(() => Render(artefacts[i], writer, output));
                Interlocked.Add(ref searchBytes, writer.Length);
            },
            i => artefacts[i].Path,
            done => _options.Progress?.Invoke("emit", done, artefacts.Length));
        return searchBytes;
    }

    private static void Render(Artefact artefact, Utf8Writer writer, IOutput output)
    {
        writer.Clear();
        artefact.Write(writer);
        output.Write(artefact.Path, writer.Written);
    }

    private BuildResult Result(Site? site, BuildCounts counts) => new()
    {
        Diagnostics = GroupedFindings.Of(FindingLines.Complete(_diagnostics.ToSorted(), _options.Root)),
        Site = site,
        Counts = counts,
        Timings = _timings.ToArray(),
        SearchTime = _searchTime.Sum / _workers.Count,
    };
}
