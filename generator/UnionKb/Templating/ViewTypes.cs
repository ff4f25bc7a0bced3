using System.Reflection;
using UnionKb.Templating.Views;

namespace UnionKb.Templating;

/// <summary>Which record each template sees, and which names a record has.</summary>
internal static class ViewTypes
{
    /// <summary>The templates that pages ask for. Every other name in the folder is a slip or a partial.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Templates = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["page"] = typeof(PageView),
        ["home"] = typeof(HomeView),
        ["listing"] = typeof(ListingView),
        ["timeline"] = typeof(ListingView),
        ["source"] = typeof(SourceView),
        ["mentions"] = typeof(MentionsView),
        ["map"] = typeof(MapView),
        ["report"] = typeof(ReportView),
        ["redirect"] = typeof(RedirectView),
        ["search"] = typeof(PlainView),
        ["404"] = typeof(PlainView),
        ["header"] = typeof(HeaderView),
        ["footer"] = typeof(HeaderView),
        ["nav"] = typeof(NavView),
    };

    /// <summary>The names of a record as templates write them, in the order of declaration.</summary>
    public static IEnumerable<(string Name, Type Type)> NamesOf(Type view) =>
        view.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is not null && p.GetIndexParameters().Length == 0)
            .Select(p => (NameOf(p), p.PropertyType));

    /// <summary>The type behind a name, or null; the engine does not care about upper and lower case.</summary>
    public static Type? TypeOf(Type view, string name) =>
        NamesOf(view).FirstOrDefault(n => string.Equals(n.Name, name, StringComparison.OrdinalIgnoreCase)).Type;

    /// <summary>What a list holds, or null when the type is no list.</summary>
    public static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType() : null;

    private static string NameOf(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
}
