using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Front;
using UnionKb.Yaml;

namespace UnionKb.Starting;

/// <summary>
/// The text of a page that an editor is going to write: front matter with the keys of its kind, those still unused as comments that explain them.
/// </summary>
public static class PageText
{
    private static readonly Localized Guide = new(
        "下面每两行是一项：去掉那一项前面的 # 就起作用，用不到的可以删去。",
        "Each pair of lines below is a key: remove its # to use it, or delete what you do not need.");

    /// <param name="parent">Id of the page above, or null.</param>
    public static string Of(PageKind kind, string id, string title, string? parent, Language language)
    {
        var text = new StringBuilder("---\n").Append($"id: {id}\ntitle: {Quoted(title)}\nkind: {kind.Name()}\n");
        if (parent is not null) text.Append($"parent: {Quoted(parent)}\n");
        text.Append("# ").Append(Guide.In(language)).Append('\n');
        foreach (var key in FrontKeys.OfferedTo(kind)) Append(text, key, language);
        return text.Append("---\n\n").ToString();
    }

    /// <summary>A key as a comment that explains it and one that is the key.</summary>
    internal static void Append(StringBuilder text, YamlKey key, Language language) =>
        text.Append("# ").Append(key.Meaning.In(language)).Append("\n#").Append(key.Name).Append(": ").Append(key.Example.In(language)).Append('\n');

    /// <summary>A YAML double-quoted scalar (YAML 1.2.2, 7.3.1), so that no character of a title has a meaning.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
