using UnionKb.Diagnostics;

namespace UnionKb.Tests.Importing;

internal static class Findings
{
    public static Diagnostic[] Of(this IEnumerable<Diagnostic> diagnostics, Rule rule) => [.. diagnostics.Where(d => d.Rule == rule)];

    public static Diagnostic One(this IEnumerable<Diagnostic> diagnostics, Rule rule)
    {
        var all = diagnostics.ToArray();
        var found = all.Of(rule);
        Assert.True(found.Length == 1, $"expected one {rule.Code}, found:\n" + Print(all));
        return found[0];
    }

    public static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d =>
        $"{d.File}:{d.At?.Line}:{d.At?.Column}: {d.Rule.Code} {d.Message(Language.En)} [{d.Suggestion}]"));
}
