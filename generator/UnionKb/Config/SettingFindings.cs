using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Config;

/// <summary>Findings about settings that have few keys or values.</summary>
internal static class SettingFindings
{
    /// <summary>UKB6020 at a value, with all that may stand there and the nearest of them.</summary>
    public static Diagnostic NotAllowed(SourceText source, TextSpan span, string setting, string value, string[] allowed) =>
        Diagnostic.In(source, span, Rules.ValueNotAllowed, value, setting, string.Join(" | ", allowed)) with { Suggestion = Nearest.Of(value, allowed) };

    /// <summary>UKB6003 at each key that is none of the known ones.</summary>
    public static void UnknownKeys(SourceText source, YamlMap map, string[] known, DiagnosticBag diagnostics)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (Array.IndexOf(known, key.Value) < 0)
                diagnostics.Add(Diagnostic.In(source, key.Span, Rules.UnknownSetting, key.Value) with { Suggestion = Nearest.Of(key.Value, known) });
        }
    }
}
