using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>Checks that what a recipe quotes is printed in the text, character for character after normalisation.</summary>
internal sealed class SourceWords(IReadOnlyList<SeedText> seeds, SourceText recipe, DiagnosticBag diagnostics)
{
    private readonly string[] _texts =
    [
        .. seeds.SelectMany(s => s.Segments).Select(s => s.Text),
        .. seeds.Select(s => s.File.Source.Text),
        .. seeds.Select(s => s.File.Front.Description),
    ];

    /// <summary>Words of given sentences: list items, cells, terms of definitions.</summary>
    public void Require(Worded words, SourceSentence[] sentences)
    {
        if (sentences.Length == 0 || string.Concat(sentences.Select(s => s.Text)).Contains(words.Text, StringComparison.Ordinal)) return;
        var clauses = sentences.SelectMany(s => s.Text.Split('，', '；', '、', '。', '：'));
        diagnostics.Add(Diagnostic.In(recipe, words.Place, Rules.WordsNotInSource, words.Text, SentenceName.Of(sentences[0].Address)) with
        {
            Suggestion = Likeness.Best(words.Text, clauses, c => c, 0.4),
        });
    }

    /// <summary>Words of any seed, normalised or raw: names, summaries, terms.</summary>
    public void RequireAnywhere(Worded? words, Rule? rule = null)
    {
        if (words is null || Array.Exists(_texts, t => t.Contains(words.Text, StringComparison.Ordinal))) return;
        Argument[] arguments = rule is null ? [words.Text, "seeds/"] : [words.Text];
        diagnostics.Add(recipe, words.Place, rule ?? Rules.WordsNotInSource, arguments);
    }

    /// <summary>A table row with more or fewer cells than the header.</summary>
    public void Misshapen(TableRecipe table, Worded[] row)
    {
        var cells = new Localized($"{table.Header.Length} 格", $"{table.Header.Length} cells");
        diagnostics.Add(recipe, row.Length > 0 ? row[0].Place : table.Place, Rules.WrongValue, "rows", cells);
    }
}
