namespace UnionKb.Templating.Views.Content;

/// <summary>A page that has much in common with this one.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Shared">What both speak of.</param>
public sealed record AlikeView(string Title, string Url, string Shared);
