using UnionKb.Text;

namespace UnionKb.Templating.Syntax;

/// <summary>Something with a value.</summary>
internal abstract record Expression(TextSpan Span);

/// <summary>A name with its place in the file.</summary>
internal sealed record Identifier(TextSpan Span, string Text);

/// <summary>Names joined by points: <c>tag.title</c>, <c>$section.url</c>, <c>for.index</c>.</summary>
internal sealed record Name(TextSpan Span, Identifier[] Parts) : Expression(Span);

/// <summary>A text in quotation marks.</summary>
internal sealed record TextConstant(TextSpan Span, string Text) : Expression(Span);

/// <summary>A whole number.</summary>
internal sealed record NumberConstant(TextSpan Span, int Number) : Expression(Span);

/// <summary><c>function argument …</c>.</summary>
internal sealed record Call(TextSpan Span, Identifier Function, Expression[] Arguments) : Expression(Span);

/// <summary><c>!value</c>.</summary>
internal sealed record Not(TextSpan Span, Expression Value) : Expression(Span);

/// <summary><c>left &amp;&amp; right</c>, or with <paramref name="Any"/> <c>left || right</c>.</summary>
internal sealed record Both(TextSpan Span, Expression Left, Expression Right, bool Any) : Expression(Span);

/// <summary><c>left == right</c>, or with <paramref name="Differs"/> <c>left != right</c>.</summary>
internal sealed record Comparison(TextSpan Span, Expression Left, Expression Right, bool Differs) : Expression(Span);
