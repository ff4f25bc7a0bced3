using UnionKb.Text;

namespace UnionKb.Templating.Syntax;

/// <summary>One step of a template. There are no others: what a file holds beside these is a finding.</summary>
/// <param name="Span">Where it stands in its file, without the braces.</param>
internal abstract record Statement(TextSpan Span);

/// <summary>HTML of the template itself, its white space already settled.</summary>
internal sealed record Literal(TextSpan Span, string Html) : Statement(Span);

/// <summary><c>{{ value }}</c>.</summary>
internal sealed record Print(TextSpan Span, Expression Value, HtmlPlace Place) : Statement(Span);

/// <summary><c>{{ if test }} … {{ else }} … {{ end }}</c>; an <c>else if</c> is an If by itself in <paramref name="Else"/>.</summary>
internal sealed record If(TextSpan Span, Expression Test, Statement[] Then, Statement[] Else) : Statement(Span);

/// <summary><c>{{ for variable in list }} … {{ end }}</c>; <paramref name="Else"/> is written for an empty list.</summary>
internal sealed record For(TextSpan Span, Identifier Variable, Expression List, Statement[] Body, Statement[] Else) : Statement(Span);

/// <summary><c>{{ wrap partial }} … {{ end }}</c>: the partial, with the body where it says <c>{{ $$ }}</c>.</summary>
internal sealed record Wrap(TextSpan Span, Identifier Partial, Statement[] Body) : Statement(Span);

/// <summary><c>{{ $$ }}</c>.</summary>
internal sealed record WrappedBody(TextSpan Span) : Statement(Span);

/// <summary><c>{{ include 'partial' argument: value }}</c>; without an argument both are null.</summary>
internal sealed record Include(TextSpan Span, Identifier Partial, Identifier? Argument, Expression? Value) : Statement(Span);
