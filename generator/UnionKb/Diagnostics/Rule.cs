namespace UnionKb.Diagnostics;

/// <summary>
/// One kind of finding. Message and help are format strings in both languages; <c>{0}</c>, <c>{1}</c> … are the
/// finding's arguments. The code's first digit names the stage (generator/ARCHITECTURE.md, "Diagnostics").
/// </summary>
public sealed record Rule(string Code, Severity Default, Localized Message, Localized Help)
{
    /// <summary>
    /// True for an error after which the site still says nothing wrong, because what leads nowhere is shown as text: <c>links: warn</c> or
    /// <c>severities</c> may make it a warning.
    /// </summary>
    public bool CanBeLowered { get; init; }

    /// <summary>True for a finding that stands once in the report of a build, with its count and its places.</summary>
    public bool IsGrouped { get; init; }
}

/// <summary>A text in Chinese and in English.</summary>
public readonly record struct Localized(string Zh, string En)
{
    public string In(Language language) => language == Language.Zh ? Zh : En;
}

public enum Language
{
    Zh,
    En,
}

/// <summary>A rule told by itself, without a place where it was broken.</summary>
public static class RulePage
{
    /// <summary>A message or help with … for what a finding puts there.</summary>
    public static string Open(Localized text, Language language) => string.Format(text.In(language), [.. Enumerable.Repeat("…", 8)]);
}
