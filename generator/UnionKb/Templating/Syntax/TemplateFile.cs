using UnionKb.Text;

namespace UnionKb.Templating.Syntax;

/// <summary>A template or partial as read: name without folder and extension, text, statements (none when the file has findings).</summary>
internal sealed record TemplateFile(string Name, SourceText Source, Statement[] Statements);
