using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Importing.Recipes;

/// <summary>Reads <c>seeds/&lt;file name&gt;.import.yml</c>. What its keys mean is told in <c>seeds/README.md</c>.</summary>
public static class RecipeReader
{
    /// <summary>The recipe, or null with findings when it cannot be used at all.</summary>
    public static Recipe? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var root = YamlReader.Read(source, new TextSpan(0, source.Text.Length), diagnostics);
        if (root is null) return null;
        if (root is not YamlMap map)
        {
            diagnostics.Add(source, root.Span, Rules.WrongValue, source.Path, new Localized("键与值", "keys and values"));
            return null;
        }

        var fields = new RecipeFields(map, source, diagnostics);
        var title = fields.Required("title");
        var pillar = fields.Required("pillar");
        var titleBy = fields.Text("title_by");
        // The stamp says whether the recipe is still a proposal; it decides nothing in it.
        _ = fields.Text("proposed");
        if (titleBy is not null and not { Text: "editor" or "text" })
            diagnostics.Add(source, titleBy.Place, Rules.WrongValue, "title_by", "editor / text");
        var recipe = title is null || pillar is null ? null : new Recipe
        {
            Source = source,
            Title = title.Text,
            TitleByEditor = titleBy?.Text == "editor",
            Origin = fields.Text("source")?.Text ?? "",
            Author = fields.Text("author")?.Text ?? "",
            Published = fields.Text("published")?.Text ?? "",
            Pillar = pillar,
            Order = fields.Number("order"),
            Speeches = [.. fields.Maps("speech").Select(Speech).OfType<SpeechRecipe>()],
            Unexplained = fields.Texts("unexplained"),
            Topics = [.. fields.Maps("topics").Select(f => PageRecipeReader.Read(f, source, diagnostics)).OfType<PageRecipe>()],
            Entries = [.. fields.Maps("entries").Select(f => PageRecipeReader.Read(f, source, diagnostics)).OfType<PageRecipe>()],
            Drops = [.. fields.Maps("drop").Select(Drop).OfType<DropRecipe>()],
        };
        fields.Done();
        return recipe;
    }

    private static SpeechRecipe? Speech(RecipeFields fields)
    {
        var (span, by, when) = (fields.Span("span"), fields.Required("by"), fields.Text("when"));
        fields.Done();
        return span is null || by is null ? null : new SpeechRecipe(span, by, when);
    }

    private static DropRecipe? Drop(RecipeFields fields)
    {
        var (span, reason) = (fields.Span("span"), fields.Required("reason"));
        fields.Done();
        return span is null || reason is null ? null : new DropRecipe(span, reason.Text);
    }
}
