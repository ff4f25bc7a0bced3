using System.Buffers;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// A recipe for a text that nobody has reviewed: the whole text is one pillar, each heading opens a topic, every paragraph stays where it
/// is. Ids come from the file name, so that they are the same on every run.
/// </summary>
public static class Proposer
{
    private const int LeastTitle = 4;
    private const int TitleLength = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：、！？,.;:!?");

    public static Recipe Propose(SeedText seed)
    {
        var id = IdOf(seed);
        var nowhere = new TextSpan(0, 0);
        var topics = new List<PageRecipe>();
        foreach (var section in Sections(seed))
        {
            var title = section.Heading?.Text ?? seed.Title ?? OpeningWords(seed);
            topics.Add(new PageRecipe
            {
                Id = new Worded(topics.Count == 0 ? id : $"{id}-{topics.Count}", nowhere),
                Title = new Worded(title, nowhere),
                Body = [.. section.Paragraphs.Select(p => new SentencesRecipe(LineOf(p), true, false, null, nowhere))],
            });
        }

        return new Recipe
        {
            Source = new SourceText(seed.File.Source.Path, ""),
            Title = topics[0].Title.Text,
            TitleByEditor = false,
            Pillar = topics[0].Id,
            Topics = [.. topics],
        };
    }

    /// <summary>What stands before the first heading, then each heading with what follows it; repetitions left out.</summary>
    private static List<(Segment? Heading, List<Segment> Paragraphs)> Sections(SeedText seed)
    {
        var sections = new List<(Segment? Heading, List<Segment> Paragraphs)> { (null, []) };
        foreach (var segment in seed.Segments)
        {
            if (segment.Kind == SegmentKind.Heading) sections.Add((segment, []));
            else if (segment.Kind == SegmentKind.Paragraph && segment.CopyOf is null) sections[^1].Paragraphs.Add(segment);
        }

        return sections;
    }

    private static SpanReference LineOf(Segment paragraph) =>
        new("", paragraph.Line, 0, paragraph.Line, 0, "", "", new TextSpan(0, 0));

    /// <summary>A text without a title is called by its first words, up to the first mark that leaves enough of them.</summary>
    private static string OpeningWords(SeedText seed)
    {
        var text = seed.Segments[0].Text;
        var mark = text.Length > LeastTitle ? text.AsSpan(LeastTitle).IndexOfAny(Marks) : -1;
        var end = Math.Min(mark < 0 ? text.Length : LeastTitle + mark, TitleLength);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end];
    }

    /// <summary>Letters and digits of the file name; a name without any gives the first digits of the text's hash.</summary>
    private static string IdOf(SeedText seed)
    {
        var stem = Path.GetFileNameWithoutExtension(seed.File.FileName).ToLowerInvariant();
        var words = string.Concat(stem.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('-', words);
        if (id.Length > 50) id = id[..50].TrimEnd('-');
        return id.Length > 0 ? id : "text-" + seed.File.Hash[..8];
    }
}
