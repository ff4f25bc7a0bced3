namespace UnionKb.Linking.Names;

/// <summary>Names of folders that say a language: <c>zh</c>, <c>zh-cn</c>, <c>zh_Hans</c>, <c>en</c> … (ISO 639 with RFC 5646's parts).</summary>
internal static class LanguageTag
{
    /// <summary>The languages that documentation is commonly translated into; any two letters would make folders such as <c>ui</c> languages.</summary>
    private static readonly string[] Languages =
    [
        "zh", "en", "ja", "ko", "fr", "de", "es", "pt", "ru", "it", "vi", "id", "th", "tr", "pl", "uk", "ar", "fa", "hi", "nl", "cs", "sv", "bn", "he",
    ];

    /// <summary>Whether a name says a language; <c>cn</c> and <c>jp</c> are common slips for one.</summary>
    public static bool Is(ReadOnlySpan<char> name) => Primary(name) is not null;

    /// <summary>The language of a tag, or null.</summary>
    public static string? Primary(ReadOnlySpan<char> name)
    {
        if (name.Equals("cn", StringComparison.OrdinalIgnoreCase)) return "zh";
        if (name.Equals("jp", StringComparison.OrdinalIgnoreCase)) return "ja";
        if (name.Length is not (2 or 5 or 7) || (name.Length > 2 && name[2] is not ('-' or '_'))) return null;
        foreach (var language in Languages)
        {
            if (name[..2].Equals(language, StringComparison.OrdinalIgnoreCase)) return language;
        }

        return null;
    }
}
