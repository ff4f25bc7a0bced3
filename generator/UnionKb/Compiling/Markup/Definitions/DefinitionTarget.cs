using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Definitions;

/// <summary>
/// Whether what stands behind <c>[label]:</c> is an address or a sentence, told from its form, as a page is compiled without knowing the others:
/// a scheme, a path that says where it begins, an anchor, a file name with its ending, or ASCII throughout, as CommonMark's own addresses are.
/// </summary>
internal static class DefinitionTarget
{
    private static readonly string[] Beginnings = ["/", "./", "../", "#"];

    public static bool IsAddress(string url) =>
        Array.Exists(Beginnings, b => url.StartsWith(b, StringComparison.Ordinal)) || HasScheme(url) || HasEnding(url) || url.All(char.IsAscii);

    /// <summary>The two labels by which Markdown writers mark a comment.</summary>
    public static bool IsComment(LinkReferenceDefinition definition) =>
        definition.Label is "//" || string.Equals(definition.Label, "comment", StringComparison.OrdinalIgnoreCase);

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(url[0]) && url.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static bool HasEnding(string url)
    {
        var cut = url.AsSpan().IndexOfAny('#', '?');
        var ending = Path.GetExtension(cut < 0 ? url : url[..cut]);
        return ending.Length is > 1 and <= 6 && ending.AsSpan(1).IndexOfAnyExcept(SchemeCharacters) < 0 && ending.AsSpan(1).ContainsAnyInRange('A', 'z');
    }
}
