namespace UnionKb.Importing.Planning;

/// <summary>One page of the plan.</summary>
/// <param name="Before">Its text on disk, or null.</param>
/// <param name="After">The text the import would write, or null when it would write none.</param>
/// <param name="Last">What the last import wrote there: the base of both.</param>
public sealed record PlannedFile(PlannedAction Action, string Id, string Path, string? Before, string? After, LockedPage? Last)
{
    /// <summary>Where the recipe puts the page, which is what the lock records: where an editor has moved it is found by its id.</summary>
    public string RecipePath { get; init; } = Path;

    /// <summary>The edited page with the changes of the import, when the two do not touch.</summary>
    public string? Merged { get; init; }

    /// <summary>A conflict that was told before and of a text that this import is not about: it is not told again.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The text to write.</summary>
    public string Written => Merged ?? After!;

    /// <summary>The parts of the page on disk that the last import did not write.</summary>
    public string[] EditedBlocks => NewIn(Before);

    /// <summary>The parts of the new text that the last import did not write.</summary>
    public string[] ImportedBlocks => NewIn(After);

    private string[] NewIn(string? text) =>
        text is null ? [] : [.. PageParts.Of(text).All.Where(p => Last is null || !Last.Wrote(p))];
}
