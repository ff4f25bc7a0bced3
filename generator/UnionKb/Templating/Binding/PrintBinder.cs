using UnionKb.Diagnostics;
using UnionKb.Templating.Nodes;
using UnionKb.Templating.Syntax;
using UnionKb.Text;

namespace UnionKb.Templating.Binding;

/// <summary>
/// Binds what is written into the page. Escaping is no matter of the template: a text is escaped by the node that writes it, and finished
/// HTML is a type that no template can make.
/// </summary>
internal sealed class PrintBinder(ValueBinder values, ThemeStrings strings, TemplateFindings findings)
{
    /// <summary>Names of finished HTML that the template being bound has written.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    public void BindTo(NodeList nodes, Print print, Scope scope)
    {
        switch (print.Value)
        {
            case TextConstant text: nodes.AddText(text.Text); break;
            case Call call when call.Function.Text == TemplateFunctions.Words.Name: BindWords(nodes, call, scope); break;
            case Call call when call.Function.Text == TemplateFunctions.Date.Name: BindDate(nodes, call, scope); break;
            default:
                if (values.Bind(print.Value, scope) is not { } value) return;
                if (NodeFor(value) is { } node) nodes.Add(node);
                else NoText(print.Value, scope, value);
                if (value.IsHtml && print.Value is Name { Parts: [var name] }) Written.Add(name.Text);
                if (print.Place == HtmlPlace.Tag && (value.IsHtml || value.Number is not null)) return;
                break;
        }

        if (print.Place != HtmlPlace.Content) findings.Report(scope.File, print.Span, Rules.UnsafePlace, null, ValueBinder.TextOf(print.Value, scope));
    }

    private static Node? NodeFor(BoundValue value) =>
        value.Number is { } number ? new NumberNode(number, value.Owner)
        : value.IsText ? new TextNode(value.Object!)
        : value.IsHtml ? new FragmentNode(value.Object!)
        : null;

    /// <summary>The words of the site, which are known now; their <c>{0}</c>, <c>{1}</c> … are values of the page.</summary>
    private void BindWords(NodeList nodes, Call call, Scope scope)
    {
        if (call.Arguments is not [TextConstant key, .. var given])
        {
            values.WrongForm(call.Function, scope, TemplateFunctions.Words.Form);
            return;
        }

        if (!strings.Has(key.Text))
            findings.Report(scope.File, Inside(key), Rules.UnknownString, Nearest.Of(key.Text, strings.Names), key.Text);
        var parts = given.Select(argument => Part(argument, scope)).ToArray();
        if (given.Length > 0 && strings.Has(key.Text + ThemeStrings.One) && values.Bind(given[0], scope)?.Number is { } number)
            nodes.Add(new PluralNode(number, WordNodes(key.Text + ThemeStrings.One, parts), WordNodes(key.Text, parts)));
        else
            AddWords(nodes, strings[key.Text], parts);
    }

    private Node[] WordNodes(string name, Node?[] parts)
    {
        var nodes = new NodeList();
        AddWords(nodes, strings[name], parts);
        return nodes.ToArray();
    }

    private static void AddWords(NodeList nodes, ReadOnlySpan<char> words, Node?[] parts)
    {
        while (words.IndexOf('{') is >= 0 and var open)
        {
            var number = words[open..] is ['{', >= '0' and <= '9' and var digit, '}', ..] ? digit - '0' : parts.Length;
            var length = number < parts.Length ? 3 : 1;
            nodes.AddText(words[..open]);
            if (length == 1) nodes.AddText("{");
            else if (parts[number] is { } part) nodes.Add(part);
            words = words[(open + length)..];
        }

        nodes.AddText(words);
    }

    private Node? Part(Expression argument, Scope scope)
    {
        if (values.Bind(argument, scope) is not { } value) return null;
        var node = NodeFor(value);
        if (node is null) NoText(argument, scope, value);
        return node;
    }

    private void BindDate(NodeList nodes, Call call, Scope scope)
    {
        if (values.Argument(call, scope, TemplateFunctions.Date) is not { } date) return;
        if (date.IsText) nodes.Add(new DateNode(date.Object!, strings));
        else NoText(call.Arguments[0], scope, date);
    }

    private void NoText(Expression expression, Scope scope, BoundValue value) =>
        findings.Report(scope.File, expression.Span, Rules.NoText, null, ValueBinder.TextOf(expression, scope), ValueBinder.KindOf(value.Type));

    private static TextSpan Inside(TextConstant text) => new(text.Span.Start + 1, Math.Max(1, text.Span.Length - 2));
}
