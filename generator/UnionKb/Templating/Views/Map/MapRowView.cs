using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Map;

/// <summary>A box of the knowledge map in words.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="KindName">What it is.</param>
/// <param name="Others">The pages that it is joined to.</param>
public sealed record MapRowView(string Title, string Url, string KindName, LinkView[] Others);
