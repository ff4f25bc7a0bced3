using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;

namespace UnionKb.Importing.Segmenting;

/// <summary>All texts under <c>seeds/</c>, in file name order whatever order the disk lists them in.</summary>
public static class SeedLibrary
{
    public const string Folder = SeedFolder.Name;

    /// <summary>What the import writes of itself there; not a text of the project.</summary>
    public const string ReportName = "import-report.md";

    /// <summary>The seeds as the import sees them; files that are no text are findings and left out.</summary>
    public static SeedText[] Read(string root, DiagnosticBag diagnostics) => Read(new SeedFolder(root), new SeedTexts(), diagnostics);

    internal static SeedText[] Read(SeedFolder folder, SeedTexts texts, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(folder.Findings);
        var seeds = new List<SeedText>();
        foreach (var name in folder.FileNames().Where(IsSeed))
        {
            if (texts.Read($"{Folder}/{name}", () => folder.Open(name), folder.SurroundingsOf(name), seeds.Count, diagnostics) is { } text) seeds.Add(text);
        }

        return [.. seeds];
    }

    /// <summary>File names of the seeds that may be read, ordinal order; none when there is no such folder.</summary>
    internal static string[] FileNames(SeedFolder folder) => [.. folder.FileNames().Where(IsSeed)];

    /// <summary>A file with one of the endings that are read; README.md tells people about the folder, the report about the last import.</summary>
    internal static bool IsSeed(string name) => SeedReader.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) && !IsNote(name);

    /// <summary>What tells people about the folder or the last import.</summary>
    internal static bool IsNote(string name) => name.Equals("README.md", StringComparison.OrdinalIgnoreCase) || name == ReportName;
}
