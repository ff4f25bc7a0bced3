using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Model;

namespace UnionKb.Importing.Segmenting;

/// <summary>All texts under <c>seeds/</c>, in file name order whatever order the disk lists them in.</summary>
public static class SeedLibrary
{
    public const string Folder = SeedFolder.Name;

    /// <summary>What the import writes of itself there; not a text of the project.</summary>
    public const string ReportName = "import-report.md";

    /// <summary>The seeds as provenance sees them; files that are no text are findings and left out. A text without a title has the
    /// one that its recipe gives it.</summary>
    public static Seed[] Read(string root, DiagnosticBag diagnostics)
    {
        var folder = new SeedFolder(root);
        return [.. ReadTexts(folder, diagnostics).Select(t => SeedOf(t, t.Title ?? RecipeLibrary.TitleOf(folder, t.File.FileName)))];
    }

    /// <summary>The seeds as the import sees them.</summary>
    public static SeedText[] ReadTexts(string root, DiagnosticBag diagnostics) => ReadTexts(new SeedFolder(root), diagnostics);

    internal static SeedText[] ReadTexts(SeedFolder folder, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(folder.Findings);
        var seeds = new List<SeedText>();
        foreach (var name in folder.FileNames().Where(IsSeed))
        {
            var path = $"{Folder}/{name}";
            if (SeedReader.Read(path, () => folder.Open(name), diagnostics) is { } file && SeedText.Read(file, seeds.Count, diagnostics) is { } text)
                seeds.Add(text);
        }

        return [.. seeds];
    }

    /// <summary>File names of the seeds that may be read, ordinal order; none when there is no such folder.</summary>
    internal static string[] FileNames(SeedFolder folder) => [.. folder.FileNames().Where(IsSeed)];

    /// <summary>A file with one of the endings that are read; README.md tells people about the folder, the report about the last import.</summary>
    internal static bool IsSeed(string name) => SeedReader.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) && !IsNote(name);

    /// <summary>What tells people about the folder or the last import.</summary>
    internal static bool IsNote(string name) => name.Equals("README.md", StringComparison.OrdinalIgnoreCase) || name == ReportName;

    private static Seed SeedOf(SeedText text, string? title) => new(
        text.File.FileName,
        text.Letter,
        title,
        LinesOf(text.File.Source.Text),
        [.. text.Sentences.Select(s => new SeedSentence(s.Address, s.Text, s.DuplicateOf))]);

    private static string[] LinesOf(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
