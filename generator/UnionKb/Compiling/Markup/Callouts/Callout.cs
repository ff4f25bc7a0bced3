using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Callouts;

/// <summary>
/// A quote whose first line is <c>[!NAME] optional title</c>. Recognised on the finished tree: the first line of the first
/// paragraph is cut off and the rest stays an ordinary quote body.
/// </summary>
internal readonly record struct Callout(string Name, string Title)
{
    public const string Definition = "definition";

    private static readonly string[] Names = ["note", "tip", "important", "warning", "caution", Definition, "editor", "pending"];

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
        var name = Array.IndexOf(Names, line[2..close].ToString().ToLowerInvariant());
        if (name < 0)
        {
            if (line[2..close].IndexOfAnyExcept(Letters) < 0) unknown = line[2..close].ToString();
            return null;
        }

        CutFirstLine(inline);
        if (inline.FirstChild is null) quote.RemoveAt(0);
        return new Callout(Names[name], line[(close + 1)..].Trim().ToString());
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
