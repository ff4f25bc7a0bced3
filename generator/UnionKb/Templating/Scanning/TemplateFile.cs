using UnionKb.Text;

namespace UnionKb.Templating.Scanning;

/// <summary>A template or partial as read: name without folder and extension, text, tags in order and as a tree.</summary>
internal sealed record TemplateFile(
    string Name, bool FromProject, SourceText Source, IReadOnlyList<TemplateTag> Tags, IReadOnlyList<TemplateBlock> Blocks);
