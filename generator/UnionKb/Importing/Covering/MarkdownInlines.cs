using System.Buffers;
using System.Text.RegularExpressions;

namespace UnionKb.Importing.Covering;

/// <summary>The visible text of Markdown inlines: labels of links, no marks of emphasis, escapes undone.</summary>
internal static partial class MarkdownInlines
{
    // Escaped characters wait in the private use area while marks are taken out, so that \* is never taken for a mark.
    private const int Parked = 0xE000;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\[*_`~");

    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        text = Escape().Replace(text, m => ((char)(Parked + m.Value[1])).ToString());
        text = Image().Replace(text, "");
        text = WikiLink().Replace(text, m => m.Groups["label"].Success ? m.Groups["label"].Value : m.Groups["target"].Value);
        text = Link().Replace(text, m => m.Groups["label"].Value);
        text = Footnote().Replace(text, "");
        text = Marks().Replace(text, "");
        return string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = from[i] is >= (char)(Parked + '!') and <= (char)(Parked + '~') ? (char)(from[i] - Parked) : from[i];
        });
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[\[(?<target>[^\]|]*)(\|(?<label>[^\]]*))?\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\[(?<label>[^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\^[^\]]+\]")]
    private static partial Regex Footnote();

    [GeneratedRegex("[*_`]|~~")]
    private static partial Regex Marks();
}
