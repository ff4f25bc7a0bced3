using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Templating.Parsing;
using UnionKb.Templating.Syntax;

namespace UnionKb.Templating;

/// <summary>Reads the theme's <c>*.html</c> files of one folder, those of the project in place of the theme's.</summary>
internal static class TemplateReader
{
    public const string Extension = ".html";
    private const string EarlierExtension = ".hbs";

    public static Dictionary<string, TemplateFile> Read(string theme, string? project, string folder, DiagnosticBag diagnostics)
    {
        var paths = Find(theme, folder);
        if (project is not null)
        {
            foreach (var (name, path) in Find(project, folder)) paths[name] = path;
            foreach (var file in Files(project, folder, EarlierExtension))
                diagnostics.Add(Diagnostic.About(Shown(folder, file), Rules.EarlierTemplate, Path.GetFileNameWithoutExtension(file)));
        }

        return paths.ToDictionary(p => p.Key, p => Parse(p.Key, folder, p.Value, diagnostics), StringComparer.Ordinal);
    }

    private static TemplateFile Parse(string name, string folder, string path, DiagnosticBag diagnostics)
    {
        var shown = Shown(folder, path);
        var (source, error) = SourceFile.Read(shown, path);
        if (error is not null) diagnostics.Add(error);
        return new TemplateFile(name, source, TemplateParser.Parse(source, diagnostics));
    }

    private static Dictionary<string, string> Find(string root, string folder) =>
        Files(root, folder, Extension).ToDictionary(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);

    private static string[] Files(string root, string folder, string extension)
    {
        var path = Path.Combine(root, folder);
        return Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null
            ? [.. Directory.GetFiles(path, "*" + extension).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string Shown(string folder, string file) => Path.Combine("templates", folder, Path.GetFileName(file)).Replace('\\', '/');
}
