namespace UnionKb.Model;

/// <summary>A sentence of a page that an editor changed: the block it stands in, and the seed sentence that it came from.</summary>
public readonly record struct EditedSentence(int Block, SentenceAddress Address);
