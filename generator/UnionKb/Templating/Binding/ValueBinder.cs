using UnionKb.Diagnostics;
using UnionKb.Templating.Nodes;
using UnionKb.Templating.Syntax;
using UnionKb.Text;

namespace UnionKb.Templating.Binding;

/// <summary>Binds expressions: names to slots and getters, calls to their values. What cannot be bound is a finding and null.</summary>
internal sealed class ValueBinder(ViewMembers members, TemplateFindings findings)
{
    private const string Loop = "for";
    private static readonly string[] LoopNames = ["index", "first", "last"];
    private static readonly SlotSource View = new(0);

    public BoundValue? Bind(Expression expression, Scope scope) => expression switch
    {
        Name name => BindName(name, scope),
        TextConstant text => BoundValue.Of(typeof(string), new ConstantSource<object>(text.Text)),
        NumberConstant number => BoundValue.Of(new ConstantSource<int>(number.Number)),
        Call call => BindCall(call, scope),
        _ => Test(expression, scope) is { } test ? BoundValue.Of(test) : null,
    };

    /// <summary>Binds something that is asked whether it is true.</summary>
    public Source<bool>? Test(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case Not not: return Test(not.Value, scope) is { } test ? new IsNot(test) : null;
            case Both both:
                var (left, right) = (Test(both.Left, scope), Test(both.Right, scope));
                return left is null || right is null ? null : both.Any ? new AnyOf(left, right) : new AllOf(left, right);
            case Comparison comparison: return Compare(comparison, scope);
            default: return Bind(expression, scope) is { } value ? Truth(value) : null;
        }
    }

    /// <summary>The value of the one argument of a call.</summary>
    public BoundValue? Argument(Call call, Scope scope, TemplateFunction function)
    {
        if (call.Arguments is [var only]) return Bind(only, scope);
        WrongForm(call.Function, scope, function.Form);
        return null;
    }

    public void WrongForm(Identifier at, Scope scope, string form) => findings.Report(scope.File, at.Span, Rules.WrongArguments, null, at.Text, form);

    private static Source<bool> Truth(BoundValue value) =>
        value.Flag ?? (value.Number is { } number ? new HasNumber(number)
            : value.IsText ? new HasText(value.Object!)
            : value.IsList ? new HasItems(value.Object!)
            : new IsThere(value.Object!));

    private Source<bool>? Compare(Comparison comparison, Scope scope)
    {
        var (left, right) = (Bind(comparison.Left, scope), Bind(comparison.Right, scope));
        if (left is null || right is null) return null;
        Source<bool>? equal = (left, right) switch
        {
            ({ IsText: true }, { IsText: true }) => new IsEqual<object>(left.Object!, right.Object!),
            ({ Number: { } one }, { Number: { } other }) => new IsEqual<int>(one, other),
            ({ Flag: { } one }, { Flag: { } other }) => new IsEqual<bool>(one, other),
            _ => null,
        };
        if (equal is not null) return comparison.Differs ? new IsNot(equal) : equal;
        var sign = comparison.Differs ? "!=" : "==";
        findings.Report(scope.File, comparison.Span, Rules.WrongArguments, null, sign, "{{ if text == 'a' }} / {{ if number == 1 }}");
        return null;
    }

    private BoundValue? BindCall(Call call, Scope scope)
    {
        if (call.Function.Text == TemplateFunctions.Count.Name)
        {
            if (Argument(call, scope, TemplateFunctions.Count) is not { } list) return null;
            if (list.IsList) return BoundValue.Of(new CountSource(list.Object!));
            findings.Report(scope.File, call.Arguments[0].Span, Rules.NotAList, null, TextOf(call.Arguments[0], scope));
            return null;
        }

        if (TemplateFunctions.All.FirstOrDefault(f => f.Name == call.Function.Text) is { } known) WrongForm(call.Function, scope, known.Form);
        else UnknownFunction(call.Function, scope);
        return null;
    }

    public void UnknownFunction(Identifier function, Scope scope)
    {
        var words = TemplateFunctions.All.Select(f => f.Name).Concat(["if", "for", "wrap"]);
        findings.Report(scope.File, function.Span, Rules.UnknownTemplateFunction, Nearest.Of(function.Text, words), function.Text);
    }

    private BoundValue? BindName(Name name, Scope scope)
    {
        var first = name.Parts[0];
        if (first.Text == Loop) return BindLoop(name, scope);
        BoundValue? value;
        if (scope.Variables.TryGetValue(first.Text, out var variable)) value = variable;
        else if (members.Of(scope.View).TryGetValue(first.Text, out var property)) value = members.Bind(View, property);
        else return Unknown(first, scope);
        for (var i = 1; i < name.Parts.Length && value is not null; i++) value = Member(value, name.Parts[i], scope);
        return value;
    }

    private BoundValue? Member(BoundValue owner, Identifier name, Scope scope)
    {
        var names = owner.Object is null || owner.IsText || owner.IsList || owner.IsHtml ? null : members.Of(owner.Type);
        if (names is not null && names.TryGetValue(name.Text, out var property)) return members.Bind(owner.Object!, property);
        findings.Report(scope.File, name.Span, Rules.UnknownTemplateName, Nearest.Of(name.Text, names?.Keys ?? []), name.Text, KindOf(owner.Type));
        return null;
    }

    private BoundValue? BindLoop(Name name, Scope scope)
    {
        if (scope.Loop != Scope.NoLoop && name.Parts is [_, var part])
        {
            switch (part.Text)
            {
                case "index": return BoundValue.Of(new LoopIndex(scope.Loop));
                case "first": return BoundValue.Of(new IsFirst(scope.Loop));
                case "last": return BoundValue.Of(new IsLast(scope.Loop));
            }

            findings.Report(scope.File, part.Span, Rules.UnknownTemplateName, Nearest.Of(part.Text, LoopNames), part.Text, Loop);
            return null;
        }

        findings.Report(scope.File, name.Span, Rules.UnknownTemplateName, null, Loop, scope.File.Name);
        return null;
    }

    private BoundValue? Unknown(Identifier name, Scope scope)
    {
        if (TemplateFunctions.All.FirstOrDefault(f => f.Name == name.Text) is { } function)
        {
            WrongForm(name, scope, function.Form);
            return null;
        }

        var known = members.Of(scope.View).Keys.Concat(scope.Variables.Keys);
        var owner = name.Text.StartsWith('$') ? scope.File.Name : scope.View.Name;
        findings.Report(scope.File, name.Span, Rules.UnknownTemplateName, Nearest.Of(name.Text, known), name.Text, owner);
        return null;
    }

    public static string KindOf(Type type) =>
        type.IsArray ? "[…]" : type == typeof(string) ? "text" : type == typeof(int) ? "number" : type == typeof(bool) ? "yes/no"
        : typeof(Fragment).IsAssignableFrom(type) ? "HTML" : type.Name;

    /// <summary>An expression as its file writes it.</summary>
    public static string TextOf(Expression expression, Scope scope) =>
        scope.File.Source.Text.Substring(expression.Span.Start, expression.Span.Length);
}
