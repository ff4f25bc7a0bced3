using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Mentions;

/// <summary>A part of the list of all sentences that name an entity.</summary>
public sealed record MentionsView : FrameView
{
    /// <summary>How many pages name it, on all parts of the list.</summary>
    public int Total { get; init; }

    /// <summary>All sentences of the pages on this part.</summary>
    public SentenceView[] Sentences { get; init; } = [];

    /// <summary>The part of the list before this one, or null.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The part of the list after this one, or null.</summary>
    public LinkView? Next { get; init; }
}
