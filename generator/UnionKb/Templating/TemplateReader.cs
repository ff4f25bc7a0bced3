using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Templating.Scanning;

namespace UnionKb.Templating;

/// <summary>Reads the theme's <c>*.hbs</c> files of one folder, those of the project in place of the theme's.</summary>
internal static class TemplateReader
{
    public static Dictionary<string, TemplateFile> Read(string theme, string? project, string folder, DiagnosticBag diagnostics)
    {
        var files = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        Add(files, Path.Combine(theme, folder), folder, false, diagnostics);
        if (project is not null) Add(files, Path.Combine(project, folder), folder, true, diagnostics);
        return files;
    }

    private static void Add(Dictionary<string, TemplateFile> files, string path, string folder, bool fromProject, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(path) || (fromProject && new DirectoryInfo(path).LinkTarget is not null)) return;
        foreach (var file in Directory.GetFiles(path, "*.hbs").Order(StringComparer.Ordinal))
        {
            var shown = Path.Combine("templates", folder, Path.GetFileName(file)).Replace('\\', '/');
            var (source, error) = SourceFile.Read(shown, file);
            if (error is not null) diagnostics.Add(error);
            var tags = TemplateScanner.Scan(source, diagnostics);
            var blocks = TemplateTree.Build(source, tags, diagnostics);
            var name = Path.GetFileNameWithoutExtension(file);
            files[name] = new TemplateFile(name, fromProject, source, tags, blocks);
        }
    }
}
