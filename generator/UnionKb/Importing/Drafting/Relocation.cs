using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// A recipe whose text has changed since it was written: addresses are found again by their opening words. Words that begin one sentence are that
/// sentence; words that begin as many sentences as the recipe has addresses for them are those in order. What is not found stays as it was, for the
/// resolver to report. An address without opening words moves with the one before it, and cannot be checked.
/// </summary>
internal sealed class Relocation
{
    private readonly SeedText _own;
    private readonly IReadOnlyList<SeedText> _seeds;
    private readonly SpanReference[] _spans;
    private readonly Dictionary<SpanReference, SpanReference> _moved = [];
    private readonly Dictionary<SeedText, ILookup<string, SourceSentence>> _openings = [];

    private Relocation(Recipe recipe, SeedText own, IReadOnlyList<SeedText> seeds)
    {
        (_own, _seeds, _spans) = (own, seeds, RecipeSpans.In(recipe));
        var findings = new DiagnosticBag();
        var resolver = new SpanResolver(own, seeds, recipe.Source, findings);
        var anchored = _spans.Where(s => SentenceKey.Of(s.Opening).Length >= LeastOpening && SeedOf(s) is not null);
        foreach (var group in anchored.GroupBy(s => (s.File, Key: SentenceKey.Of(s.Opening), Whole: s.FirstSentence == 0)))
        {
            // A repeated paragraph is the editor's mistake, whatever else has changed.
            if (group.Any(s => resolver.Resolve(s).Length == 0) && findings.ToArray()[^1].Rule != Rules.AddressFolded) Find([.. group], group.Key.Key);
        }

        if (_moved.Count == 0) return;
        Unchecked = [.. _spans.Where(s => s.Opening.Length == 0 && s.File.Length == 0)];
        foreach (var span in Unchecked) Shift(span);
    }

    /// <summary>Fewer words are no anchor.</summary>
    private const int LeastOpening = 4;

    /// <summary>Addresses as written and as found, in the recipe's order, each once.</summary>
    public (SpanReference From, SpanReference To)[] Moves => [.. _spans.Where(_moved.ContainsKey).Select(s => (s, _moved[s])).DistinctBy(m => m.s.Place)];

    /// <summary>Addresses without opening words in a recipe of which others moved.</summary>
    public SpanReference[] Unchecked { get; private set; } = [];

    public Recipe On(Recipe recipe) => _moved.Count == 0 ? recipe : RecipeSpans.Replace(recipe, s => _moved.GetValueOrDefault(s, s));

    public static Relocation Of(Recipe recipe, SeedText own, IReadOnlyList<SeedText> seeds) => new(recipe, own, seeds);

    private SeedText? SeedOf(SpanReference span) => span.File.Length == 0 ? _own : SpanResolver.Named(span.File, _seeds);

    private void Find(SpanReference[] spans, string key)
    {
        var seed = SeedOf(spans[0])!;
        SourceSentence[] found = [.. Beginning(seed, key).Where(s => spans[0].FirstSentence > 0 || s.Address.Sentence == 1)];
        var addresses = spans.Select(s => (s.FirstLine, s.FirstSentence)).Distinct().Order().ToArray();
        if (found.Length != 1 && found.Length != addresses.Length) return;
        foreach (var span in spans)
        {
            var at = found[found.Length == 1 ? 0 : Array.IndexOf(addresses, (span.FirstLine, span.FirstSentence))].Address;
            if (EndOf(span, seed, at.Line, at.Sentence) is not { } end) continue;
            var first = span.FirstSentence == 0 ? 0 : at.Sentence;
            var to = span with { FirstLine = at.Line, FirstSentence = first, LastLine = end.Line, LastSentence = end.Sentence };
            if (to != span) _moved[span] = to;
        }
    }

    /// <summary>Where a range ends now: at the one sentence that begins with its last words, else as far from its start as before.</summary>
    private (int Line, int Sentence)? EndOf(SpanReference span, SeedText seed, int line, int sentence)
    {
        var key = SentenceKey.Of(span.LastOpening);
        if (key.Length == 0)
        {
            var isWhole = span.LastSentence == 0 || span.LastLine > span.FirstLine;
            var last = isWhole ? span.LastSentence : span.LastSentence + sentence - Math.Max(1, span.FirstSentence);
            return (line + span.LastLine - span.FirstLine, last);
        }

        SourceSentence[] ends = [.. Beginning(seed, key).Where(s => (s.Address.Line, s.Address.Sentence).CompareTo((line, sentence)) > 0)];
        return ends.Length == 1 ? (ends[0].Address.Line, span.LastSentence == 0 ? 0 : ends[0].Address.Sentence) : null;
    }

    private void Shift(SpanReference span)
    {
        var before = _spans.Where(s => s.Opening.Length > 0 && s.File.Length == 0 && s.FirstLine <= span.FirstLine).MaxBy(s => (s.FirstLine, s.FirstSentence));
        if (before is null || !_moved.TryGetValue(before, out var to)) return;
        var by = to.FirstLine - before.FirstLine;
        if (by != 0) _moved[span] = span with { FirstLine = span.FirstLine + by, LastLine = span.LastLine + by };
    }

    private IEnumerable<SourceSentence> Beginning(SeedText seed, string key)
    {
        if (!_openings.TryGetValue(seed, out var openings))
            _openings[seed] = openings = seed.Unique.SelectMany(Starts).ToLookup(s => s.Start, s => s.Sentence, StringComparer.Ordinal);
        return key.Length < 2 ? [] : openings[key[..2]].Where(s => s.Begins(key));
    }

    /// <summary>First two characters of a sentence, with and without the sign of its item.</summary>
    private static IEnumerable<(string Start, SourceSentence Sentence)> Starts(SourceSentence sentence)
    {
        var whole = SentenceKey.Of(sentence.Text);
        if (sentence.Key.Length > 1) yield return (sentence.Key[..2], sentence);
        if (whole.Length > 1 && (sentence.Key.Length < 2 || !whole.AsSpan(0, 2).SequenceEqual(sentence.Key.AsSpan(0, 2)))) yield return (whole[..2], sentence);
    }
}
