namespace UnionKb.Diagnostics;

/// <summary>
/// Every rule the program can report, one line each, in one file per stage. The source of the rule table in the guide;
/// a test checks that each has a fixture.
/// </summary>
public static partial class Rules
{
    private static Rule Error(string code, string zh, string en, string helpZh, string helpEn) =>
        new(code, Severity.Error, new(zh, en), new(helpZh, helpEn));

    private static Rule Warning(string code, string zh, string en, string helpZh, string helpEn) =>
        new(code, Severity.Warning, new(zh, en), new(helpZh, helpEn));

    /// <summary>All rules by code.</summary>
    public static IReadOnlyList<Rule> All => Registry.All;

    /// <summary>A class of its own, so that it is filled after the rules of every file of this partial class.</summary>
    private static class Registry
    {
        public static readonly IReadOnlyList<Rule> All =
        [
            .. typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule))
                .Select(f => (Rule)f.GetValue(null)!).OrderBy(r => r.Code, StringComparer.Ordinal),
        ];
    }
}
