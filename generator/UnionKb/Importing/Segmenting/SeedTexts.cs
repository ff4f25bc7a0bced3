using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;

namespace UnionKb.Importing.Segmenting;

/// <summary>The texts of one import: equal bytes are decoded and taken apart once, whoever asks for them, under whatever path and letter.</summary>
internal sealed class SeedTexts
{
    private readonly Dictionary<(string Ending, string Hash), (SeedText? Text, Diagnostic[] Findings)> _read = [];

    /// <summary>How many texts have been taken apart.</summary>
    public int Count => _read.Count;

    /// <summary>The text of a file, or null with the findings of <see cref="SeedReader"/> and <see cref="SeedText"/>.</summary>
    /// <param name="path">Path below the project root, for findings.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="number">Place among the seeds by file name.</param>
    public SeedText? Read(string path, Func<Stream> open, int number, DiagnosticBag diagnostics) =>
        SeedReader.ReadBytes(path, open, diagnostics) is { } bytes ? Read(path, bytes, number, diagnostics) : null;

    /// <summary>The same for bytes at hand.</summary>
    public SeedText? Read(string path, ReadOnlySpan<byte> bytes, int number, DiagnosticBag diagnostics)
    {
        var key = (Path.GetExtension(path).ToLowerInvariant(), SeedReader.HashOf(bytes));
        if (!_read.TryGetValue(key, out var known))
        {
            var findings = new DiagnosticBag();
            var file = SeedReader.Read(path, bytes, findings);
            _read[key] = known = (file is null ? null : SeedText.Read(file, number, findings), findings.ToArray());
        }

        diagnostics.AddRange(known.Findings.Select(f => f with { File = path }));
        return known.Text?.At(path, number);
    }
}
