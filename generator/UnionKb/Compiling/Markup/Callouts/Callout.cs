using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Boxes;

namespace UnionKb.Compiling.Markup.Callouts;

/// <summary>
/// A quote whose first line is <c>[!NAME] optional title</c>; a <c>-</c> or <c>+</c> behind the bracket folds it (Obsidian), and words behind a bar
/// within are for other tools. Recognised on the finished tree: the first line of the first paragraph is cut off and the rest stays an ordinary quote body.
/// </summary>
internal readonly record struct Callout(BoxName Name, string Title, BoxFold Fold)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The callout a quote is, with its first line taken out of the tree; null for an ordinary quote.</summary>
    /// <param name="unknown">A name in callout form that is none; null otherwise.</param>
    public static Callout? Take(QuoteBlock quote, string source, out string? unknown)
    {
        unknown = null;
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { } inline } paragraph) return null;
        var line = source.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        var lineEnd = line.IndexOfAny('\r', '\n');
        if (lineEnd >= 0) line = line[..lineEnd];
        var close = line.IndexOf(']');
        if (close < 3 || !line.StartsWith("[!")) return null;
        var bar = line[2..close].IndexOf('|');
        var written = line[2..(bar < 0 ? close : bar + 2)].Trim();
        if (BoxName.Find(written.ToString()) is not { Callout: not (BoxName.Plain or BoxName.Tab) } name)
        {
            if (written.IndexOfAnyExcept(Letters) < 0) unknown = written.ToString();
            return null;
        }

        var rest = line[(close + 1)..];
        var fold = rest is ['-', ..] ? BoxFold.Closed : rest is ['+', ..] ? BoxFold.Open : BoxFold.None;
        if (fold != BoxFold.None) rest = rest[1..];

        CutFirstLine(inline);
        if (inline.FirstChild is null) quote.RemoveAt(0);
        return new Callout(name, rest.Trim().ToString(), fold);
    }

    private static void CutFirstLine(ContainerInline inline)
    {
        while (inline.FirstChild is { } first)
        {
            first.Remove();
            if (first is LineBreakInline) return;
        }
    }
}
