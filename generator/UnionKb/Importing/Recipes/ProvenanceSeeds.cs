using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Segmenting;
using UnionKb.Model;

namespace UnionKb.Importing.Recipes;

/// <summary>The texts under <c>seeds/</c> as pages name them for their sources.</summary>
public static class ProvenanceSeeds
{
    /// <summary>In file name order; files that are no text are findings and left out. A text without a title has the one that its recipe gives it.</summary>
    public static Seed[] Read(string root, DiagnosticBag diagnostics)
    {
        var folder = new SeedFolder(root);
        return [.. SeedLibrary.Read(folder, new SeedTexts(), diagnostics).Select(t => SeedOf(t, t.Title ?? RecipeLibrary.TitleOf(folder, t.File.FileName)))];
    }

    private static Seed SeedOf(SeedText text, string? title) => new(
        text.File.FileName,
        text.Letter,
        title,
        LinesOf(text.File.Source.Text),
        [.. text.Sentences.Select(s => new SeedSentence(s.Address, s.Text, s.DuplicateOf) { Key = s.Key })]);

    private static string[] LinesOf(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
