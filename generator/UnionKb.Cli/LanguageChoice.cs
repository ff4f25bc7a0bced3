using UnionKb.Diagnostics;

namespace UnionKb.Cli;

/// <summary>Which language the program speaks: <c>--lang</c>, <c>UNIONKB_LANG</c>, the site's <c>lang</c>, the locale; Chinese if all are silent.</summary>
internal static class LanguageChoice
{
    /// <param name="option">Value of <c>--lang</c>, if given.</param>
    /// <param name="site">The site's <c>lang</c>, if a project is known.</param>
    public static Language Of(string? option, string? site, Func<string, string?> variable) =>
        Parse(option) ?? Parse(variable("UNIONKB_LANG")) ?? Parse(site) ?? Parse(Locale(variable)) ?? Language.Zh;

    /// <summary>A tag such as zh, zh-CN, en_US.UTF-8; null for anything else, the C locale included.</summary>
    public static Language? Parse(string? tag)
    {
        if (tag is null) return null;
        var end = tag.AsSpan().IndexOfAny("-_.@");
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant() switch
        {
            "zh" => Language.Zh,
            "en" => Language.En,
            _ => null,
        };
    }

    /// <summary>Reads <c>--lang</c> before the command line is parsed, because the texts of help and usage errors depend on it.</summary>
    public static string? Scan(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--") return null;
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal)) return arguments[i]["--lang=".Length..];
            if (arguments[i] == "--lang" && i + 1 < arguments.Count) return arguments[i + 1];
        }

        return null;
    }

    // The first locale variable that is set decides, even when it names a language we do not speak (POSIX.1, 8.2).
    private static string? Locale(Func<string, string?> variable) =>
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
