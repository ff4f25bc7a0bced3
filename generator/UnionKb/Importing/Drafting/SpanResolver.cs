using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// Finds the sentences that a recipe names. A reference that no longer fits the text is a finding at its place in the recipe, with
/// the nearest match as the suggestion.
/// </summary>
internal sealed class SpanResolver(SeedText own, IReadOnlyList<SeedText> seeds, SourceText recipe, DiagnosticBag diagnostics)
{
    private const double NearEnough = 0.3;

    /// <summary>The sentences in order; empty after a finding.</summary>
    public SourceSentence[] Resolve(SpanReference span)
    {
        if ((span.File.Length == 0 ? own : Named(span.File, seeds)) is not { } seed)
            return Fail(span, Rules.AddressAbsent, null, Name(span, span.FirstLine, span.FirstSentence));
        var found = Between(seed, span);
        if (found.Length == 0) return Absent(seed, span);
        if (!Begins(found[0], span.Opening)) return Mismatch(seed, span, found[0], span.Opening);
        if (!Begins(found[^1], span.LastOpening)) return Mismatch(seed, span, found[^1], span.LastOpening);
        if (found[0].DuplicateOf is { } kept)
            return Fail(span, Rules.AddressFolded, SentenceName.Of(kept), SentenceName.Of(found[0].Address), SentenceName.Of(kept));
        return found;
    }

    /// <summary>The one seed whose file name begins so, or null.</summary>
    public static SeedText? Named(string start, IReadOnlyList<SeedText> seeds)
    {
        SeedText[] named = [.. seeds.Where(s => s.File.FileName.StartsWith(start, StringComparison.Ordinal))];
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>Both ends must exist; lines between them that are folded or headings are passed over.</summary>
    private static SourceSentence[] Between(SeedText seed, SpanReference span)
    {
        var first = First(seed, span);
        var last = span.LastSentence == 0 ? seed.LastIndexOf(span.LastLine) : seed.IndexOf(span.LastLine, span.LastSentence);
        if (first < 0 || last < first) return [];
        var sentences = seed.Sentences[first..(last + 1)];
        return sentences[0].DuplicateOf is null ? [.. sentences.Where(s => s.DuplicateOf is null)] : sentences;
    }

    private static int First(SeedText seed, SpanReference span) => seed.IndexOf(span.FirstLine, Math.Max(1, span.FirstSentence));

    private static bool Begins(SourceSentence sentence, string opening) =>
        sentence.Begins(opening);

    private SourceSentence[] Absent(SeedText seed, SpanReference span)
    {
        var missing = First(seed, span) >= 0
            ? Name(span, span.LastLine, span.LastSentence)
            : Name(span, span.FirstLine, span.FirstSentence);
        var line = First(seed, span) >= 0 ? span.LastLine : span.FirstLine;
        if (seed.LastIndexOf(line) < 0 && Array.Find(seed.Segments, s => s.Line == line) is { } segment)
        {
            var before = seed.Unique.LastOrDefault(s => s.Address.Line < line);
            var behind = seed.Unique.FirstOrDefault(s => s.Address.Line > line);
            return Fail(span, Rules.AddressNoSentence, Nearest(seed, span.Opening), $"{line}", PartOf(segment.Kind), Neighbour(before), Neighbour(behind));
        }

        return Fail(span, Rules.AddressAbsent, Nearest(seed, span.Opening), missing);
    }

    private static Localized PartOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Title => new("全文的标题", "the title"),
        SegmentKind.Heading => new("小标题", "a heading"),
        SegmentKind.Contents => new("目录", "the table of contents"),
        _ => new("网页杂项", "something of the page around it"),
    };

    private static string Neighbour(SourceSentence? sentence) =>
        sentence is null ? "—" : $"{sentence.Address.Line}.{sentence.Address.Sentence} {Recipes.Opening.Of(sentence.Text)}";

    private SourceSentence[] Mismatch(SeedText seed, SpanReference span, SourceSentence found, string opening) =>
        Fail(span, Rules.AnchorMismatch, Nearest(seed, opening), SentenceName.Of(found.Address), opening, Opening(found.Text, opening.Length));

    private static string? Nearest(SeedText seed, string opening)
    {
        var key = SentenceKey.Of(opening);
        if (key.Length == 0) return null;
        var nearest = seed.Unique.FirstOrDefault(s => s.Key.StartsWith(key, StringComparison.Ordinal))
            ?? Likeness.Best(key, seed.Unique, s => Opening(s.Key, key.Length), NearEnough);
        return nearest is null ? null : $"{nearest.Address.Line}.{nearest.Address.Sentence} {Opening(nearest.Text, 12)}";
    }

    private static string Opening(string text, int length) => text.Length <= length ? text : text[..length];

    private static string Name(SpanReference span, int line, int sentence) =>
        (span.File.Length > 0 ? span.File + ":" : "") + (sentence == 0 ? $"{line}" : $"{line}.{sentence}");

    private SourceSentence[] Fail(SpanReference span, Rule rule, string? suggestion, params Argument[] arguments)
    {
        diagnostics.Add(Diagnostic.In(recipe, span.Place, rule, arguments) with { Suggestion = suggestion });
        return [];
    }
}
