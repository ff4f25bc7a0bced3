using UnionKb.Diagnostics;
using UnionKb.Importing.Normalising;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Segmenting.Repetitions;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// A seed taken apart: segments and sentences with their addresses. <see cref="Number"/> is its place among the seeds by file name,
/// which gives it its letter.
/// </summary>
public sealed class SeedText
{
    /// <summary>For each paragraph's line the places of its sentences in <see cref="Sentences"/>.</summary>
    private readonly Dictionary<int, Range> _lines = [];

    /// <summary>The longest law has 84 headings, the Civil Code with its parts 160; what has more than this is a register or made by a machine.</summary>
    public const int MostHeadings = 10_000;

    /// <summary>The text of a file, or null with <see cref="Rules.HeadingsTooMany"/> at the first heading that is one too many.</summary>
    public static SeedText? Read(SeedFile file, int number, DiagnosticBag diagnostics)
    {
        var text = new SeedText(file, number);
        if (text.Segments.Where(s => s.Kind == SegmentKind.Heading).Skip(MostHeadings).FirstOrDefault() is not { } first) return text;
        diagnostics.Add(file.Source, first.Raw, Rules.HeadingsTooMany, $"{MostHeadings:N0}");
        return null;
    }

    public SeedText(SeedFile file, int number)
    {
        File = file;
        Number = number;
        Segments = Segmenter.Split(file.Source, file.Headings, file.Form);
        Repeated = RepeatedParagraphs.Blocks(Segments);
        var sentences = new List<SourceSentence>();
        foreach (var segment in Segments.Where(s => s.Kind == SegmentKind.Paragraph))
        {
            var first = sentences.Count;
            sentences.AddRange(SentencesOf(segment));
            _lines[segment.Line] = first..sentences.Count;
        }

        Sentences = [.. sentences];
    }

    private SeedText(SeedText other, SeedFile file, int number)
    {
        (File, Number, Segments, Repeated, _lines) = (file, number, other.Segments, other.Repeated, other._lines);
        Sentences = Array.ConvertAll(other.Sentences, s => s with
        {
            Address = s.Address with { Seed = number },
            DuplicateOf = s.DuplicateOf is { } kept ? kept with { Seed = number } : null,
        });
    }

    public SeedFile File { get; }
    public int Number { get; }
    public Segment[] Segments { get; }
    public RepeatedBlock[] Repeated { get; }

    /// <summary>All sentences of all paragraphs in order, folded ones included.</summary>
    public SourceSentence[] Sentences { get; }

    public string Letter => SentenceName.Letter(Number);

    public string? Title => Array.Find(Segments, s => s.Kind == SegmentKind.Title)?.Text;

    /// <summary>The sentences that need a home: every one that is no repetition.</summary>
    public IEnumerable<SourceSentence> Unique => Sentences.Where(s => s.DuplicateOf is null);

    /// <summary>The same text under another path or letter.</summary>
    public SeedText At(string path, int number) => path == File.Source.Path && number == Number
        ? this
        : new SeedText(this, File with { Source = new SourceText(path, File.Source.Text) }, number);

    /// <summary>Place in <see cref="Sentences"/> of a sentence, or -1.</summary>
    public int IndexOf(int line, int sentence)
    {
        if (!_lines.TryGetValue(line, out var places)) return -1;
        var index = places.Start.Value + sentence - 1;
        return sentence >= 1 && index < places.End.Value ? index : -1;
    }

    /// <summary>Place of the last sentence of a line, or -1.</summary>
    public int LastIndexOf(int line) => _lines.TryGetValue(line, out var places) ? places.End.Value - 1 : -1;

    /// <summary>What changed in the kept text; folded paragraphs hold the same changes once more.</summary>
    public CharacterChange[] Changes => CharacterChange.Sum(Segments.Where(s => s.CopyOf is null).SelectMany(s => s.Normalised.Changes));

    private IEnumerable<SourceSentence> SentencesOf(Segment segment)
    {
        var number = 0;
        foreach (var span in SegmentSentences.Of(segment))
        {
            number++;
            var text = segment.Text.Substring(span.Start, span.Length);
            var origins = segment.Normalised.Origins;
            var raw = TextSpan.FromBounds(segment.Raw.Start + origins[span.Start], segment.Raw.Start + origins[span.End - 1] + 1);
            SentenceAddress? kept = segment.CopyOf is { } line ? new SentenceAddress(Number, line, number) : null;
            yield return new SourceSentence(new SentenceAddress(Number, segment.Line, number), text, SegmentSentences.KeyOf(segment, span), raw, kept)
            {
                Segment = segment,
                Place = span,
            };
        }
    }
}
