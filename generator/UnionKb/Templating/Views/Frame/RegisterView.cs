namespace UnionKb.Templating.Views.Frame;

/// <summary>A generated list in the head of the page.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Current">True when it is the page being shown.</param>
public sealed record RegisterView(string Title, string Url, bool Current);
