using UnionKb.Text;

namespace UnionKb.Templating.Scanning;

/// <summary>
/// One tag. <see cref="Name"/> is its first word (for an <c>else if</c>: the <c>if</c>; for a bare <c>else</c>: null);
/// <see cref="Names"/> are the block parameters of <c>as |…|</c>.
/// </summary>
internal sealed record TemplateTag(TagKind Kind, TextSpan Span, TemplateExpression? Name, TemplateExpression[] Arguments, string[] Names);
