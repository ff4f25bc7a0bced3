using System.Collections;
using System.Globalization;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Tests.Templating.Oracle;

/// <summary>Scriban's own evaluation, tuned to what templates/README.md promises: escaped texts, our truth, no limits, no names that do not exist.</summary>
internal sealed class OracleContext : TemplateContext
{
    private readonly Utf8Writer _page;

    public OracleContext(ScriptObject functions, Utf8Writer page)
        : base(functions)
    {
        _page = page;
        LoopLimit = 0;
        LimitToString = 0;
        AutoIndent = false;
        NewLine = "\n";
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = true;
        PushOutput(new PageOutput(page));
    }

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: _page.WriteEscaped(text); break;
            case Fragment html: html.Write(); break;
            case Words words: _page.Write(words.Html); break;
            case int number: _page.Write(number.ToString(CultureInfo.InvariantCulture)); break;
            default: throw new ScriptRuntimeException(span, $"a {value.GetType().Name} is no text");
        }

        return this;
    }

    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        int number => number != 0,
        ICollection list => list.Count > 0,
        _ => true,
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject or string or Array ? base.GetMemberAccessorImpl(target) : new ViewAccessor();

    /// <summary>The names of a view as variables.</summary>
    public static ScriptObject Globals(object view)
    {
        var globals = new ScriptObject();
        foreach (var property in view.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
            globals.SetValue(NameOf(property), property.GetValue(view), true);
        return globals;
    }

    private static string NameOf(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    /// <summary>Words of the site: their parts are escaped already.</summary>
    internal sealed record Words(string Html);

    private sealed class PageOutput(Utf8Writer page) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => page.Write(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return default;
        }
    }

    private sealed class ViewAccessor : IObjectAccessor
    {
        public bool HasIndexer => false;

        public Type? IndexType => null;

        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => GetMembers(context, span, target).Count();

        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => target.GetType().GetProperties().Select(NameOf);

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => Find(target, member) is not null;

        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
        {
            var property = Find(target, member);
            value = property?.GetValue(target);
            return property is not null;
        }

        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
        {
            value = null;
            return false;
        }

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

        private static PropertyInfo? Find(object target, string member) => Array.Find(target.GetType().GetProperties(), p => NameOf(p) == member);
    }
}
