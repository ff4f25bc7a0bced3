namespace UnionKb.Templating.Views.Frame;

/// <summary>The search page.</summary>
public sealed record SearchView : FrameView
{
    /// <summary>The pages that most others link to, for readers who found nothing.</summary>
    public LinkView[] Popular { get; init; } = [];
}
