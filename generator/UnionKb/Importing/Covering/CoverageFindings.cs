using UnionKb.Diagnostics;
using UnionKb.Importing.Segmenting;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Covering;

/// <summary>Turns the answers of <see cref="Coverage"/> into findings at the sentence's place in its seed.</summary>
internal static class CoverageFindings
{
    /// <summary>
    /// Homes of the sentences of all texts that were imported. One that has no record of an import and none of its sentences in <c>content/</c> has not
    /// been (<see cref="Rules.TextHomeless"/>): that is said once, not sentence by sentence.
    /// </summary>
    public static SentenceHome[] Report(
        IReadOnlyList<SeedText> seeds,
        Predicate<SeedText> hasRecord,
        IReadOnlyDictionary<SentenceAddress, string> homes,
        IReadOnlyDictionary<string, string> pictures,
        IReadOnlyCollection<ContentPage> pages,
        DiagnosticBag diagnostics)
    {
        var coverage = new Coverage(homes, pictures, pages);
        var answers = coverage.Measure([.. seeds.SelectMany(s => s.Unique)]);
        var never = seeds.Where(s => !hasRecord(s) && s.Unique.Any()).ToHashSet();
        never.ExceptWith(answers.Where(a => a.State != CoverageState.Lost).Select(a => seeds[a.Sentence.Address.Seed]));
        foreach (var seed in never)
            diagnostics.Add(Diagnostic.About(seed.File.Source.Path, Rules.TextHomeless, seed.File.Source.Path, $"{seed.Unique.Count()}"));
        answers = [.. answers.Where(a => !never.Contains(seeds[a.Sentence.Address.Seed]))];
        foreach (var answer in answers)
        {
            var (sentence, source) = (answer.Sentence, seeds[answer.Sentence.Address.Seed].File.Source);
            var name = SentenceName.Of(sentence.Address);
            if (answer.State == CoverageState.Lost)
                diagnostics.Add(source, sentence.Raw, Rules.SentenceLost, name, sentence.Text, homes.GetValueOrDefault(sentence.Address, "content/"));
            else if (answer.State == CoverageState.Draft)
                diagnostics.Add(source, sentence.Raw, Rules.SentenceInDraft, name, answer.Page!, sentence.Text);
            else if (answer.State == CoverageState.Edited)
                diagnostics.Add(source, sentence.Raw, Rules.SentenceEdited, name, answer.Page!, answer.Likeness.ToString("0.00"));
            else if (answer.State == CoverageState.Home && coverage.SecondPlace(sentence) is { } second)
                diagnostics.Add(source, sentence.Raw, Rules.SentenceTwice, name, answer.Page!, second);
        }

        ReportHeadings(seeds.Where(s => !never.Contains(s)), pages, diagnostics);
        return answers;
    }

    private static void ReportHeadings(IEnumerable<SeedText> seeds, IEnumerable<ContentPage> pages, DiagnosticBag diagnostics)
    {
        var used = pages.SelectMany(p => p.Names).Select(n => SentenceKey.Of(n)).ToHashSet(StringComparer.Ordinal);
        used.UnionWith(pages.SelectMany(p => p.Sentences(_ => null)).Where(s => s.Role == ContentRole.Heading).Select(s => s.Key));
        foreach (var seed in seeds)
        {
            foreach (var heading in seed.Segments.Where(s => s.Kind is SegmentKind.Title or SegmentKind.Heading && !used.Contains(SentenceKey.Of(s.Text))))
                diagnostics.Add(seed.File.Source, heading.Raw, Rules.HeadingUnused, heading.Text);
        }
    }
}
