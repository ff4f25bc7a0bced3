namespace UnionKb.Templating.Views.Frame;

/// <summary>A page in the side navigation.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Depth">How deep it stands below the pillar.</param>
/// <param name="Mark">Writes <c>aria-current="page"</c> when it is the page being shown; belongs inside the link's tag.</param>
public sealed record NavItemView(string Title, string Url, int Depth, Fragment Mark)
{
    /// <summary>How many pages stand below it in this list; those fold.</summary>
    public int Below { get; init; }

    /// <summary>Writes <c>open</c> when the page being shown stands below it; belongs inside the tag of the part that folds.</summary>
    public required Fragment Open { get; init; }

    /// <summary>One for each part that folds and ends behind this item: the title of the page above it.</summary>
    public string[] Ends { get; init; } = [];
}
