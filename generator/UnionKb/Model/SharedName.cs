namespace UnionKb.Model;

/// <summary>One name with several meanings: it gets a page that leads on to each of them.</summary>
/// <param name="Slug">File name of that page without <c>.html</c>, unique.</param>
/// <param name="Pages">The pages that have the name as title or alias, in order of number.</param>
public sealed record SharedName(string Name, string Slug, int[] Pages);
