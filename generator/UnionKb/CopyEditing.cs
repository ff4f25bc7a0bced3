using UnionKb.Compiling.Copy;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Reading;

namespace UnionKb;

/// <summary>The story of <c>fmt</c>, and of the part of <c>check</c> that reads for how Chinese is set.</summary>
public static class CopyEditing
{
    /// <summary>The findings of all pages, severities as the settings ask; none when the settings do not ask for it (<c>copy: true</c>).</summary>
    public static Diagnostic[] Check(string root)
    {
        var (config, _) = SettingsFile.Read(root);
        if (config is not { Copy: true }) return [];
        var bag = new DiagnosticBag(config.Severities);
        var reader = new SourceReader(root);
        foreach (var path in ContentFolder.List(root).Pages)
        {
            if (reader.Read(path) is (var source, null)) bag.AddRange(CopyReader.Check(source, SpacesOf(config)));
        }

        return bag.ToSorted();
    }

    /// <summary>What would be set right, in all pages or in those that are named (absolute paths of files and folders).</summary>
    public static ChangePlan Format(string root, IReadOnlyCollection<string> named)
    {
        var (config, _) = SettingsFile.Read(root);
        var bag = new DiagnosticBag();
        var changes = new List<FileChange>();
        var reader = new SourceReader(root);
        foreach (var path in ContentFolder.List(root).Pages.Where(p => IsNamed(root, p, named)))
        {
            var (source, error) = reader.Read(path);
            if (error is not null)
            {
                bag.Add(error);
                continue;
            }

            var before = source.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
            var after = CopyReader.Format(path, before, config is null ? CopySpaces.Free : SpacesOf(config));
            if (after != before) changes.Add(new FileChange(path, null, before, after));
        }

        return new ChangePlan(root, bag.HasErrors ? [] : [.. changes], bag.ToSorted());
    }

    private static bool IsNamed(string root, string path, IReadOnlyCollection<string> named)
    {
        if (named.Count == 0) return true;
        var full = Path.GetFullPath(Path.Combine(root, path));
        return named.Any(n => full == n || full.StartsWith(Path.TrimEndingDirectorySeparator(n) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static CopySpaces SpacesOf(SiteConfig config) => config.CopySpaces switch
    {
        "none" => CopySpaces.None,
        "space" => CopySpaces.Space,
        _ => CopySpaces.Free,
    };
}
