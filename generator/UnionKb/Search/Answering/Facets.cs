using System.Text.Json;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>Which pages have a tag, a kind, a year, or stand in a pillar.</summary>
internal sealed class Facets(Shards shards, IndexHead head)
{
    public HashSet<int> Pages(QueryField field, string text)
    {
        var wanted = Variants.Fold(text);
        var facets = shards.JsonObject("facets");
        if (field == QueryField.Kind)
        {
            var kind = Array.FindIndex([.. facets.GetProperty("kinds").EnumerateArray()], k => k.EnumerateArray().Any(name => IsName(name, wanted)));
            return [.. Enumerable.Range(0, head.Pages).Where(page => (int)head.KindOf(page) == kind)];
        }

        return Listed(facets.GetProperty(field == QueryField.Tag ? "tags" : "years"), wanted);
    }

    /// <summary>The pages of the pillar with this title, itself among them.</summary>
    public HashSet<int> InPillar(string title) => Listed(shards.JsonObject("facets").GetProperty("pillars"), Variants.Fold(title));

    private static HashSet<int> Listed(JsonElement facet, string wanted) =>
        [.. facet.EnumerateArray().Where(entry => IsName(entry[0], wanted)).SelectMany(entry => entry.EnumerateArray().Skip(1)).Select(page => page.GetInt32())];

    private static bool IsName(JsonElement name, string wanted) => Variants.Fold(name.GetString()!) == wanted;
}
