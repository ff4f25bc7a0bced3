using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Drafting;

/// <summary>Which page and block of a recipe have each line of its text.</summary>
internal static class RecipeHomes
{
    public static Dictionary<int, (PageRecipe Page, BlockRecipe Block)> HomesOf(this Recipe recipe, SeedText seed, IReadOnlyList<SeedText> seeds)
    {
        var resolver = new SpanResolver(seed, seeds, recipe.Source, new DiagnosticBag());
        var homes = new Dictionary<int, (PageRecipe Page, BlockRecipe Block)>();
        foreach (var page in recipe.Pages)
        {
            foreach (var home in page.Body.OfType<SentencesRecipe>().Where(s => s.Home))
            {
                foreach (var sentence in resolver.Resolve(home.Span).Where(s => s.Address.Seed == seed.Number)) homes[sentence.Address.Line] = (page, home);
            }
        }

        return homes;
    }
}
