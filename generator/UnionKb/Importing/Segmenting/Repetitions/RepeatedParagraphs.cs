using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting.Repetitions;

/// <summary>
/// Finds paragraphs that repeat an earlier one in all but white space and the width of punctuation. Two facts count: a whole paragraph of at
/// least 40 characters that ends like a sentence is not written twice; and a block pasted twice stands right behind itself, whatever its last
/// line. A third: three and more neighbours with 40 letters together that stand again in order, with a chapter, section or article among
/// them: a text gives each number once (Legislation Law of the PRC, art. 65). Refrains, list rows and lines of forms are shorter or
/// open-ended, and stay. The short neighbours of a folded paragraph (headings, signatures) are folded with it when they repeat the neighbours
/// of the first copy.
/// </summary>
internal static class RepeatedParagraphs
{
    public const int MinLength = 40;

    private const int LeastDoubled = 12;

    private const int FewestNumbered = 3;

    /// <summary>Paragraphs on either side that are looked at; keeps a text of equal lines quick.</summary>
    private const int LongestBlock = 500;

    public static void Apply(Segment[] segments)
    {
        string[] keys = [.. segments.Select(s => SentenceKey.Of(s.Text))];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = keys.CountBy(k => k, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Kind != SegmentKind.Paragraph || segments[i].CopyOf is not null || places.TryAdd(keys[i], i)) continue;
            var first = places[keys[i]];
            if (counts[keys[i]] == 2 && IsDoubled(segments, keys, i))
            {
                Fold(segments, keys, i - 1, i);
                continue;
            }

            var pasted = IsLong(keys[i])
                ? IsSentence(segments[i]) || IsBehindItself(keys, first, i)
                : IsNumberedBlock(segments, keys, first, i) || IsSameArticle(segments, keys, first, i);
            if (pasted) Fold(segments, keys, first, i);
        }
    }

    /// <summary>Repetitions joined to blocks: neighbours whose originals are neighbours too.</summary>
    public static RepeatedBlock[] Blocks(IReadOnlyList<Segment> segments)
    {
        var blocks = new List<RepeatedBlock>();
        var before = new Dictionary<int, int>();
        for (var i = 1; i < segments.Count; i++) before[segments[i].Line] = segments[i - 1].Line;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].CopyOf is not { } copied) continue;
            var continues = i > 0 && segments[i - 1].CopyOf is { } previous && before.GetValueOrDefault(copied) == previous;
            if (continues) blocks[^1] = blocks[^1] with { Paragraphs = blocks[^1].Paragraphs + 1, Characters = blocks[^1].Characters + segments[i].Raw.Length };
            else blocks.Add(new RepeatedBlock(segments[i].Line, copied, 1, segments[i].Raw.Length));
        }

        return [.. blocks];
    }

    /// <summary>
    /// A paragraph right behind itself, of at least 12 letters, that ends a sentence. A short one (同意。), a row of a table or list and a line of a form
    /// may stand twice; so may a refrain, which comes three times, or among lines that are no sentences.
    /// </summary>
    private static bool IsDoubled(Segment[] segments, string[] keys, int i) =>
        i > 0 && keys[i] == keys[i - 1] && keys[i].Count(char.IsLetterOrDigit) >= LeastDoubled && EndsSentence(segments[i].Text)
        && segments[i].Mark.Kind is MarkKind.None or MarkKind.Article or MarkKind.Ordinal && !segments[i].Text.Contains('｜')
        && segments[i - 1].Kind == SegmentKind.Paragraph && (segments[i].Mark.Kind == MarkKind.Article || IsProse(segments, i - 2) || IsProse(segments, i + 1));

    private static bool IsProse(Segment[] segments, int i) =>
        i >= 0 && i < segments.Length && segments[i].Text.Length >= LeastDoubled && EndsSentence(segments[i].Text);

    /// <summary>Ends like one, or is clauses and no row of cells, where the writer left the full stop out.</summary>
    private static bool IsSentence(Segment segment) =>
        EndsSentence(segment.Text) || (segment.Mark.Kind == MarkKind.None && segment.Text.Contains('，') && !segment.Text.Contains('｜'));

    /// <summary>A note in brackets behind the full stop, as （市总工会负责）, belongs to the sentence.</summary>
    private static bool EndsSentence(string text) =>
        Punctuation.EndsSentence(text) || (text[^1] is '）' && text.LastIndexOf('（') is > 0 and var open && Punctuation.EndsSentence(text.AsSpan(0, open)));

    /// <summary>At least 40 letters and digits: punctuation and blanks of forms do not count.</summary>
    private static bool IsLong(string key) => key.Length >= MinLength && key.Count(char.IsLetterOrDigit) >= MinLength;

    /// <summary>Whether everything from the first copy on stands again from the second on, as far as the second.</summary>
    private static bool IsBehindItself(string[] keys, int first, int second)
    {
        // The block may begin before the paragraph: its start is where the copies stop being equal.
        var (start, copy) = (first, second);
        while (start > 0 && copy - 1 > first && second - copy < LongestBlock && keys[start - 1] == keys[copy - 1]) (start, copy) = (start - 1, copy - 1);
        var end = second;
        while (end < keys.Length && end - second < LongestBlock && first + end - second < copy && keys[first + end - second] == keys[end]) end++;
        return first + end - second == copy;
    }

    /// <summary>Whether a line that a number of a law opens stands again with its neighbours.</summary>
    private static bool IsNumberedBlock(Segment[] segments, string[] keys, int first, int second)
    {
        if (segments[second].Mark is not ({ IsPart: true } or { Kind: MarkKind.Article })) return false;
        var (lines, letters) = (0, 0);
        for (var i = second; i < segments.Length && i - second < LongestBlock && keys[i] == keys[first + i - second]; i++)
            (lines, letters) = (lines + 1, letters + keys[i].Count(char.IsLetterOrDigit));
        return lines >= FewestNumbered && letters >= MinLength && Enumerable.Range(second, lines).Any(i => segments[i].Mark.Kind == MarkKind.Article);
    }

    /// <summary>An article with the same number and words, of at least 12 letters, that no other row of articles separates from the first.</summary>
    private static bool IsSameArticle(Segment[] segments, string[] keys, int first, int second) =>
        segments[second].Mark is { Kind: MarkKind.Article, Number: > 1 } && keys[second].Count(char.IsLetterOrDigit) >= LeastDoubled
        && EndsSentence(segments[second].Text)
        && !Array.Exists(segments[(first + 1)..second], s => s.Mark is { Kind: MarkKind.Article, Number: 1 } && s.CopyOf is null);

    private static void Fold(Segment[] segments, string[] keys, int first, int second)
    {
        var distance = second - first;
        var start = second;
        while (CanFold(segments, start - 1, distance) && start - 1 > first && keys[start - 1] == keys[start - 1 - distance]) start--;
        for (var i = start; i < segments.Length && CanFold(segments, i, distance) && keys[i] == keys[i - distance]; i++)
            segments[i] = segments[i] with { CopyOf = segments[i - distance].CopyOf ?? segments[i - distance].Line, Rule = StructureRule.Repeated };
    }

    private static bool CanFold(Segment[] segments, int i, int distance) =>
        i - distance >= 0 && segments[i].Kind == SegmentKind.Paragraph && segments[i].CopyOf is null && segments[i - distance].Kind == SegmentKind.Paragraph;
}
