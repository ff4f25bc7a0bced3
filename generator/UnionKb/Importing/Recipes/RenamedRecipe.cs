using UnionKb.Text;

namespace UnionKb.Importing.Recipes;

/// <summary>A recipe after ids have changed: every place that names a page, all else as it is written.</summary>
internal static class RenamedRecipe
{
    /// <summary>The places of ids in a recipe.</summary>
    public static IEnumerable<(TextSpan Span, string Id)> Ids(Recipe recipe)
    {
        yield return (recipe.Pillar.Place, recipe.Pillar.Text);
        foreach (var page in recipe.Pages)
        {
            yield return (page.Id.Place, page.Id.Text);
            if (page.Parent is { } parent) yield return (parent.Place, parent.Text);
            foreach (var entry in page.SeeAlso) yield return (entry.Place, entry.Text);
            foreach (var entry in page.Relations) yield return (entry.Place, entry.Text[(entry.Text.LastIndexOf(' ') + 1)..]);
            foreach (var link in page.Body.SelectMany(LinksOf))
            {
                if (link.Page is { } to) yield return (to.Place, to.Text);
            }
        }
    }

    private static LinkRecipe[] LinksOf(BlockRecipe block) => block switch
    {
        ListRecipe list => list.Items,
        LinksRecipe links => links.Items,
        _ => [],
    };
}
