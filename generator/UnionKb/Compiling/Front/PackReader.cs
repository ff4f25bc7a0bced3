using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Front;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Compiling.Front;

/// <summary>Reads <c>pack:</c>, a map of its own: what a pack is made of. A layout or part that there is not: UKB2004; another key: UKB2003.</summary>
internal static class PackReader
{
    private static readonly string[] Keys = Array.ConvertAll(FrontKeys.Pack, k => k.Name);

    /// <summary>Null where the page has none, or not as a map.</summary>
    public static PackPlan? Read(YamlMap front, SourceText source, DiagnosticBag diagnostics)
    {
        if (front["pack"] is not { } node) return null;
        if (node is not YamlMap map)
        {
            diagnostics.Add(source, node.Span, Rules.WrongValue, "pack", "topics: […]");
            return null;
        }

        foreach (var (key, _) in map.Entries)
        {
            if (Array.IndexOf(Keys, key.Value) < 0)
                diagnostics.Add(Diagnostic.In(source, key.Span, Rules.UnknownKey, key.Value) with { Suggestion = Nearest.Of(key.Value, Keys) });
        }

        var values = new YamlValues(source, map, diagnostics);
        var plan = new PackPlan
        {
            Topics = [.. values.PlacedTexts("topics").Select(t => new Placed(t.Text, new Place(source.PositionOf(t.Span.Start), t.Span.Length)))],
            Unit = values.Text("unit"),
            Edition = values.Text("edition"),
        };
        if (values.Text("profile") is { } profile && IsAmong(PackPlan.Profiles, "profile", profile, values.SpanOf("profile")))
            plan = plan with { Profile = profile };
        string[] parts = [.. values.PlacedTexts("parts").Where(p => IsAmong(PackPlan.AllParts, "parts", p.Text, p.Span)).Select(p => p.Text)];
        return parts.Length == 0 ? plan : plan with { Parts = parts };

        bool IsAmong(string[] names, string key, string name, TextSpan span)
        {
            if (names.Contains(name)) return true;
            diagnostics.Add(Diagnostic.In(source, span, Rules.WrongValue, key, string.Join(" | ", names)) with { Suggestion = Nearest.Of(name, names) });
            return false;
        }
    }
}
