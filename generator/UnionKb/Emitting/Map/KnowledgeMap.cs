namespace UnionKb.Emitting.Map;

/// <summary>
/// A drawing of pages and their links in three columns: pillars, topics, and the things they speak of. The layout is settled by the graph
/// alone; nothing in it depends on chance or on the order of threads.
/// </summary>
internal sealed record KnowledgeMap(MapNode[] Nodes, MapEdge[] Edges, int Width, int Height);

/// <param name="Page">Number of the page.</param>
/// <param name="Column">0 pillars, 1 topics, 2 documents and other things.</param>
internal sealed record MapNode(int Page, string Title, int Column, int X, int Y);

/// <param name="From">Place of the node in <see cref="KnowledgeMap.Nodes"/>.</param>
internal readonly record struct MapEdge(int From, int To);
