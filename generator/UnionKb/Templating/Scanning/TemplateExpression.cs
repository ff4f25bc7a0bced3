using UnionKb.Text;

namespace UnionKb.Templating.Scanning;

/// <summary>
/// A word of a tag with its place in the file: a path (<c>page.title</c>), a literal, or a call in parentheses, whose function is
/// <see cref="Text"/>.
/// </summary>
internal sealed record TemplateExpression(ExpressionKind Kind, string Text, TextSpan Span, TemplateExpression[] Arguments)
{
    public TemplateExpression(ExpressionKind kind, string text, TextSpan span) : this(kind, text, span, [])
    {
    }
}

internal enum ExpressionKind
{
    Path,
    String,
    Literal,
    Call,
}
