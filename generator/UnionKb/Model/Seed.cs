using UnionKb.Text;

namespace UnionKb.Model;

/// <summary>
/// A source text under <c>seeds/</c> as provenance sees it. <see cref="Letter"/> is its short name (A, B … in file name order);
/// <see cref="Lines"/> are the untouched lines; <see cref="Sentences"/> are all its sentences in order, folded duplicates included.
/// </summary>
public sealed record Seed(string FileName, string Letter, string? Title, string[] Lines, SeedSentence[] Sentences);

/// <param name="Text">The sentence after normalisation, as it stands in topics.</param>
/// <param name="DuplicateOf">Address of the kept copy when this one was folded.</param>
public readonly record struct SeedSentence(SentenceAddress Address, string Text, SentenceAddress? DuplicateOf)
{
    private readonly string? _key;

    /// <summary>What it is compared by: the words without the sign of an item, a row with bars between its cells.</summary>
    public string Key
    {
        get => _key ?? SentenceKey.Of(Text);
        init => _key = value;
    }
}

/// <summary>A sentence of a seed: seed number (from 0), line and sentence (from 1). Printed as <c>A2.4</c>.</summary>
public readonly record struct SentenceAddress(int Seed, int Line, int Sentence);
