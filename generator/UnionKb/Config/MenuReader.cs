using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Config;

/// <summary>Reads lists of links: <c>id</c>, <c>title: id</c>, <c>title: https://…</c>, and, one level deep, <c>title: [links]</c>.</summary>
internal sealed class MenuReader(SourceText source, DiagnosticBag diagnostics)
{
    private const string LinkForm = "- id | - title: id | - title: https://…";
    private const string Form = LinkForm + " | - title: [ … ]";

    public MenuEntry[] Read(YamlNode? node, string key, bool groups)
    {
        switch (node)
        {
            case null or YamlScalar { IsNull: true }: return [];
            case YamlList list: return [.. list.Items.Select(i => Entry(i, key, groups)).OfType<MenuEntry>()];
            default:
                diagnostics.Add(source, node.Span, Rules.SettingWrong, key, groups ? Form : LinkForm);
                return [];
        }
    }

    private MenuEntry? Entry(YamlNode item, string key, bool groups)
    {
        switch (item)
        {
            case YamlScalar { IsNull: false } target: return new MenuEntry(null, Placed(target), []);
            case YamlMap { Entries: [(var title, YamlScalar { IsNull: false } target)] }: return new MenuEntry(title.Value, Placed(target), []);
            case YamlMap { Entries: [(var title, YamlList list)] } when groups: return new MenuEntry(title.Value, default, Read(list, key, groups: false));
            default:
                diagnostics.Add(source, item.Span, Rules.SettingWrong, key, groups ? Form : LinkForm);
                return null;
        }
    }

    private SettingText Placed(YamlScalar text) => new(text.Value.Trim(), source.PositionOf(text.Span.Start), text.Span.Length);
}
