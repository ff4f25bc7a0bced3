using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Text.Pinyin;
using UnionKb.Yaml;

namespace UnionKb.Config;

/// <summary>Findings about settings that have few keys or values.</summary>
internal static class SettingFindings
{
    /// <summary>UKB6020 at a value, with all that may stand there and the nearest of them.</summary>
    public static Diagnostic NotAllowed(SourceText source, TextSpan span, string setting, string value, string[] allowed) =>
        Diagnostic.In(source, span, Rules.ValueNotAllowed, value, setting, string.Join(" | ", allowed)) with
        {
            Suggestion = new NearestName(allowed).Of(value),
        };

    /// <summary>UKB6003 at each key that is none of the known ones.</summary>
    public static void UnknownKeys(SourceText source, YamlMap map, string[] known, DiagnosticBag diagnostics) =>
        UnknownKeys(source, map, Array.ConvertAll(known, name => new YamlKey(name, KeyForm.Any, default)), diagnostics);

    /// <summary>The same; a key that is written in Chinese, or sounds like that, is known by what it says.</summary>
    public static void UnknownKeys(SourceText source, YamlMap map, YamlKey[] known, DiagnosticBag diagnostics)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (Array.Exists(known, k => k.Name == key.Value)) continue;
            var said = new NearestName([.. known.Select(k => k.Name), .. known.SelectMany(k => k.Says)]).Of(key.Value);
            var meant = Array.Find(known, k => k.Name == said || k.Says.Contains(said))?.Name;
            diagnostics.Add(Diagnostic.In(source, key.Span, Rules.UnknownSetting, key.Value) with { Suggestion = meant });
        }
    }
}
