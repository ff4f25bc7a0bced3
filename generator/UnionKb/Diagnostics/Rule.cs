namespace UnionKb.Diagnostics;

/// <summary>
/// One kind of finding. Message and help are format strings in both languages; <c>{0}</c>, <c>{1}</c> … are the
/// finding's arguments. The code's first digit names the stage (generator/ARCHITECTURE.md, "Diagnostics").
/// </summary>
public sealed record Rule(string Code, Severity Default, Localized Message, Localized Help);

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
