using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Joining;

/// <summary>Finds what the entries of <c>nav</c> and <c>footer</c> lead to; what leads nowhere is an error in <c>site.yml</c>.</summary>
internal sealed class MenuItems(SiteNames names, HashSet<string> lists, DiagnosticBag diagnostics)
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    public MenuItem[] Of(IEnumerable<MenuEntry> entries) => [.. entries.Select(Of).OfType<MenuItem>()];

    private MenuItem? Of(MenuEntry entry)
    {
        if (entry.Items.Length > 0) return new MenuItem(entry.Title, -1, null, Of(entry.Items));
        var target = entry.Target.Text;
        if (string.IsNullOrEmpty(target)) return null;
        if (Array.Exists(Schemes, s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase))) return new MenuItem(entry.Title ?? target, -1, target, []);
        if (lists.Contains(target)) return new MenuItem(entry.Title, -1, target, []);
        if (GeneratedPages.All.Contains(target)) return Report(entry, Rules.GeneratedPageEmpty, null, target);
        return names.ByName(target) switch
        {
            [var page] => new MenuItem(entry.Title, page, null, []),
            [] => Report(entry, Rules.MenuTargetUnknown, names.Suggest(target) ?? Nearest.Of(target, lists), target),
            var several => Report(entry, Rules.MenuTargetShared, null, target, string.Join(", ", several.Select(p => names.Ids[p]))),
        };
    }

    private MenuItem? Report(MenuEntry entry, Rule rule, string? suggestion, params Argument[] arguments)
    {
        var (_, at, length) = entry.Target;
        diagnostics.Add(Diagnostic.About("site.yml", rule, arguments) with { At = at, Length = length, Suggestion = suggestion });
        return null;
    }
}
