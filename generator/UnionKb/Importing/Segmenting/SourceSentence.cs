using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>A sentence of a paragraph: normalised text, comparison key, and where its raw characters stand in the seed.</summary>
/// <param name="DuplicateOf">Address of the kept copy when its paragraph was folded.</param>
public sealed record SourceSentence(SentenceAddress Address, string Text, string Key, TextSpan Raw, SentenceAddress? DuplicateOf);
