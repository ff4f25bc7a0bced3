using System.Reflection;
using UnionKb.Templating.Views.Content;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Lists;
using UnionKb.Templating.Views.Map;
using UnionKb.Templating.Views.Mentions;
using UnionKb.Templating.Views.Print;
using UnionKb.Templating.Views.Reports;
using UnionKb.Templating.Views.Sources;

namespace UnionKb.Templating;

/// <summary>Which record each template sees, and which names a record has.</summary>
internal static class ViewTypes
{
    /// <summary>The name of <see cref="FrameView.Dialogs"/>, and of the template that makes them.</summary>
    public const string Dialogs = "dialogs";

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
        ["print"] = typeof(PrintView),
        ["redirect"] = typeof(RedirectView),
        ["search"] = typeof(SearchView),
        ["404"] = typeof(PlainView),
        ["offline"] = typeof(PlainView),
        ["header"] = typeof(HeaderView),
        ["footer"] = typeof(HeaderView),
        [Dialogs] = typeof(HeaderView),
        ["nav"] = typeof(NavView),
    };

    /// <summary>The names of a record as templates write them, in the order of declaration, with what they stand for.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> PropertiesOf(Type view) =>
        view.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is not null && p.GetIndexParameters().Length == 0)
            .Select(p => (NameOf(p), p));

    private static string NameOf(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
}
