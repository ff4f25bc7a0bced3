using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Mentions;

/// <summary>A sentence of other pages, in three parts, once for all pages where it stands.</summary>
/// <param name="Before">The sentence up to the link or name.</param>
/// <param name="Hit">The text of the link, or the name.</param>
/// <param name="After">The rest of the sentence.</param>
/// <param name="Pages">Where it stands: titles, with the section where there is one.</param>
public sealed record SentenceView(string Before, string Hit, string After, LinkView[] Pages);
