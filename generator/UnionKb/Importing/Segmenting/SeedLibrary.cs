using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Model;

namespace UnionKb.Importing.Segmenting;

/// <summary>All texts under <c>seeds/</c>, in file name order whatever order the disk lists them in.</summary>
public static class SeedLibrary
{
    public const string Folder = "seeds";

    /// <summary>The seeds as provenance sees them; files that are no text are findings and left out.</summary>
    public static Seed[] Read(string root, DiagnosticBag diagnostics) => [.. ReadTexts(root, diagnostics).Select(SeedOf)];

    /// <summary>The seeds as the import sees them.</summary>
    public static SeedText[] ReadTexts(string root, DiagnosticBag diagnostics)
    {
        var seeds = new List<SeedText>();
        foreach (var name in FileNames(root))
        {
            var bytes = File.ReadAllBytes(Path.Combine(root, Folder, name));
            if (SeedReader.Read($"{Folder}/{name}", bytes, diagnostics) is { } file) seeds.Add(new SeedText(file, seeds.Count));
        }

        return [.. seeds];
    }

    /// <summary>File names of the seeds, ordinal order; none when there is no such folder.</summary>
    public static string[] FileNames(string root)
    {
        var folder = Path.Combine(root, Folder);
        if (!Directory.Exists(folder)) return [];
        string[] names = [.. Directory.EnumerateFiles(folder, "*.txt").Select(f => Path.GetFileName(f)!)];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    public static Seed SeedOf(SeedText text) => new(
        text.File.FileName,
        text.Letter,
        text.Title,
        LinesOf(text.File.Source.Text),
        [.. text.Sentences.Select(s => new SeedSentence(s.Address, s.Text, s.DuplicateOf))]);

    private static string[] LinesOf(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
