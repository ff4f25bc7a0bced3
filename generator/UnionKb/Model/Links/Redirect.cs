namespace UnionKb.Model.Links;

/// <summary>A former address and the page that it leads to now.</summary>
/// <param name="From">Former address below the site root, not percent-encoded: <c>topics/old.html</c>.</param>
/// <param name="Page">Number of the page, or -1 when only single anchors of the former page have moved.</param>
/// <param name="Moved">Anchors of the former page that went elsewhere.</param>
public sealed record Redirect(string From, int Page, MovedAnchor[] Moved);

/// <summary>An anchor that a page once had, with the page (and the anchor on it, or null) where its text stands now.</summary>
public readonly record struct MovedAnchor(string Anchor, int Page, string? Target);
