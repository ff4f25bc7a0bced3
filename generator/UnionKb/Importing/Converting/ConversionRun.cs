using UnionKb.Importing.Drafting.Markup;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Converting;

/// <summary>Texts that are converted together, for the links between them.</summary>
internal sealed class ConversionRun
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lazy<SourcePlaces?>[] _places;

    /// <param name="files">Paths as the user gave them.</param>
    /// <param name="folders">The folder of each below the output folder.</param>
    public ConversionRun(IReadOnlyList<string> files, string[] folders)
    {
        (Files, Folders) = (files, folders);
        for (var i = 0; i < files.Count; i++) _numbers.TryAdd(Path.GetFullPath(files[i]), i);
        // Few texts are linked: only those are read once more, so that no text has to be kept.
        _places = [.. Enumerable.Range(0, files.Count).Select(i => new Lazy<SourcePlaces?>(() => Converter.PlacesOf(this, i)))];
    }

    public IReadOnlyList<string> Files { get; }

    public string[] Folders { get; }

    /// <summary>What lies beside a text: another text of the run, or a file of its folder.</summary>
    public Surroundings SurroundingsOf(int number)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(Files[number]))!;
        return new Surroundings(path =>
        {
            var file = Path.GetFullPath(Path.Combine(folder, path));
            if (!_numbers.TryGetValue(file, out var other)) return Surroundings.In(folder, path);
            return Neighbour.OfText(other == number ? "" : file);
        });
    }

    /// <summary>The places of a text by the name that other texts have for it; null for one that cannot be read.</summary>
    public SourcePlaces? PlacesOf(string text) => _numbers.TryGetValue(text, out var number) ? _places[number].Value : null;
}
