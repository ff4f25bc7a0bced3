using UnionKb.Diagnostics;

namespace UnionKb.Tests.Importing;

internal static class Findings
{
    public static Diagnostic[] Of(this IEnumerable<Diagnostic> diagnostics, string code) => [.. diagnostics.Where(d => d.Rule.Code == code)];

    public static Diagnostic One(this IEnumerable<Diagnostic> diagnostics, string code)
    {
        var all = diagnostics.ToArray();
        var found = all.Of(code);
        Assert.True(found.Length == 1, $"expected one {code}, found:\n" + Print(all));
        return found[0];
    }

    public static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d =>
        $"{d.File}:{d.At?.Line}:{d.At?.Column}: {d.Rule.Code} {d.Message(Language.En)} [{d.Suggestion}]"));
}
