using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Config;

/// <summary>Findings about settings that have few values.</summary>
internal static class SettingFindings
{
    /// <summary>UKB6020 at a value, with all that may stand there and the nearest of them.</summary>
    public static Diagnostic NotAllowed(SourceText source, TextSpan span, string setting, string value, string[] allowed) =>
        Diagnostic.In(source, span, Rules.ValueNotAllowed, value, setting, string.Join(" | ", allowed)) with { Suggestion = Nearest.Of(value, allowed) };
}
