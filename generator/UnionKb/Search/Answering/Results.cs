using UnionKb.Text;

namespace UnionKb.Search.Answering;

/// <summary>From a found page to what is shown of it.</summary>
internal sealed class Results(IndexHead head, TextBlocks texts)
{
    private const int MostSections = 3;

    public SearchHit Of(FoundPage found, string[] terms)
    {
        var inBody = found.Position >= head.PageStarts[found.Page] + head.TitleLengths[found.Page];
        var (blocks, block) = inBody ? texts.At(found.Position, own => HasAny(own, found.Position - own.Start, terms)) : FirstPlace(found.Page, terms);
        var hits = Excerpts.Hits(block.Text, terms);
        var at = !inBody || hits.Length == 0 ? hits.FirstOrDefault() : HitAt(hits, block.Text.Sources[found.Position - block.Start]);
        return new SearchHit(
            block.Page,
            found.Hits,
            found.Rank >= Aboutness.InTitle,
            hits.Length > 0 ? block.Anchor : null,
            Excerpts.Around(block.Text.Source, at, hits),
            Sections(blocks, block, terms));
    }

    /// <summary>Whether one of the terms stands at a place of a block.</summary>
    private static bool HasAny(TextBlock block, int offset, string[] terms) =>
        Array.Exists(terms, term => block.Text.Folded.AsSpan(offset).StartsWith(term, StringComparison.Ordinal));

    private static TextSpan HitAt(TextSpan[] hits, int source)
    {
        var last = Array.FindLastIndex(hits, h => h.Start <= source);
        return hits[Math.Max(0, last)];
    }

    /// <summary>The first block of a page behind its title that has one of the terms, else its first block.</summary>
    private (TextBlock[] Blocks, TextBlock Block) FirstPlace(int page, string[] terms)
    {
        var (start, end) = (head.PageStarts[page], head.PageEnd(page));
        (TextBlock[], TextBlock)? opening = null;
        for (var shard = texts.ShardOf(start); shard < head.TextStarts.Length && head.TextStarts[shard] < end; shard++)
        {
            var blocks = texts.Of(shard);
            foreach (var block in blocks)
            {
                if (block.Start <= start || block.Start >= end || block.IsSummary || block.Text.Source.Length == 0) continue;
                opening ??= (blocks, block);
                if (terms.Any(term => block.Text.Folded.Contains(term, StringComparison.Ordinal))) return (blocks, block);
            }

            if (terms.Length == 0 && opening is not null) break;
        }

        return opening ?? texts.At(start, _ => true);
    }

    /// <summary>The sections of the same shard of text that have hits, the block itself left out.</summary>
    private static SectionHit[] Sections(TextBlock[] blocks, TextBlock block, string[] terms)
    {
        var found = new List<SectionHit>();
        foreach (var other in blocks)
        {
            if (other.Page.Id != block.Page.Id || other == block || other is not { Anchor: { } anchor, Heading: { } heading }) continue;
            if (found.Exists(s => s.Anchor == anchor)) continue;
            var hits = Excerpts.Hits(other.Text, terms);
            if (hits.Length > 0) found.Add(new SectionHit(anchor, heading, Excerpts.Around(other.Text.Source, hits[0], hits)));
            if (found.Count == MostSections) break;
        }

        return [.. found];
    }
}
