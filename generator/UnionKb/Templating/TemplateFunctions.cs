using System.Collections;
using HandlebarsDotNet;

namespace UnionKb.Templating;

/// <summary>
/// The functions a template may call, beside the blocks if, unless, each and with. <c>t</c> is missing in the engine on purpose: a
/// site has one language, so its words are put into the templates when they are loaded.
/// </summary>
internal static class TemplateFunctions
{
    /// <summary>Name, number of arguments at least and at most, and how it is written.</summary>
    public static readonly IReadOnlyList<(string Name, int Least, int Most, string Form)> Values =
    [
        ("t", 1, 4, "{{t \"name\"}} / {{t \"name\" value}}"),
        ("eq", 2, 2, "(eq a b)"),
        ("date", 1, 1, "{{date value}}"),
        ("count", 1, 1, "{{count list}}"),
    ];

    public static readonly IReadOnlyList<(string Name, int Least, int Most, string Form)> Blocks =
    [
        ("if", 1, 1, "{{#if value}} … {{/if}}"),
        ("unless", 1, 1, "{{#unless value}} … {{/unless}}"),
        ("each", 1, 1, "{{#each list}} … {{/each}}"),
        ("with", 1, 1, "{{#with value}} … {{/with}}"),
    ];

    public static void Register(IHandlebars engine, ThemeStrings strings)
    {
        engine.RegisterHelper("eq", (in HelperOptions _, in Context _, in Arguments a) => Same(a[0], a[1]));
        engine.RegisterHelper("count", (in EncodedTextWriter writer, in HelperOptions _, in Context _, in Arguments a) =>
            writer.Write(a[0] is ICollection list ? list.Count : 0));
        engine.RegisterHelper("date", (in EncodedTextWriter writer, in HelperOptions _, in Context _, in Arguments a) =>
            writer.Write(strings.Date(a[0] as string)));
    }

    private static object Same(object? left, object? right) =>
        string.Equals(left?.ToString(), right?.ToString(), StringComparison.Ordinal) ? True : False;

    private static readonly object True = true;
    private static readonly object False = false;
}
