namespace UnionKb.Templating.Scanning;

/// <summary>A tag and, for a block, the tags inside it in order; its <c>else</c> tags stand among them as leaves.</summary>
internal sealed record TemplateBlock(TemplateTag Tag, IReadOnlyList<TemplateBlock> Children);
