namespace UnionKb.Diagnostics;

/// <summary>
/// Every rule the program can report, one line each, in one file per stage. The source of the rule table in the guide;
/// a test checks that each has a fixture.
/// </summary>
public static partial class Rules
{
    private static Rule Error(string code, string zh, string en, string helpZh, string helpEn) =>
        new(code, Severity.Error, new(zh, en), new(helpZh, helpEn));

    /// <summary>An error that <c>links: warn</c> makes a warning; its help says so.</summary>
    private static Rule Lowerable(string code, string zh, string en, string helpZh, string helpEn) => Error(
        code, zh, en,
        helpZh + "要先做出网站，在 site.yml 里写 links: warn。", helpEn + " To build the site for now, write links: warn in site.yml.") with
    {
        CanBeLowered = true,
    };

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
