using System.Reflection;
using System.Text;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Tests.Templating.Oracle;

/// <summary>
/// Makes views of any record from chance. Two makers of one seed make views of one shape, whatever texts they put in, so that what a text
/// does to the page can be told from what its presence does.
/// </summary>
/// <param name="seed">Decides what is there, and how much of it.</param>
/// <param name="output">The buffer that fragments write to.</param>
/// <param name="text">Makes the texts, given a number.</param>
internal sealed class ViewMaker(int seed, Utf8Writer output, Func<int, string> text)
{
    /// <summary>A seed for views that have nothing that may be missing.</summary>
    public const int Nothing = -1;

    /// <summary>A seed for views that have everything.</summary>
    public const int Everything = -2;

    private readonly Random _chance = new(seed);
    private readonly NullabilityInfoContext _nullability = new();
    private int _texts;

    public object Make(Type view)
    {
        var constructor = view.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, _nullability.Create(p).WriteState))]);
        var given = constructor.GetParameters().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var property in view.GetProperties().Where(p => p.CanWrite && !given.Contains(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal))
            property.SetValue(made, Value(property.PropertyType, _nullability.Create(property).WriteState));
        return made;
    }

    private object? Value(Type type, NullabilityState state)
    {
        if (state == NullabilityState.Nullable && !Chance()) return null;
        if (type == typeof(bool)) return Chance();
        if (type == typeof(int)) return Chance() ? 1 + _chance.Next(2000) : 0;
        if (type == typeof(string)) return Chance() ? text(_texts++) : "";
        if (type == typeof(Fragment)) return new BytesFragment(output, Encoding.UTF8.GetBytes($" data-f{_chance.Next(100)}=\"a\""));
        if (!type.IsArray) return Make(type);
        var items = Array.CreateInstance(type.GetElementType()!, Chance() ? 1 + _chance.Next(3) : 0);
        for (var i = 0; i < items.Length; i++) items.SetValue(Value(type.GetElementType()!, NullabilityState.NotNull), i);
        return items;
    }

    private bool Chance() => seed switch
    {
        Nothing => false,
        Everything => true,
        _ => _chance.Next(3) > 0,
    };
}
