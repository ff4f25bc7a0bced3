using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>
/// The words around a hit: cut where a Chinese sentence begins and ends when that is near, else where a clause does, with exactly the characters
/// marked that were asked for.
/// </summary>
internal static class Excerpts
{
    private const string SentenceEnds = "。！？；!?;…\n";
    private const string ClauseEnds = "，、：,:";
    private const int Before = 40;
    private const int After = 80;
    private const int Slack = 20;

    /// <summary>Where the terms stand in a text, by place.</summary>
    public static TextSpan[] Hits(FoldedText text, string[] terms)
    {
        var hits = new List<TextSpan>();
        foreach (var term in terms)
        {
            for (var at = 0; (at = text.Folded.IndexOf(term, at, StringComparison.Ordinal)) >= 0; at += term.Length)
                hits.Add(text.SourceOf(at, term.Length));
        }

        return [.. hits.OrderBy(h => h.Start).ThenBy(h => h.End)];
    }

    public static ExcerptPiece[] Around(string text, TextSpan hit, TextSpan[] hits)
    {
        var (from, to) = (CutBefore(text, hit.Start), CutAfter(text, hit.End));
        // A hit is shown whole or not at all.
        foreach (var own in hits)
        {
            if (own.Start < from && own.End > from && own.End <= hit.Start) from = own.End;
            if (own.Start < to && own.End > to && own.Start >= hit.End) to = own.Start;
        }

        var pieces = new List<ExcerptPiece>();
        if (from > 0) pieces.Add(new ExcerptPiece("…", false));
        var at = from;
        foreach (var own in hits)
        {
            if (own.End <= at || own.Start >= to) continue;
            Add(at, Math.Max(at, own.Start), false);
            Add(Math.Max(at, own.Start), Math.Min(own.End, to), true);
            at = Math.Min(own.End, to);
        }

        Add(at, to, false);
        if (to < text.Length) pieces.Add(new ExcerptPiece("…", false));
        return [.. pieces];

        void Add(int start, int end, bool isHit)
        {
            if (end > start) pieces.Add(new ExcerptPiece(text[start..end], isHit));
        }
    }

    private static int CutBefore(string text, int hit)
    {
        for (var at = hit; at > 0 && at >= hit - Before; at--)
        {
            if (SentenceEnds.Contains(text[at - 1])) return at;
        }

        if (hit <= Before) return 0;
        for (var at = hit - Before; at < hit - Before + Slack; at++)
        {
            if (ClauseEnds.Contains(text[at - 1])) return at;
        }

        return Boundary(text, hit - Before);
    }

    private static int CutAfter(string text, int hit)
    {
        if (hit + After >= text.Length) return text.Length;
        for (var at = hit + After; at > hit; at--)
        {
            if (SentenceEnds.Contains(text[at - 1])) return at;
        }

        for (var at = hit + After; at > hit + After - Slack; at--)
        {
            if (ClauseEnds.Contains(text[at - 1])) return at;
        }

        return Boundary(text, hit + After);
    }

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static int Boundary(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
