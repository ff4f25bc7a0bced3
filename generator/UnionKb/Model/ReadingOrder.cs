namespace UnionKb.Model;

/// <summary>The order and hierarchy of pages that a file of another tool gives.</summary>
/// <param name="File">That file, below the project root.</param>
/// <param name="Folder">Folder below the content root from which the targets are named; empty for the root itself.</param>
/// <param name="Entries">What it lists, each followed by what stands below it.</param>
public sealed record ReadingOrder(string File, string Folder, OrderEntry[] Entries);

/// <param name="Depth">0 at the top.</param>
/// <param name="Title">What the list calls it; may be empty.</param>
/// <param name="Target">The page as that tool names it (path, address or id); null for a heading over others.</param>
public readonly record struct OrderEntry(int Depth, string Title, string? Target);
