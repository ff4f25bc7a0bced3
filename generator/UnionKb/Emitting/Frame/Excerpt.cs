using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Frame;

/// <summary>Short pieces of page text for lists.</summary>
internal static class Excerpt
{
    private const int Longest = 100;
    private const int AroundHit = 70;
    private const string Cut = "…";

    /// <summary>What a list says about a page: the editor's summary, else the first sentence of the text, else null.</summary>
    public static string? Of(LinkedPage page)
    {
        if (page.Page.Front.Summary is { } summary) return summary;
        foreach (var block in page.Blocks)
        {
            if (block.Kind != BlockKind.Paragraph || block.Text.Length == 0) continue;
            var sentence = Sentences.At(block.Text, 0);
            var length = Whole(block.Text, sentence.Start, Math.Min(sentence.Length, Longest));
            return string.Concat(block.Text.AsSpan(sentence.Start, length), length < sentence.Length ? Cut : "");
        }

        return null;
    }

    /// <summary>The sentence around a stretch of text, in three parts; long sentences are cut on both sides.</summary>
    public static (string Before, string Hit, string After) Around(string text, int start, int length)
    {
        start = Math.Clamp(start, 0, text.Length);
        length = Math.Clamp(length, 0, text.Length - start);
        var sentence = Sentences.At(text, start);
        var from = Math.Min(start, sentence.Start);
        var to = Math.Max(start + length, sentence.End);
        var (cutFrom, cutTo) = (Math.Max(from, start - AroundHit), Math.Min(to, start + length + AroundHit));
        if (cutFrom > from && char.IsLowSurrogate(text[cutFrom])) cutFrom++;
        cutTo = start + length + Whole(text, start + length, cutTo - start - length);
        return (
            (cutFrom > from ? Cut : "") + text[cutFrom..start],
            text.Substring(start, length),
            text[(start + length)..cutTo] + (cutTo < to ? Cut : ""));
    }

    /// <summary>A length that does not end inside a surrogate pair.</summary>
    private static int Whole(string text, int start, int length) =>
        length > 0 && start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]) ? length - 1 : length;
}
