namespace UnionKb.Emitting.Map;

/// <summary>
/// A drawing of pages and their links: on the left pillars, each with its topics below it, on the right the things that topics speak of. Without such
/// things the pillars stand side by side. The layout is settled by the graph alone; nothing in it depends on chance or on the order of threads.
/// </summary>
internal sealed record KnowledgeMap(MapNode[] Nodes, MapEdge[] Edges, int Width, int Height);

/// <param name="Page">Number of the page.</param>
/// <param name="Lines">Its title, whole, in the lines of its box.</param>
/// <param name="Pillar">Number of its pillar on the map, or -1 for a thing.</param>
/// <param name="Depth">How deep it stands below its pillar; 0 for things.</param>
internal sealed record MapNode(int Page, string[] Lines, int Pillar, int Depth, MapBox Box);

/// <summary>Left upper corner and size.</summary>
internal readonly record struct MapBox(int X, int Y, int Width, int Height);

/// <summary>A link between a pillar or topic and a thing.</summary>
/// <param name="From">Place of the left node in <see cref="KnowledgeMap.Nodes"/>.</param>
/// <param name="To">Place of the right one.</param>
internal readonly record struct MapEdge(int From, int To);

/// <summary>The pages that a map shows.</summary>
/// <param name="Groups">Pillars, each the first of its pages, with how deep each page stands below it.</param>
/// <param name="Things">What they speak of.</param>
internal sealed record MapContent(MapGroup[] Groups, int[] Things);

internal sealed record MapGroup((int Page, int Depth)[] Pages);
