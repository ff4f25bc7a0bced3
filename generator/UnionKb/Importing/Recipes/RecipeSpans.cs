namespace UnionKb.Importing.Recipes;

/// <summary>All addresses of a recipe: what pages take, who speaks, what is left out.</summary>
internal static class RecipeSpans
{
    public static SpanReference[] In(Recipe recipe)
    {
        var spans = new List<SpanReference>();
        Replace(recipe, span =>
        {
            spans.Add(span);
            return span;
        });
        return [.. spans];
    }

    /// <summary>The recipe with other addresses.</summary>
    public static Recipe Replace(Recipe recipe, Func<SpanReference, SpanReference> by)
    {
        return recipe with
        {
            Topics = [.. recipe.Topics.Select(Page)],
            Entries = [.. recipe.Entries.Select(Page)],
            Speeches = [.. recipe.Speeches.Select(s => s with { Span = by(s.Span) })],
            Drops = [.. recipe.Drops.Select(d => d with { Span = by(d.Span) })],
        };

        PageRecipe Page(PageRecipe page) => page with { Body = [.. page.Body.Select(Block)] };

        BlockRecipe Block(BlockRecipe block) => block switch
        {
            SentencesRecipe sentences => sentences with { Span = by(sentences.Span) },
            ListRecipe list => list with { From = by(list.From) },
            TableRecipe table => table with { From = by(table.From) },
            _ => block,
        };
    }
}
