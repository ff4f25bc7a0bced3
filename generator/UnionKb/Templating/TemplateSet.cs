using System.Collections.Frozen;
using UnionKb.Diagnostics;
using UnionKb.Templating.Binding;
using UnionKb.Templating.Bundles;
using UnionKb.Templating.Nodes;
using UnionKb.Templating.Syntax;
using UnionKb.Text;

namespace UnionKb.Templating;

/// <summary>The theme, checked and ready to render. Nothing in it changes: rendering is safe on any number of threads.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, BoundTemplate> _templates;

    private TemplateSet(
        FrozenDictionary<string, BoundTemplate> templates, ThemeStrings strings, IReadOnlyList<ThemeAsset> assets, IReadOnlyList<Bundle> bundles)
    {
        _templates = templates;
        Strings = strings;
        Assets = assets;
        Bundles = bundles;
    }

    public ThemeStrings Strings { get; }

    /// <summary>The files below <c>assets/</c>, by address.</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>Those among them that are put together of others.</summary>
    public IReadOnlyList<Bundle> Bundles { get; }

    /// <summary>
    /// Loads and checks a theme. Templates, partials, assets and single strings of <paramref name="project"/> replace the theme's.
    /// </summary>
    /// <param name="theme">Absolute path of the theme that travels with the tool.</param>
    /// <param name="project">Absolute path of the project's own <c>templates/</c>, or null; it need not exist.</param>
    /// <param name="language">BCP 47 tag of the site; picks the strings.</param>
    /// <param name="diagnostics">Takes findings UKB4001 to UKB4022; with an error among them nothing may be rendered.</param>
    public static TemplateSet Load(string theme, string? project, string language, DiagnosticBag diagnostics)
    {
        if (project is not null && (!Directory.Exists(project) || SameFolder(theme, project))) project = null;
        var strings = ThemeStrings.Load(theme, project, language, diagnostics);
        var templates = TemplateReader.Read(theme, project, "", diagnostics);
        var partials = TemplateReader.Read(theme, project, "partials", diagnostics);
        foreach (var file in templates.Values.Where(f => !ViewTypes.Templates.ContainsKey(f.Name))) diagnostics.Add(NotUsed(file));
        var bound = Bind(templates, new Binder(partials, strings, diagnostics), diagnostics);
        var assets = ThemeAsset.Find(theme, project);
        var bundles = Bundle.Read(assets, diagnostics);
        return new TemplateSet(bound.ToFrozenDictionary(StringComparer.Ordinal), strings, assets, bundles);
    }

    /// <summary>Renders a template with its view and appends the result. The view's fragments must know the same writer.</summary>
    public void Render(string template, object view, Utf8Writer output) => _templates[template].Render(view, output);

    private static Dictionary<string, BoundTemplate> Bind(Dictionary<string, TemplateFile> templates, Binder binder, DiagnosticBag diagnostics)
    {
        var bound = new Dictionary<string, BoundTemplate>(StringComparer.Ordinal);
        foreach (var (name, view) in ViewTypes.Templates)
        {
            if (templates.TryGetValue(name, out var file)) bound.Add(name, binder.Bind(file, view));
            else diagnostics.Add(Diagnostic.About(null, Rules.MissingTemplate, name + TemplateReader.Extension));
        }

        return bound;
    }

    private static Diagnostic NotUsed(TemplateFile file) =>
        Diagnostic.About(file.Source.Path, Rules.UnknownTemplate, file.Name + TemplateReader.Extension) with
        {
            Suggestion = Nearest.Of(file.Name, ViewTypes.Templates.Keys),
        };

    private static bool SameFolder(string left, string right) => string.Equals(Whole(left), Whole(right), StringComparison.Ordinal);

    private static string Whole(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
