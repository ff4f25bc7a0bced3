using UnionKb.Importing.Normalising;
using UnionKb.Importing.Reading;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// A seed taken apart: segments and sentences with their addresses. <see cref="Number"/> is its place among the seeds by file name,
/// which gives it its letter.
/// </summary>
public sealed class SeedText
{
    private readonly Dictionary<SentenceAddress, SourceSentence> _byAddress = [];

    public SeedText(SeedFile file, int number)
    {
        File = file;
        Number = number;
        Segments = Segmenter.Split(file.Source);
        Repeated = RepeatedParagraphs.Blocks(Segments);
        Sentences = [.. Segments.Where(s => s.Kind == SegmentKind.Paragraph).SelectMany(SentencesOf)];
        foreach (var sentence in Sentences) _byAddress[sentence.Address] = sentence;
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

    public SourceSentence? At(int line, int sentence) => _byAddress.GetValueOrDefault(new SentenceAddress(Number, line, sentence));

    /// <summary>What changed in the kept text; folded paragraphs hold the same changes once more.</summary>
    public CharacterChange[] Changes => CharacterChange.Sum(Segments.Where(s => s.CopyOf is null).SelectMany(s => s.Normalised.Changes));

    private IEnumerable<SourceSentence> SentencesOf(Segment segment)
    {
        var number = 0;
        foreach (var span in Text.Sentences.Split(segment.Text))
        {
            number++;
            var text = segment.Text.Substring(span.Start, span.Length);
            var origins = segment.Normalised.Origins;
            var raw = TextSpan.FromBounds(segment.Raw.Start + origins[span.Start], segment.Raw.Start + origins[span.End - 1] + 1);
            SentenceAddress? kept = segment.CopyOf is { } line ? new SentenceAddress(Number, line, number) : null;
            yield return new SourceSentence(new SentenceAddress(Number, segment.Line, number), text, SentenceKey.Of(text), raw, kept);
        }
    }
}
