using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Segmenting;

/// <summary>The texts of one import: equal bytes are decoded and taken apart once, whoever asks for them, under whatever path and letter.</summary>
internal sealed class SeedTexts
{
    private readonly Dictionary<(string Ending, string Hash), ReadText> _read = [];

    /// <summary>How many texts have been taken apart.</summary>
    public int Count => _read.Count;

    /// <summary>The text of a file, or null with the findings of <see cref="SeedReader"/> and <see cref="SeedText"/>.</summary>
    /// <param name="path">Path below the project root, for findings.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="surroundings">What lies beside it.</param>
    /// <param name="number">Place among the seeds by file name.</param>
    public SeedText? Read(string path, Func<Stream> open, Surroundings surroundings, int number, DiagnosticBag diagnostics) =>
        SeedReader.ReadBytes(path, open, diagnostics) is { } bytes ? Read(path, bytes, surroundings, number, diagnostics) : null;

    /// <summary>The same for bytes at hand.</summary>
    public SeedText? Read(string path, ReadOnlySpan<byte> bytes, Surroundings surroundings, int number, DiagnosticBag diagnostics)
    {
        var key = (Path.GetExtension(path).ToLowerInvariant(), SeedReader.HashOf(bytes));
        if (!_read.TryGetValue(key, out var known) || !surroundings.Answer(known.Asked))
        {
            var findings = new DiagnosticBag();
            var file = SeedReader.Read(path, bytes, surroundings, findings);
            _read[key] = known = new ReadText(file is null ? null : SeedText.Read(file, number, findings), findings.ToArray(), surroundings.Asked);
        }

        diagnostics.AddRange(known.Findings.Select(f => f with { File = path }));
        return known.Text?.At(path, number);
    }

    /// <summary>A text with what it asked of its surroundings: another answer makes another text.</summary>
    private sealed record ReadText(SeedText? Text, Diagnostic[] Findings, IReadOnlyDictionary<string, Neighbour?> Asked);
}
