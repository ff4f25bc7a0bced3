using UnionKb.Diagnostics;
using UnionKb.Templating.Nodes;
using UnionKb.Templating.Syntax;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Templating.Binding;

/// <summary>
/// Binds a template to its view: names to typed getters, words of the site and HTML to bytes, partials and layout in their place. Every
/// branch is bound when the theme is loaded, so a misspelt name is found even where no page comes by. Findings UKB4006 to UKB4011, UKB4014
/// and UKB4019 to UKB4022.
/// </summary>
internal sealed class Binder
{
    private readonly IReadOnlyDictionary<string, TemplateFile> _partials;
    private readonly ViewMembers _members = new();
    private readonly TemplateFindings _findings;
    private readonly ValueBinder _values;
    private readonly PrintBinder _prints;
    private int _slots;

    public Binder(IReadOnlyDictionary<string, TemplateFile> partials, ThemeStrings strings, DiagnosticBag diagnostics)
    {
        _partials = partials;
        _findings = new TemplateFindings(diagnostics);
        _values = new ValueBinder(_members, _findings);
        _prints = new PrintBinder(_values, strings, _findings);
    }

    /// <summary>A template bound to the record that it sees; not to be rendered when there were findings.</summary>
    public BoundTemplate Bind(TemplateFile template, Type view)
    {
        _slots = 1;
        _prints.Written.Clear();
        var nodes = Bind(template.Statements, Scope.Of(view, template));
        if (view.IsSubclassOf(typeof(FrameView)) && !_prints.Written.Contains(ViewTypes.Dialogs)) _findings.ReportMissing(FrameOf(template), ViewTypes.Dialogs);
        return new BoundTemplate(nodes, _slots);
    }

    /// <summary>The file that writes what is around the content.</summary>
    private TemplateFile FrameOf(TemplateFile template) =>
        template.Statements.OfType<Wrap>().FirstOrDefault() is { } wrap && _partials.TryGetValue(wrap.Partial.Text, out var frame) ? frame : template;

    private Node[] Bind(Statement[] statements, Scope scope)
    {
        var nodes = new NodeList();
        BindTo(nodes, statements, scope);
        return nodes.ToArray();
    }

    private void BindTo(NodeList nodes, Statement[] statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case Literal literal: nodes.AddHtml(literal.Html); break;
                case Print print: _prints.BindTo(nodes, print, scope); break;
                case If choice: BindIf(nodes, choice, scope); break;
                case For loop: BindFor(nodes, loop, scope); break;
                case Include include: BindInclude(nodes, include, scope); break;
                case Wrap wrap: BindWrap(nodes, wrap, scope); break;
                case WrappedBody body: BindWrapped(nodes, body, scope); break;
            }
        }
    }

    private void BindIf(NodeList nodes, If choice, Scope scope)
    {
        var test = _values.Test(choice.Test, scope);
        var (then, otherwise) = (Bind(choice.Then, scope), Bind(choice.Else, scope));
        if (test is not null) nodes.Add(new IfNode(test, then, otherwise));
    }

    private void BindFor(NodeList nodes, For loop, Scope scope)
    {
        var otherwise = Bind(loop.Else, scope);
        if (_values.Bind(loop.List, scope) is not { } list) return;
        if (!list.IsList)
        {
            _findings.Report(scope.File, loop.List.Span, Rules.NotAList, null, ValueBinder.TextOf(loop.List, scope));
            return;
        }

        var name = loop.Variable.Text;
        if (_members.Of(scope.View).ContainsKey(name)) _findings.Report(scope.File, loop.Variable.Span, Rules.HiddenName, null, name, scope.View.Name);
        var slot = _slots++;
        var item = BoundValue.Of(list.Type.GetElementType()!, new SlotSource(slot));
        nodes.Add(new ForNode(list.Object!, slot, Bind(loop.Body, scope.Enter(name, item, slot)), otherwise));
    }

    private void BindInclude(NodeList nodes, Include include, Scope scope)
    {
        var value = include.Value is null ? null : _values.Bind(include.Value, scope);
        if (Partial(include.Partial, scope) is not { } partial || (include.Value is not null && value is null)) return;
        var inner = scope.EnterPartial(partial);
        if (value is not null) inner = inner with { Variables = inner.Variables.Add("$" + include.Argument!.Text, value) };
        BindTo(nodes, partial.Statements, inner);
    }

    private void BindWrap(NodeList nodes, Wrap wrap, Scope scope)
    {
        if (Partial(wrap.Partial, scope) is { } partial)
            BindTo(nodes, partial.Statements, scope.EnterPartial(partial) with { Wrapped = new WrappedStatements(wrap.Body, scope) });
        else Bind(wrap.Body, scope);
    }

    private TemplateFile? Partial(Identifier name, Scope scope)
    {
        if (!_partials.TryGetValue(name.Text, out var partial))
            _findings.Report(scope.File, name.Span, Rules.UnknownPartial, Nearest.Of(name.Text, _partials.Keys), name.Text);
        else if (scope.Inside.Contains(name.Text))
            _findings.Report(scope.File, name.Span, Rules.PartialCircle, null, name.Text);
        else return partial;
        return null;
    }

    private void BindWrapped(NodeList nodes, WrappedBody body, Scope scope)
    {
        if (scope.Wrapped is { } wrapped) BindTo(nodes, wrapped.Statements, wrapped.Scope);
        else _findings.Report(scope.File, body.Span, Rules.UnknownTemplateName, null, "$$", scope.File.Name);
    }
}
