namespace UnionKb.Importing.Planning;

/// <summary>One page of the plan.</summary>
/// <param name="Before">Its text on disk, or null.</param>
/// <param name="After">The text the import would write, or null when it would write none.</param>
public sealed record PlannedFile(PlannedAction Action, string Id, string Path, string? Before, string? After);
