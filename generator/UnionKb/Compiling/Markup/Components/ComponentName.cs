using System.Collections.Frozen;
using UnionKb.Compiling.Markup.Html;

namespace UnionKb.Compiling.Markup.Components;

/// <summary>
/// Names of what a page of another tool runs or fills in: components of MDX and Vue (a capital letter, a hyphen or a dot), fields and buttons. Their tags
/// show nothing here; what stands inside them does.
/// </summary>
internal static class ComponentName
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "button", "label", "form", "fieldset", "legend", "select", "option", "optgroup", "datalist", "output", "progress", "meter", "dialog", "menu",
        "template", "slot", "transition", "component", "teleport", "suspense", "object", "canvas", "map", "noscript", "marquee", "blink");

    private static readonly FrozenSet<string> EmptyElements = FrozenSet.Create(
        StringComparer.Ordinal, "input", "embed", "param", "area", "link", "meta", "base");

    /// <param name="written">In the letters it is written in.</param>
    public static bool Is(string written)
    {
        if (written.Length == 0) return false;
        var name = written.ToLowerInvariant();
        if (AllowedHtml.Of(name) is not null) return false;
        return char.IsAsciiLetterUpper(written[0]) || written.AsSpan().ContainsAny('-', '.', ':') || Elements.Contains(name) || EmptyElements.Contains(name);
    }

    /// <summary>Whether an element of this name never has an end.</summary>
    public static bool IsEmpty(string name) => EmptyElements.Contains(name);
}
