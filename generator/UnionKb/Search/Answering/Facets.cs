using System.Text.Json;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>Which pages have a tag, a kind, a year, or stand in a pillar (<c>facets</c>).</summary>
internal sealed class Facets(Shards shards, IndexHead head)
{
    private Lists Read => shards.GetJson("facets", json => new Lists(
        json.GetProperty("kinds").Rows(names => names.Rows(JsonRows.Text)), Facet(json, "tags"), Facet(json, "years"), Facet(json, "pillars")));

    public HashSet<int> Pages(QueryField field, string text)
    {
        var wanted = Variants.Fold(text);
        if (field != QueryField.Kind) return Listed(field == QueryField.Tag ? Read.Tags : Read.Years, wanted);
        var kind = Array.FindIndex(Read.Kinds, names => Array.Exists(names, name => Variants.Fold(name) == wanted));
        return [.. Enumerable.Range(0, head.Pages).Where(page => (int)head.KindOf(page) == kind)];
    }

    /// <summary>The pages of the pillar with this title, itself among them.</summary>
    public HashSet<int> InPillar(string title) => Listed(Read.Pillars, Variants.Fold(title));

    private (string Name, int[] Pages)[] Facet(JsonElement json, string name) => json.GetProperty(name).Rows(row =>
        (row[0].Text(), (int[])[.. row.EnumerateArray().Skip(1).Select(number => number.Page(head))]));

    private static HashSet<int> Listed((string Name, int[] Pages)[] facet, string wanted) =>
        [.. facet.Where(entry => Variants.Fold(entry.Name) == wanted).SelectMany(entry => entry.Pages)];

    private sealed record Lists(
        string[][] Kinds, (string Name, int[] Pages)[] Tags, (string Name, int[] Pages)[] Years, (string Name, int[] Pages)[] Pillars);
}
