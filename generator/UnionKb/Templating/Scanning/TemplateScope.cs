using System.Collections.Frozen;

namespace UnionKb.Templating.Scanning;

/// <summary>What names mean at one place of a template. A null type is one that nobody can check further.</summary>
internal sealed record TemplateScope(Type? Type, TemplateScope? Outer, Type? Root, IReadOnlyDictionary<string, Type?> Names)
{
    private static readonly FrozenDictionary<string, Type?> None = FrozenDictionary<string, Type?>.Empty;

    public static TemplateScope Of(Type? type) => new(type, null, type, None);

    /// <summary>The scope inside <c>each</c> or <c>with</c>.</summary>
    public TemplateScope Enter(Type? type, string[] names)
    {
        if (names.Length == 0) return new TemplateScope(type, this, Root, Names);
        var inner = new Dictionary<string, Type?>(Names, StringComparer.Ordinal) { [names[0]] = type };
        foreach (var name in names.Skip(1)) inner[name] = typeof(int);
        return new TemplateScope(type, this, Root, inner);
    }
}
