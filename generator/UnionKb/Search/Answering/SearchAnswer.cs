namespace UnionKb.Search.Answering;

/// <summary>What a query finds: <see cref="Total"/> pages have its words; <see cref="Related"/> are meant by it without having them.</summary>
public sealed record SearchAnswer(int Total, SearchHit[] Results, RelatedPage[] Related)
{
    public static readonly SearchAnswer Empty = new(0, [], []);
}

/// <summary>A page that has the words: how often, where best (<see cref="Anchor"/> of the section, or null), with the words around.</summary>
public sealed record SearchHit(PageAddress Page, int Hits, bool InTitle, string? Anchor, ExcerptPiece[] Excerpt, SectionHit[] Sections);

/// <summary>A further section of the page that has some of the words.</summary>
public sealed record SectionHit(string Anchor, string Title, ExcerptPiece[] Excerpt);

/// <summary>A stretch of an excerpt; <see cref="IsHit"/>: one of the words asked for.</summary>
public sealed record ExcerptPiece(string Text, bool IsHit);

/// <summary>
/// A page found by <see cref="Name"/>, another name, its summary, a reading or a spelling; <see cref="Via"/>: <c>alias</c>, <c>code</c>,
/// <c>summary</c>, <c>pinyin</c> or <c>spelling</c>.
/// </summary>
public sealed record RelatedPage(PageAddress Page, string Via, string Name, string? Anchor);

/// <summary>A page as results name it; <see cref="Url"/> is below the site root, not percent-encoded.</summary>
public sealed record PageAddress(string Id, string Url, string Title, string Kind);
