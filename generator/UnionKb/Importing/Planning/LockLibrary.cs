using UnionKb.Diagnostics;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;
using UnionKb.Text.Yaml;

namespace UnionKb.Importing.Planning;

/// <summary>The lock files under <c>seeds/</c>.</summary>
internal static class LockLibrary
{
    /// <summary>All locks by seed file name. A lock that cannot be read is <see cref="Rules.LockDamaged"/>: without it every page
    /// would look like an editor's.</summary>
    public static Dictionary<string, ImportLock> Read(string root, DiagnosticBag diagnostics)
    {
        var locks = new Dictionary<string, ImportLock>(StringComparer.Ordinal);
        var folder = Path.Combine(root, SeedLibrary.Folder);
        if (!Directory.Exists(folder)) return locks;
        foreach (var file in Directory.EnumerateFiles(folder, "*" + ImportLock.Suffix).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file)[..^ImportLock.Suffix.Length];
            if (Parse(name, File.ReadAllText(file), diagnostics) is { } locked) locks[name] = locked;
        }

        return locks;
    }

    private static ImportLock? Parse(string seed, string text, DiagnosticBag diagnostics)
    {
        var source = new SourceText(ImportLock.PathOf(seed), text);
        var findings = new DiagnosticBag();
        var map = YamlReader.Read(source, new TextSpan(0, text.Length), findings) as YamlMap;
        var pages = (map?["pages"] as YamlList)?.Items.Select(PageOf).ToArray();
        if (findings.Count > 0 || pages is null || Array.Exists(pages, p => p is null) || TextOf(map, "format") != "1")
        {
            diagnostics.Add(Diagnostic.About(source.Path, Rules.LockDamaged, findings.Count > 0 ? findings.ToArray()[0].Arguments[0] : "format"));
            return null;
        }

        return new ImportLock(seed, TextOf(map, "seed") ?? "", TextOf(map, "recipe") ?? "", pages!);
    }

    private static LockedPage? PageOf(YamlNode node)
    {
        if (node is not YamlMap map || TextOf(map, "id") is not { } id || TextOf(map, "path") is not { } path || TextOf(map, "hash") is not { } hash) return null;
        return new LockedPage(id, path, hash, [.. (map["blocks"] as YamlList)?.Items.OfType<YamlScalar>().Select(b => b.Value) ?? []]);
    }

    private static string? TextOf(YamlMap? map, string key) => (map?[key] as YamlScalar)?.Value;
}
