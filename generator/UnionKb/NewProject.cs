using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;
using UnionKb.Reading;
using UnionKb.Starting;

namespace UnionKb;

/// <summary>
/// The story of <c>init</c>: a folder becomes a project that builds at once. What lies there is never written over; where there are pages already, none
/// are added.
/// </summary>
public static class NewProject
{
    /// <summary>Writes all or nothing; with a finding in <see cref="ProjectStart.Blocked"/> (UKB5040, UKB1068, UKB2045) nothing.</summary>
    /// <param name="folder">Absolute path; made when it is missing.</param>
    public static ProjectStart Create(string folder, Language language)
    {
        if (Path.Exists(Path.Combine(folder, SettingsFile.Name)))
            return new ProjectStart([], [], Diagnostic.About(SettingsFile.Name, Rules.ProjectExists, folder));
        var wanted = Files(folder, language).ToArray();
        var kept = Array.FindAll(wanted, f => Path.Exists(Path.Combine(folder, f.Path)));
        var written = wanted.Except(kept).ToArray();
        var changes = new FileChanges(folder);
        foreach (var (path, text) in written) changes.WritePage(path, text, before: null);
        var blocked = changes.Commit() is { } obstacle ? obstacle.Finding : null;
        return new ProjectStart(blocked is null ? PathsOf(written) : [], PathsOf(kept), blocked);
    }

    private static IEnumerable<(string Path, string Text)> Files(string folder, Language language)
    {
        yield return (SettingsFile.Name, ProjectText.Settings(language));
        var isEmpty = !Directory.Exists(folder) || ContentFolder.List(folder).Pages.Length == 0;
        foreach (var page in isEmpty ? ProjectText.Pages(language) : []) yield return page;
        yield return (".gitignore", ProjectText.GitIgnore);
        yield return (".vscode/settings.json", ProjectText.EditorSettings);
        yield return (".vscode/extensions.json", ProjectText.EditorExtensions);
        foreach (var name in new[] { "site", "recipe" })
            yield return ($"{SchemaFiles.Folder}/{name}{SchemaFiles.Suffix}", Encoding.UTF8.GetString(SchemaFiles.Of(name, language)));
    }

    private static string[] PathsOf((string Path, string Text)[] files) => Array.ConvertAll(files, f => f.Path);
}

/// <param name="Written">Paths of the new files.</param>
/// <param name="Kept">Paths of files that were there and stay as they are.</param>
/// <param name="Blocked">Why nothing was written, or null.</param>
public sealed record ProjectStart(string[] Written, string[] Kept, Diagnostic? Blocked);
