using System.Reflection;
using UnionKb.Templating.Nodes;

namespace UnionKb.Templating.Binding;

/// <summary>
/// The names of the views as templates write them, with getters that are made once for a theme, so that pages are rendered without reflection.
/// </summary>
internal sealed class ViewMembers
{
    private readonly Dictionary<Type, Dictionary<string, PropertyInfo>> _names = [];
    private readonly Dictionary<PropertyInfo, Delegate> _getters = [];

    public IReadOnlyDictionary<string, PropertyInfo> Of(Type view)
    {
        if (_names.TryGetValue(view, out var names)) return names;
        return _names[view] = ViewTypes.PropertiesOf(view).ToDictionary(p => p.Name, p => p.Property, StringComparer.Ordinal);
    }

    public BoundValue Bind(Source<object> owner, PropertyInfo property)
    {
        if (property.PropertyType == typeof(int))
            return BoundValue.Of(new MemberSource<int>(owner, Getter<int>(property))) with { Owner = owner };
        return property.PropertyType == typeof(bool)
            ? BoundValue.Of(new MemberSource<bool>(owner, Getter<bool>(property)))
            : BoundValue.Of(property.PropertyType, new MemberSource<object>(owner, Getter<object>(property)));
    }

    private Func<object, T?> Getter<T>(PropertyInfo property)
    {
        if (_getters.TryGetValue(property, out var known)) return (Func<object, T?>)known;
        var made = (Func<object, T?>)Maker.MakeGenericMethod(property.DeclaringType!, typeof(T)).Invoke(null, [property])!;
        _getters[property] = made;
        return made;
    }

    private static readonly MethodInfo Maker = typeof(ViewMembers).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Func<object, T?> Make<TView, T>(PropertyInfo property)
        where TView : class
    {
        var getter = property.GetMethod!.CreateDelegate<Func<TView, T?>>();
        return view => getter((TView)view);
    }
}
