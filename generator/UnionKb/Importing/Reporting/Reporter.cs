using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Repetitions;
using UnionKb.Model;

namespace UnionKb.Importing.Reporting;

/// <summary>Puts the report together from what the steps of an import returned.</summary>
internal static class Reporter
{
    public static ImportReport Report(
        IReadOnlyList<SeedText> seeds,
        IReadOnlyList<(SeedText Seed, Recipe Recipe)> recipes,
        IEnumerable<TopicDraft> drafts,
        IEnumerable<SentenceHome> homes,
        IReadOnlyDictionary<SentenceAddress, string> dropped,
        ImportPlan plan)
    {
        TopicDraft[] pages = [.. drafts];
        return new ImportReport
        {
            Seeds = [.. seeds.Select(s => AccountOf(s, recipes.FirstOrDefault(r => r.Seed == s).Recipe))],
            Topics = [.. pages.Select(AccountOf)],
            Sentences = [.. homes.Select(h => AccountOf(h, dropped))],
            Unexplained = Unexplained(seeds, recipes),
            Pending = [.. pages.SelectMany(p => p.Front.Pending.Select(t => (p.Id, t)))],
            Files = plan.Files,
        };
    }

    private static SeedAccount AccountOf(SeedText seed, Recipe? recipe) => new(
        seed.File.FileName,
        seed.Letter,
        recipe?.Title ?? seed.Title,
        recipe?.TitleByEditor ?? false,
        recipe?.Source.Text.Length > 0,
        seed.File.Encoding,
        seed.File.Source.Text.Length,
        seed.Segments.Count(s => s.Kind == SegmentKind.Heading && s.CopyOf is null),
        seed.Segments.Count(s => s.Kind == SegmentKind.Paragraph && s.CopyOf is null),
        seed.Unique.Count(),
        seed.Repeated,
        [.. seed.Sentences.Where(s => s.DuplicateOf is not null).Select(s => (SentenceName.Of(s.Address), SentenceName.Of(s.DuplicateOf!.Value)))],
        seed.Changes,
        recipe is null ? [] : [.. MissingOf(recipe)])
    {
        NotCarried = seed.File.Left,
        Left = [.. LeftLine.Of(seed).Where(l => l.Rule != StructureRule.Repeated)],
        Near = [.. NearDuplicates.Find(seed.Segments).Select(p => (p.First.Line, p.Second.Line))],
    };

    /// <summary>What a text should say of itself and does not: keys of the pillar's front matter that stay empty.</summary>
    private static IEnumerable<string> MissingOf(Recipe recipe)
    {
        if (recipe.Origin.Length == 0) yield return "source";
        if (recipe.Author.Length == 0) yield return "author";
        if (recipe.Published.Length == 0) yield return "published";
    }

    private static TopicAccount AccountOf(TopicDraft draft) =>
        new(draft.Id, draft.Front.Title!, draft.Front.Kind.Name(), draft.Path, [.. draft.Home.Select(SentenceName.Of)]);

    private static SentenceAccount AccountOf(SentenceHome home, IReadOnlyDictionary<SentenceAddress, string> dropped) =>
        new(SentenceName.Of(home.Sentence.Address), home.Sentence.Text, home.State, home.Page, home.Likeness)
        {
            Reason = dropped.GetValueOrDefault(home.Sentence.Address),
        };

    /// <summary>By rule and by recipe, each term once whether it is written with quotation marks or without, in text order.</summary>
    private static UnexplainedTerm[] Unexplained(IReadOnlyList<SeedText> seeds, IReadOnlyList<(SeedText Seed, Recipe Recipe)> recipes)
    {
        var terms = new Dictionary<string, (UnexplainedTerm Term, SentenceAddress At)>(StringComparer.Ordinal);
        foreach (var (term, sentence) in seeds.SelectMany(NumeralAbbreviations.In)) Add(term, sentence, byRule: true);
        foreach (var (seed, recipe) in recipes)
        {
            foreach (var word in recipe.Unexplained)
            {
                if (seed.Unique.FirstOrDefault(s => s.Text.Contains(word.Text, StringComparison.Ordinal)) is { } sentence)
                    Add(word.Text, sentence, byRule: false);
            }
        }

        return [.. terms.Values.OrderBy(t => (t.At.Seed, t.At.Line, t.At.Sentence)).ThenBy(t => t.Term.Term, StringComparer.Ordinal).Select(t => t.Term)];

        void Add(string term, SourceSentence sentence, bool byRule) =>
            terms.TryAdd(term.Trim('“', '”'), (new UnexplainedTerm(term.Trim('“', '”'), SentenceName.Of(sentence.Address), byRule), sentence.Address));
    }
}
