using Scriban.Syntax;
using UnionKb.Diagnostics;
using UnionKb.Templating.Syntax;
using UnionKb.Text;

namespace UnionKb.Templating.Parsing;

/// <summary>The white list of expressions: takes over what templates may use; everything else is UKB4017 and null.</summary>
internal sealed class ExpressionReader(SourceText source, DiagnosticBag findings)
{
    private const int LongestQuote = 60;

    public Expression? Read(ScriptExpression? expression)
    {
        if (expression is null) return null;
        var span = TemplateParser.Span(expression.Span);
        return expression switch
        {
            ScriptVariableGlobal or ScriptVariableLocal or (ScriptMemberExpression and not ScriptIsEmptyExpression) => ReadName(expression),
            ScriptLiteral { Value: string text } => new TextConstant(span, text),
            ScriptLiteral { Value: int number } => new NumberConstant(span, number),
            ScriptNestedExpression nested => Read(nested.Expression),
            ScriptFunctionCall { Target: ScriptVariableGlobal function } call => ReadCall(span, function, call),
            ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => Read(not.Right) is { } value ? new Not(span, value) : null,
            ScriptBinaryExpression binary => ReadBinary(span, binary),
            _ => Refuse(expression),
        };
    }

    /// <summary>Reports something that templates may not use.</summary>
    public Expression? Refuse(ScriptNode node)
    {
        var span = TemplateParser.Span(node.Span);
        var text = source.Text.AsSpan(span.Start, Math.Min(span.Length, source.Text.Length - span.Start));
        if (text.IndexOfAny('\r', '\n') is >= 0 and var line) text = text[..line];
        if (text.IndexOf("}}") is >= 0 and var tag) text = text[..tag];
        if (text.Length > LongestQuote) text = text[..LongestQuote];
        text = text.TrimEnd();
        findings.Add(source, new TextSpan(span.Start, text.Length), Rules.UnsupportedTag, text.ToString());
        return null;
    }

    public static Identifier Identifier(ScriptVariable variable)
    {
        var text = variable is ScriptVariableLocal ? "$" + variable.Name.TrimStart('$') : variable.Name;
        return new Identifier(TemplateParser.Span(variable.Span), text);
    }

    private Expression? ReadName(ScriptExpression expression)
    {
        var parts = new List<Identifier>();
        var at = expression;
        for (; at is ScriptMemberExpression { DotToken.TokenType: Scriban.Parsing.TokenType.Dot } member; at = member.Target)
            parts.Insert(0, Identifier(member.Member!));
        if (at is not (ScriptVariableGlobal or ScriptVariableLocal)) return Refuse(expression);
        parts.Insert(0, Identifier((ScriptVariable)at));
        return new Name(TemplateParser.Span(expression.Span), [.. parts]);
    }

    private Call? ReadCall(TextSpan span, ScriptVariableGlobal function, ScriptFunctionCall call)
    {
        var arguments = call.Arguments.Select(Read).ToArray();
        return arguments.Contains(null) ? null : new Call(span, Identifier(function), arguments!);
    }

    private Expression? ReadBinary(TextSpan span, ScriptBinaryExpression binary)
    {
        var joins = binary.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or;
        if (!joins && binary.Operator is not (ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual)) return Refuse(binary);
        if (Read(binary.Left) is not { } left || Read(binary.Right) is not { } right) return null;
        return joins
            ? new Both(span, left, right, binary.Operator == ScriptBinaryOperator.Or)
            : new Comparison(span, left, right, binary.Operator == ScriptBinaryOperator.CompareNotEqual);
    }
}
