using UnionKb.Importing.Recipes;
using UnionKb.Model;

namespace UnionKb.Importing.Drafting;

/// <summary>Where a page goes: its file, the page above it and its number in reading order.</summary>
internal sealed record PagePlace(string Path, string? Parent, int? Order, bool IsPillar);

/// <summary>
/// Lays out the pages of a recipe: the pillar is <c>content/&lt;pillar&gt;/index.md</c>, topics stand beside it in reading order with the
/// pillar as parent unless they name another, entries go to the folder of their kind.
/// </summary>
internal static class PagePlaces
{
    public const string Folder = "content";

    public static IEnumerable<(PageRecipe Page, PagePlace Place)> Of(Recipe recipe)
    {
        var pillar = recipe.Pillar.Text;
        var order = 0;
        foreach (var topic in recipe.Topics)
        {
            var isPillar = topic.Id.Text == pillar;
            var path = $"{Folder}/{pillar}/{(isPillar ? "index" : topic.Id.Text)}.md";
            yield return (topic, new PagePlace(path, topic.Parent?.Text ?? (isPillar ? null : pillar), isPillar ? recipe.Order : ++order, isPillar));
        }

        foreach (var entry in recipe.Entries)
            yield return (entry, new PagePlace($"{Folder}/{entry.Kind.Folder()}/{entry.Id.Text}.md", entry.Parent?.Text, null, false));
    }
}
