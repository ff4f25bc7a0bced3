using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Importing.Planning;

/// <summary>The lock files under <c>seeds/</c>.</summary>
internal static class LockLibrary
{
    public const string Format = "2";

    /// <summary>All locks by seed file name. A lock that cannot be read is <see cref="Rules.LockDamaged"/>: without it every page
    /// would look like an editor's.</summary>
    public static Dictionary<string, ImportLock> Read(SeedFolder folder, DiagnosticBag diagnostics)
    {
        var locks = new Dictionary<string, ImportLock>(StringComparer.Ordinal);
        foreach (var file in folder.FileNames().Where(n => n.EndsWith(ImportLock.Suffix, StringComparison.Ordinal)))
        {
            var name = file[..^ImportLock.Suffix.Length];
            if (Parse(name, folder.ReadText(file), diagnostics) is { } locked) locks[name] = locked;
        }

        return locks;
    }

    private static ImportLock? Parse(string seed, string text, DiagnosticBag diagnostics)
    {
        var source = new SourceText(ImportLock.PathOf(seed), text);
        var findings = new DiagnosticBag();
        var map = YamlReader.Read(source, new TextSpan(0, text.Length), findings) as YamlMap;
        var pages = (map?["pages"] as YamlList)?.Items.Select(PageOf).ToArray();
        if (findings.Count > 0 || pages is null || Array.Exists(pages, p => p is null) || TextOf(map, "format") is not ("1" or Format))
        {
            diagnostics.Add(Diagnostic.About(source.Path, Rules.LockDamaged, findings.Count > 0 ? findings.ToArray()[0].Arguments[0] : "format"));
            return null;
        }

        var locked = new ImportLock(seed, TextOf(map, "seed") ?? "", TextOf(map, "recipe") ?? "", pages!) { Pictures = TextsOf(map?["pictures"]) ?? [] };
        return TextOf(map, "addressed") is { } addressed ? locked with { Addressed = addressed } : locked;
    }

    private static LockedPage? PageOf(YamlNode node)
    {
        if (node is not YamlMap map) return null;
        if (TextOf(map, "id") is not { } id || TextOf(map, "path") is not { } path || TextOf(map, "hash") is not { } hash) return null;
        var front = TextsOf(map["front"]);
        var blocks = (map["blocks"] as YamlList)?.Items.OfType<YamlScalar>().Select(b => b.Value) ?? [];
        // The first format had the front matter as one block: changes in it cannot be told key by key.
        return new LockedPage(id, path, hash, front ?? [], [.. front is null ? blocks.Skip(1) : blocks]);
    }

    private static Dictionary<string, string>? TextsOf(YamlNode? node) => (node as YamlMap)?.Entries.Where(e => e.Value is YamlScalar)
        .ToDictionary(e => e.Key.Value, e => ((YamlScalar)e.Value).Value, StringComparer.Ordinal);

    private static string? TextOf(YamlMap? map, string key) => (map?[key] as YamlScalar)?.Value;
}
