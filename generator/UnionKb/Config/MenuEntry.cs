namespace UnionKb.Config;

/// <summary>An entry of <c>nav:</c> or of the links in <c>footer:</c>, as written.</summary>
/// <param name="Title">What readers see, or null for the title of the target.</param>
/// <param name="Target">Id or name of a page, address of a generated list, or public address; empty for a group.</param>
/// <param name="Items">The links of a group.</param>
public sealed record MenuEntry(string? Title, SettingText Target, MenuEntry[] Items);
