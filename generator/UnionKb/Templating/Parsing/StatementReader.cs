using Scriban.Syntax;
using UnionKb.Diagnostics;
using UnionKb.Templating.Syntax;
using UnionKb.Text;

namespace UnionKb.Templating.Parsing;

/// <summary>The white list of statements: takes over what templates may use; everything else is UKB4017.</summary>
internal sealed class StatementReader(SourceText source, WhiteSpace space, DiagnosticBag findings)
{
    private readonly ExpressionReader _expressions = new(source, findings);
    private HtmlState _html;

    public Statement[] Read(ScriptBlockStatement? block) =>
        block is null ? [] : [.. block.Statements.Select(Read).OfType<Statement>()];

    private Statement? Read(ScriptStatement statement)
    {
        var span = TemplateParser.Span(statement.Span);
        switch (statement)
        {
            case ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement: return null;
            case ScriptRawStatement { IsEscape: false } raw: return Html(span, raw);
            case ScriptIfStatement choice: return Choice(choice);
            case ScriptForStatement { Variable: ScriptVariableGlobal variable, NamedArguments.Count: 0 } loop and not ScriptTableRowStatement:
                return _expressions.Read(loop.Iterator) is { } list
                    ? new For(span, ExpressionReader.Identifier(variable), list, Read(loop.Body), Read(loop.Else?.Body))
                    : null;
            case ScriptWrapStatement { Target: ScriptVariableGlobal partial } wrap:
                return new Wrap(span, ExpressionReader.Identifier(partial), Read(wrap.Body));
            case ScriptExpressionStatement { Expression: ScriptVariableLocal { Name: "$$" } }: return new WrappedBody(span);
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } name } call }:
                return Included(span, ExpressionReader.Identifier(name), call);
            case ScriptExpressionStatement { Expression: { } expression }:
                return _expressions.Read(expression) is { } value ? new Print(span, value, _html.Place) : null;
            default:
                _expressions.Refuse(statement);
                return null;
        }
    }

    private Literal Html(TextSpan span, ScriptRawStatement raw)
    {
        var html = space.Settle(raw.Text.ToString(), span.Start);
        _html = _html.After(html);
        return new Literal(span, html);
    }

    private If? Choice(ScriptIfStatement choice)
    {
        var test = _expressions.Read(choice.Condition);
        var before = _html;
        var then = Read(choice.Then);
        var after = _html;
        _html = before;
        Statement[] other = choice.Else switch
        {
            ScriptElseStatement otherwise => Read(otherwise.Body),
            ScriptIfStatement next => Choice(next) is { } inner ? [inner] : [],
            _ => [],
        };
        _html = after;
        return test is null ? null : new If(TemplateParser.Span(choice.Span), test, then, other);
    }

    private Include? Included(TextSpan span, Identifier name, ScriptFunctionCall call)
    {
        if (call.Arguments is not [ScriptLiteral { Value: string partial } first, ..] || call.Arguments.Count > 2)
            return WrongForm(name);
        var quoted = TemplateParser.Span(first.Span);
        var file = new Identifier(new TextSpan(quoted.Start + 1, Math.Max(1, quoted.Length - 2)), partial);
        if (call.Arguments.Count == 1) return new Include(span, file, null, null);
        if (call.Arguments[1] is not ScriptNamedArgument { Name: { } argument, Value: { } given } || _expressions.Read(given) is not { } value)
            return WrongForm(name);
        return new Include(span, file, ExpressionReader.Identifier(argument), value);
    }

    private Include? WrongForm(Identifier name)
    {
        findings.Add(source, name.Span, Rules.WrongArguments, name.Text, TemplateFunctions.Include.Form);
        return null;
    }
}
