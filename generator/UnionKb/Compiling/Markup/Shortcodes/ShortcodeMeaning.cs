using System.Collections.Frozen;
using UnionKb.Compiling.Markup.Boxes;

namespace UnionKb.Compiling.Markup.Shortcodes;

/// <summary>
/// What the tags mean that many sites use: the tag plugins of Hexo and its common themes, the blocks of GitBook, the built-in shortcodes of Hugo and
/// those of its common themes. Any other is a program of its site and means nothing here.
/// </summary>
internal static class ShortcodeMeaning
{
    private static readonly FrozenSet<string> Codes = Set("codeblock code highlight prism");
    private static readonly FrozenSet<string> Pictures = Set("figure img image asset_img imgproc");
    private static readonly FrozenSet<string> Addresses = Set("ref relref post_path asset_path url_for");
    private static readonly FrozenSet<string> Clips = Set("youtube vimeo bilibili");

    /// <summary>The tag's words are text that is shown: behind an @ where there is one.</summary>
    private static readonly FrozenSet<string> Labels = Set("label mark u emp wavy del kbd psw");

    public static bool IsCode(string name) => Codes.Contains(name);

    public static bool IsPicture(string name) => Pictures.Contains(name);

    public static bool IsAddress(string name) => Addresses.Contains(name);

    public static bool IsLabel(string name) => Labels.Contains(name);

    /// <summary>A tag that stands in running text and is no box, whatever follows.</summary>
    public static bool IsInline(string name) =>
        IsPicture(name) || IsAddress(name) || IsLabel(name) || Clips.Contains(name) || name is "post_link" or "link" or "asset_link" or "btn";

    /// <summary>The box that a tag with an end opens; null for a tag that is none.</summary>
    public static BoxName? Box(string name, ShortcodeArguments arguments)
    {
        if (BoxName.Find(name) is not { } box) return null;
        if (box.Callout is not ("note" or "warning" or "tip") || box.Fold != BoxFold.None) return box;

        // {% note warning %}, {{< callout type="warning" >}}, {% hint style="info" %}
        var kind = arguments.Named("type", "style", "color", "class", "kind") ?? arguments.Word(0) ?? "";
        return BoxName.Find(kind) is { } named && named.Callout is not (BoxName.Plain or BoxName.Tab) ? named : box;
    }

    /// <summary>The title of such a box: what is named so, or the words that name neither a kind nor a class.</summary>
    public static string Title(string name, ShortcodeArguments arguments)
    {
        if (arguments.Named("title", "name", "header", "summary", "label", "tabName") is { } title) return title;
        var words = arguments.Words.SkipWhile((w, i) => i == 0 && BoxName.Find(w) is not null && !IsTitled(name));
        return string.Join(' ', words.SkipWhile(w => IsClass(w.TrimEnd(',')) && (w.EndsWith(',') || !IsTitled(name))));
    }

    /// <summary>Address of the page that shows a clip.</summary>
    public static string? ClipAddress(string name, ShortcodeArguments arguments) => (name, arguments.Named("id") ?? arguments.Word(0)) switch
    {
        ("youtube", { Length: > 0 } id) => "https://www.youtube.com/watch?v=" + Uri.EscapeDataString(id),
        ("vimeo", { Length: > 0 } id) => "https://vimeo.com/" + Uri.EscapeDataString(id),
        ("bilibili", { Length: > 0 } id) => "https://www.bilibili.com/video/" + Uri.EscapeDataString(id),
        _ => null,
    };

    private static bool IsTitled(string name) => BoxName.Find(name) is { Callout: BoxName.Tab or BoxName.Quote } or { Fold: BoxFold.Closed };

    private static bool IsClass(string word) => word is "no-icon" or "icon" or "simple" or "modern" or "flat" or "disabled" or "purple" or "red"
        or "blue" or "green" or "orange" or "pink" or "yellow" or "cyan" or "gray" or "true" or "false" || word.StartsWith("fa", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
