namespace UnionKb.Templating.Views.Frame;

/// <summary>A page without content of its own: search and 404.</summary>
public sealed record PlainView : FrameView;
