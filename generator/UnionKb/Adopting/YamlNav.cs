using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Adopting;

/// <summary>
/// The <c>nav</c> of <c>mkdocs.yml</c> (MkDocs, User guide, Configuration, nav): a list of pages, of <c>title: page</c>, and of <c>title:</c> with a list. Only
/// that block of the file is read, because the rest may hold tags and anchors that are the machinery of the other tool.
/// </summary>
internal static class YamlNav
{
    private const string Key = "nav:";

    /// <summary>The entries; none when the file has no <c>nav</c>.</summary>
    public static OrderEntry[] Read(SourceText source)
    {
        var entries = new List<OrderEntry>();
        if (Block(source.Text) is not { } block) return [];
        if (YamlReader.Read(source, block, new DiagnosticBag()) is YamlMap { Entries: [var (_, nav)] }) Add(nav, 0, entries);
        return [.. entries];
    }

    /// <summary>From the line of the key to the next key at the margin.</summary>
    private static TextSpan? Block(string text)
    {
        var start = text.StartsWith(Key, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Key, StringComparison.Ordinal) + 1;
        if (start == 0 && !text.StartsWith(Key, StringComparison.Ordinal)) return null;
        var end = start;
        do
        {
            end = text.IndexOf('\n', end) is >= 0 and var at ? at + 1 : text.Length;
        }
        while (end < text.Length && text[end] is ' ' or '-' or '#' or '\n' or '\r');

        return TextSpan.FromBounds(start, end);
    }

    private static void Add(YamlNode node, int depth, List<OrderEntry> entries)
    {
        switch (node)
        {
            case YamlList list:
                foreach (var item in list.Items) Add(item, depth, entries);
                break;
            case YamlMap map:
                foreach (var (title, value) in map.Entries)
                {
                    entries.Add(new OrderEntry(depth, title.Value, (value as YamlScalar)?.Value));
                    if (value is YamlList below) Add(below, depth + 1, entries);
                }

                break;
            case YamlScalar { IsNull: false } page:
                entries.Add(new OrderEntry(depth, "", page.Value));
                break;
            default: break;
        }
    }
}
