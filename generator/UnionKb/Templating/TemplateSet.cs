using System.Collections.Concurrent;
using HandlebarsDotNet;
using UnionKb.Diagnostics;
using UnionKb.Templating.Scanning;
using UnionKb.Text;
using Template = HandlebarsDotNet.HandlebarsTemplate<System.IO.TextWriter, object, object>;

namespace UnionKb.Templating;

/// <summary>
/// The theme, checked and ready to render. Templates are compiled when first asked for, because a small site uses few of them and
/// compiling costs more than rendering a thousand pages. Rendering is safe on any number of threads.
/// </summary>
public sealed class TemplateSet
{
    private readonly Dictionary<string, TemplateFile> _templates;
    private readonly Dictionary<string, TemplateFile> _partials;
    private readonly ConcurrentDictionary<string, Template> _compiled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registered = new(StringComparer.Ordinal);
    private readonly Lazy<IHandlebars> _engine;
    private readonly Lock _compiling = new();

    private TemplateSet(
        Dictionary<string, TemplateFile> templates, Dictionary<string, TemplateFile> partials, ThemeStrings strings, IReadOnlyList<ThemeAsset> assets)
    {
        _templates = templates;
        _partials = partials;
        Strings = strings;
        Assets = assets;
        _engine = new Lazy<IHandlebars>(() => CreateEngine(strings));
    }

    public ThemeStrings Strings { get; }

    /// <summary>The files below <c>assets/</c>, by address.</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>
    /// Loads and checks a theme. Templates, partials, assets and single strings of <paramref name="project"/> replace the theme's.
    /// </summary>
    /// <param name="theme">Absolute path of the theme that travels with the tool.</param>
    /// <param name="project">Absolute path of the project's own <c>templates/</c>, or null; it need not exist.</param>
    /// <param name="language">BCP 47 tag of the site; picks the strings.</param>
    /// <param name="diagnostics">Takes findings UKB4001 to UKB4017; with an error among them nothing may be rendered.</param>
    public static TemplateSet Load(string theme, string? project, string language, DiagnosticBag diagnostics)
    {
        if (project is not null && (!Directory.Exists(project) || SameFolder(theme, project))) project = null;
        var strings = ThemeStrings.Load(theme, project, language, diagnostics);
        var templates = TemplateReader.Read(theme, project, "", diagnostics);
        var partials = TemplateReader.Read(theme, project, "partials", diagnostics);
        var checker = new TemplateChecker(partials, strings, diagnostics);
        foreach (var (name, view) in ViewTypes.Templates)
        {
            if (templates.TryGetValue(name, out var file)) checker.Check(file, view);
            else diagnostics.Add(Diagnostic.About(null, Rules.MissingTemplate, name + ".hbs"));
        }

        foreach (var file in templates.Values.Where(f => !ViewTypes.Templates.ContainsKey(f.Name)))
        {
            diagnostics.Add(Diagnostic.About(file.Source.Path, Rules.UnknownTemplate, file.Name + ".hbs") with
            {
                Suggestion = Nearest.Of(file.Name, ViewTypes.Templates.Keys),
            });
        }

        var set = new TemplateSet(templates, partials, strings, ThemeAsset.Find(theme, project));
        if (!diagnostics.HasErrors) set.TryProjectFiles(diagnostics);
        return set;
    }

    /// <summary>Renders a template with its view and appends the result. The view's fragments must know the same writer.</summary>
    public void Render(string template, object view, Utf8Writer output)
    {
        using var writer = new Utf8TextWriter(output);
        Compiled(template)(writer, view, null!);
    }

    /// <summary>Compiles a template ahead of its first use, for a caller that has a thread to spare.</summary>
    public void Prepare(string template) => Compiled(template);

    private Template Compiled(string name) =>
        _compiled.TryGetValue(name, out var template) ? template : Compile(name);

    private Template Compile(string name)
    {
        lock (_compiling)
        {
            if (_compiled.TryGetValue(name, out var compiled)) return compiled;
            var file = _templates[name];
            RegisterPartials(file);
            using var text = new StringReader(TemplateText.Prepare(file, Strings));
            var template = _engine.Value.Compile(text);
            _compiled[name] = template;
            return template;
        }
    }

    private void RegisterPartials(TemplateFile file)
    {
        foreach (var tag in file.Tags.Where(t => t.Kind is TagKind.Partial or TagKind.PartialBlock))
        {
            if (!_partials.TryGetValue(tag.Name!.Text, out var partial) || !_registered.Add(partial.Name)) continue;
            RegisterPartials(partial);
            _engine.Value.RegisterTemplate(partial.Name, TemplateText.Prepare(partial, Strings));
        }
    }

    /// <summary>Lets the engine see the project's own files at once, in case it objects to something the scanner lets pass.</summary>
    private void TryProjectFiles(DiagnosticBag diagnostics)
    {
        foreach (var file in _templates.Values.Concat(_partials.Values).Where(f => f.FromProject))
        {
            try
            {
                using var text = new StringReader(TemplateText.Prepare(file, Strings));
                _engine.Value.Compile(text);
            }
            catch (Exception e) when (e is HandlebarsException or ArgumentException or InvalidOperationException)
            {
                diagnostics.Add(Diagnostic.About(file.Source.Path, Rules.TemplateRefused, e.InnerException?.Message ?? e.Message));
            }
        }
    }

    private static IHandlebars CreateEngine(ThemeStrings strings)
    {
        var configuration = new HandlebarsConfiguration { TextEncoder = new HtmlTextEncoder() };
        configuration.FormatterProviders.Add(new FragmentFormatter());
        var engine = Handlebars.Create(configuration);
        TemplateFunctions.Register(engine, strings);
        return engine;
    }

    private static bool SameFolder(string left, string right) =>
        string.Equals(Path.TrimEndingDirectorySeparator(Path.GetFullPath(left)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(right)), StringComparison.Ordinal);
}
