using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Tests.Templating.Oracle;

/// <summary>A theme that Scriban itself evaluates: what our binding must come to, byte by byte.</summary>
internal sealed partial class OracleTheme
{
    private readonly string[] _folders;
    private readonly ThemeStrings _strings;
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    /// <param name="strings">The words of the site.</param>
    /// <param name="folders">Where templates are looked for, the first that has one wins.</param>
    public OracleTheme(ThemeStrings strings, params string[] folders) => (_strings, _folders) = (strings, folders);

    public void Render(string template, object view, Utf8Writer output)
    {
        var context = new OracleContext(Functions(), output);
        context.PushGlobal(OracleContext.Globals(view));
        context.Evaluate(Load(template).Page!);
    }

    private ScriptObject Functions()
    {
        var functions = new ScriptObject();
        functions.SetValue("t", new OracleFunction((_, a, _) => Words(a)), true);
        functions.SetValue("date", new OracleFunction((_, a, _) => _strings.Date((string?)a[0])), true);
        functions.SetValue("count", new OracleFunction((_, a, _) => (a[0] as ICollection)?.Count ?? 0), true);
        functions.SetValue("include", new OracleFunction((context, a, _) => Include(context, (string)a[0]!, a.ScriptObject, null)), true);
        foreach (var file in _folders.Select(f => Path.Combine(f, "partials")).Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.html")))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            functions.SetValue(name, new OracleFunction((context, _, block) => Include(context, name, null, block)), true);
        }

        return functions;
    }

    private object? Include(TemplateContext context, string name, ScriptObject? arguments, ScriptBlockStatement? block)
    {
        context.PushLocal();
        if (block is not null) context.SetValue(ScriptVariable.BlockDelegate, block, true, true);
        foreach (var (key, value) in arguments ?? []) context.SetValue(ScriptVariable.Create(key, ScriptVariableScope.Local), value, false, true);
        context.Evaluate(Load("partials/" + name).Page!);
        context.PopLocal();
        return null;
    }

    private OracleContext.Words Words(ScriptArray arguments)
    {
        var text = Escape(_strings[(string)arguments[0]!]);
        for (var i = 1; i < arguments.Count; i++)
            text = text.Replace($"{{{i - 1}}}", Escape(Convert.ToString(arguments[i], CultureInfo.InvariantCulture) ?? ""), StringComparison.Ordinal);
        return new OracleContext.Words(text);
    }

    private static string Escape(string text)
    {
        var output = new Utf8Writer();
        output.WriteEscaped(text);
        return Encoding.UTF8.GetString(output.Written);
    }

    private Template Load(string name)
    {
        if (_templates.TryGetValue(name, out var known)) return known;
        var path = _folders.Select(f => Path.Combine(f, name + ".html")).First(File.Exists);
        var text = File.ReadAllText(path);
        var template = Template.Parse(text, path);
        Assert.Empty(template.Messages);
        Squeeze(template.Page!, text);
        return _templates[name] = template;
    }

    /// <summary>The rule of white space, by regular expressions on the file instead of by tags.</summary>
    private static void Squeeze(ScriptNode node, string text)
    {
        foreach (var child in node.Children.OfType<ScriptNode>()) Squeeze(child, text);
        if (node is not ScriptRawStatement raw) return;
        var html = raw.Text.ToString();
        var line = text[(text.LastIndexOf('\n', Math.Max(0, raw.Span.Start.Offset - 1)) + 1)..raw.Span.Start.Offset];
        if (LoneTag().IsMatch(line) && LineEnd().IsMatch(html)) html = html.TrimStart();
        raw.Text = new ScriptStringSlice(LineBreak().Replace(html, "\n"));
    }

    [GeneratedRegex(@"^[ \t]*\{\{ *(?:(?:if|for|include|wrap|else if) [^}]*|end|else|\$\$|#[^}]*) *\}\}$")]
    private static partial Regex LoneTag();

    [GeneratedRegex(@"^[ \t]*\r?\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"[ \t\r\n]*\n[ \t\r\n]*")]
    private static partial Regex LineBreak();
}
