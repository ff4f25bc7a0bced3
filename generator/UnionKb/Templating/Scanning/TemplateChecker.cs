using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Templating.Scanning;

/// <summary>
/// Walks each template with the record it will see and reports names, functions, partials and strings that do not exist
/// (UKB4006 to UKB4011, UKB4014). The engine would print nothing for most of them.
/// </summary>
internal sealed class TemplateChecker(IReadOnlyDictionary<string, TemplateFile> partials, ThemeStrings strings, DiagnosticBag diagnostics)
{
    private const string PartialBlock = "@partial-block";

    private readonly HashSet<(string File, int At, string Code)> _seen = [];
    private readonly HashSet<(string Partial, Type? Type)> _checked = [];
    private readonly Stack<string> _inside = new();
    private TemplateFile _file = null!;

    public void Check(TemplateFile template, Type view)
    {
        _file = template;
        Walk(template.Blocks, TemplateScope.Of(view));
    }

    private void Walk(IReadOnlyList<TemplateBlock> blocks, TemplateScope scope)
    {
        foreach (var block in blocks)
        {
            switch (block.Tag.Kind)
            {
                case TagKind.Value: Value(block.Tag, scope); break;
                case TagKind.Open: Block(block, scope); break;
                case TagKind.Partial: Partial(block.Tag, scope); break;
                case TagKind.PartialBlock:
                    Partial(block.Tag, scope);
                    Walk(block.Children, scope);
                    break;
                case TagKind.Else when block.Tag.Name is { } name: Arguments(block.Tag, name, TemplateFunctions.Blocks, scope); break;
                default: break;
            }
        }
    }

    private void Value(TemplateTag tag, TemplateScope scope)
    {
        var name = tag.Name!;
        if (TemplateFunctions.Values.Any(f => f.Name == name.Text) || tag.Arguments.Length > 0)
        {
            Arguments(tag, name, TemplateFunctions.Values, scope);
            if (name.Text == "t" && tag.Arguments is [{ Kind: ExpressionKind.String } key, ..] && !strings.Has(key.Text))
                Report(key, Rules.UnknownString, Nearest.Of(key.Text, strings.Names), key.Text);
        }
        else
        {
            TypeOf(name, scope);
        }
    }

    private void Block(TemplateBlock block, TemplateScope scope)
    {
        var tag = block.Tag;
        var type = Arguments(tag, tag.Name!, TemplateFunctions.Blocks, scope);
        if (tag.Name!.Text is not ("each" or "with"))
        {
            Walk(block.Children, scope);
            return;
        }

        if (tag.Name.Text == "each" && type is not null)
        {
            var element = ViewTypes.ElementOf(type);
            if (element is null) Report(tag.Arguments[0], Rules.NotAList, null, tag.Arguments[0].Text);
            type = element;
        }

        var split = Enumerable.Range(0, block.Children.Count).FirstOrDefault(i => block.Children[i].Tag.Kind == TagKind.Else, block.Children.Count);
        Walk([.. block.Children.Take(split)], scope.Enter(type, tag.Names));
        Walk([.. block.Children.Skip(split)], scope);
    }

    /// <summary>Checks a call and its arguments; returns the type of the first argument.</summary>
    private Type? Arguments(
        TemplateTag tag, TemplateExpression name, IReadOnlyList<(string Name, int Least, int Most, string Form)> known, TemplateScope scope)
    {
        var function = known.FirstOrDefault(f => f.Name == name.Text);
        if (function.Name is null)
        {
            Report(name, Rules.UnknownTemplateFunction, Nearest.Of(name.Text, known.Select(f => f.Name)), name.Text);
            return null;
        }

        var types = tag.Arguments.Select(a => TypeOf(a, scope)).ToArray();
        var literalKey = name.Text != "t" || tag.Arguments is [{ Kind: ExpressionKind.String }, ..];
        if (types.Length < function.Least || types.Length > function.Most || !literalKey)
            Report(name, Rules.WrongArguments, null, name.Text, function.Form);
        return types.FirstOrDefault();
    }

    private void Partial(TemplateTag tag, TemplateScope scope)
    {
        var name = tag.Name!;
        if (name.Text == PartialBlock) return;
        if (!partials.TryGetValue(name.Text, out var partial))
        {
            Report(name, Rules.UnknownPartial, Nearest.Of(name.Text, partials.Keys), name.Text);
            return;
        }

        var type = tag.Arguments is [var only, ..] ? TypeOf(only, scope) : scope.Type;
        if (_inside.Contains(name.Text))
        {
            Report(name, Rules.PartialCircle, null, name.Text);
            return;
        }

        if (!_checked.Add((name.Text, type))) return;
        var (file, _) = (_file, _file = partial);
        _inside.Push(name.Text);
        Walk(partial.Blocks, TemplateScope.Of(type) with { Root = scope.Root });
        _inside.Pop();
        _file = file;
    }

    private Type? TypeOf(TemplateExpression expression, TemplateScope scope)
    {
        switch (expression.Kind)
        {
            case ExpressionKind.Call:
                var tag = new TemplateTag(TagKind.Value, expression.Span, expression, expression.Arguments, []);
                Arguments(tag, expression, [.. TemplateFunctions.Values.Where(f => f.Name != "t")], scope);
                return typeof(bool);
            case ExpressionKind.Path:
                return PathType(expression, scope);
            default:
                return null;
        }
    }

    private Type? PathType(TemplateExpression path, TemplateScope scope)
    {
        var segments = path.Text.Replace('/', '.').Split('.', StringSplitOptions.RemoveEmptyEntries);
        var start = path.Text;
        TemplateScope? at = scope;
        for (; start.StartsWith("../", StringComparison.Ordinal) || start == ".."; start = start.Length > 2 ? start[3..] : "") at = at?.Outer;
        if (at is null)
        {
            Report(path, Rules.UnknownTemplateName, null, path.Text, _file.Name);
            return null;
        }

        var type = at.Type;
        if (segments is ["@index" or "@first" or "@last" or "@key"]) return typeof(int);
        if (segments is ["this", ..]) segments = segments[1..];
        else if (segments is ["@root", ..]) (type, segments) = (scope.Root, segments[1..]);
        else if (segments.Length > 0 && at.Names.TryGetValue(segments[0], out var named)) (type, segments) = (named, segments[1..]);
        foreach (var name in segments)
        {
            if (type is null) return null;
            var inner = ViewTypes.TypeOf(type, name);
            if (inner is null || type == typeof(string))
            {
                Report(path, Rules.UnknownTemplateName, Nearest.Of(name, ViewTypes.NamesOf(type).Select(n => n.Name)), name, type.Name);
                return null;
            }

            type = inner;
        }

        return type;
    }

    private void Report(TemplateExpression at, Rule rule, string? suggestion, params Argument[] arguments)
    {
        if (!_seen.Add((_file.Source.Path, at.Span.Start, rule.Code))) return;
        diagnostics.Add(Diagnostic.In(_file.Source, at.Span, rule, arguments) with { Suggestion = suggestion });
    }
}
