namespace UnionKb.Model;

/// <summary>A sentence of a page that an editor changed: where it stands in the page's own blocks, and the seed sentence that it came from.</summary>
public readonly record struct EditedSentence(int Block, int Start, int Length, SentenceAddress Address);
