using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>A sentence of a paragraph: normalised text, comparison key, and where its raw characters stand in the seed.</summary>
/// <param name="DuplicateOf">Address of the kept copy when its paragraph was folded.</param>
public sealed record SourceSentence(SentenceAddress Address, string Text, string Key, TextSpan Raw, SentenceAddress? DuplicateOf)
{
    /// <summary>The paragraph, row or item that it stands in.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Where it stands in the text of that.</summary>
    public required TextSpan Place { get; init; }

    /// <summary>Its words as a page shows them: without the sign of its item and the description of a picture.</summary>
    public string Shown => SegmentSentences.Visible(Segment, Place).Trim();

    /// <summary>Whether it begins with these words, the sign of its item counted or not.</summary>
    public bool Begins(string opening) => SentenceKey.Of(opening) is var key
        && (Key.StartsWith(key, StringComparison.Ordinal) || (Key.Length < Text.Length && SentenceKey.Of(Text).StartsWith(key, StringComparison.Ordinal)));
}
