using System.Text.RegularExpressions;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// An editor's recipe brought up to its changed text, as a proposal: addresses that moved are rewritten in place, and what is new joins where it
/// stands (<see cref="RecipeAdditions"/>). Everything else stays as the editor wrote it.
/// </summary>
internal static partial class CorrectedRecipe
{
    /// <summary>Added to the name of the recipe for the proposal beside it.</summary>
    public const string Suffix = ".proposed";

    /// <summary>The text of the corrected recipe, or null when nothing moved and no paragraph is new.</summary>
    public static string? Of(Recipe recipe, SeedText seed, IReadOnlyList<SeedText> seeds)
    {
        var relocation = Relocation.Of(recipe, seed, seeds);
        var edits = relocation.Moves.Select(m => (Span: AddressIn(recipe.Source.Text, m.From.Place), By: m.To.Address)).ToList();
        edits.AddRange(RecipeAdditions.Of(relocation.On(recipe), seed, seeds));
        if (edits.Count == 0) return null;
        var text = recipe.Source.Text;
        foreach (var (span, by) in edits.OrderByDescending(e => e.Span.Start)) text = string.Concat(text.AsSpan(0, span.Start), by, text.AsSpan(span.End));
        return text;
    }

    private static TextSpan AddressIn(string text, TextSpan place)
    {
        var match = Numbers().Match(text, place.Start);
        return new TextSpan(match.Index, match.Length);
    }

    [GeneratedRegex(@"(?<![\d:])\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?(?![\d:])")]
    private static partial Regex Numbers();
}
