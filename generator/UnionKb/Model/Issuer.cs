namespace UnionKb.Model;

/// <summary>One of those that issued a document: the name as written and the number of its page, or -1.</summary>
public readonly record struct Issuer(string Name, int Page);
