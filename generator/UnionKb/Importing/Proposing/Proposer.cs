using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// A recipe for a text that nobody has reviewed: the whole text is one pillar,  open topics as <see cref="TopicSplit"/> says, lower
///  stay inside them, every paragraph stays where it is.
/// </summary>
public static class Proposer
{
    private static readonly TextSpan Nowhere = new(0, 0);

    /// <param name="knowledge">What the knowledge rules found: the first definition on a page is its summary.</param>
    /// <param name="taken">Ids that other pages have.</param>
    /// <param name="former">The last proposal for this text, whose topics keep their ids.</param>
    public static Recipe Propose(SeedText seed, Knowledge knowledge, IEnumerable<string> taken, Recipe? former = null)
    {
        var definitions = knowledge.Definitions.ToLookup(d => d.Line);
        var title = seed.Title ?? Path.GetFileNameWithoutExtension(seed.File.Source.Path);
        var topics = new List<OpenTopic> { new(title, null, 0) };
        var open = new Stack<OpenTopic>(topics);
        Segment[] segments = [.. seed.Segments.Where(s => s.CopyOf is null && s.Kind is SegmentKind.Heading or SegmentKind.Paragraph)];
        var opens = TopicSplit.Of(segments);
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (opens[i])
            {
                while (open.Peek().Level >= segment.Level) open.Pop();
                var topic = new OpenTopic(segment.Text, open.Peek(), segment.Level);
                topics.Add(topic);
                open.Push(topic);
            }
            else if (segment.Kind == SegmentKind.Heading)
            {
                var level = Math.Clamp(segment.Level - topics[^1].Level + 1, 2, 6);
                topics[^1].Body.Add(new HeadingRecipe(new Worded(segment.Text, Nowhere), null, level, Nowhere));
            }
            else if (segment.CopyOf is null)
            {
                topics[^1].Body.Add(new SentencesRecipe(LineOf(segment), true, false, null, Nowhere));
            }
        }

        Name(topics, seed, taken, former);
        return new Recipe
        {
            Source = new SourceText(seed.File.Source.Path, ""),
            Title = title,
            TitleByEditor = false,
            Origin = knowledge.Imprint.Source,
            Author = knowledge.Imprint.Author,
            Published = knowledge.Imprint.Published.Length > 0 ? knowledge.Imprint.Published : seed.File.Front.Date,
            Pillar = new Worded(topics[0].Id, Nowhere),
            Topics = [.. topics.Select((t, i) => i == 0 ? WithFront(t.Close(definitions), seed.File.Front) : t.Close(definitions))],
        };
    }

    /// <summary>Tags and summary that the document itself has belong to the page that stands for it.</summary>
    private static PageRecipe WithFront(PageRecipe page, DocumentFront front) => page with
    {
        Tags = [.. front.Tags.Select(t => new Worded(t, Nowhere))],
        Summary = front.Description.Length > 0 ? new Worded(front.Description, Nowhere) : page.Summary,
    };

    private static void Name(List<OpenTopic> topics, SeedText seed, IEnumerable<string> taken, Recipe? former)
    {
        var kept = former is null ? new string?[topics.Count] : FormerTopics.IdsOf([.. topics.Select(t => (t.Title, OpeningsOf(seed, t)))], former);
        var ids = new TopicIds(former is null ? taken : taken.Concat(former.Pages.Select(p => p.Id.Text)));
        topics[0].Id = kept[0] ?? ids.OfText(topics[0].Title, "text-" + seed.File.Hash[..Math.Min(8, seed.File.Hash.Length)]);
        for (var i = 1; i < topics.Count; i++) topics[i].Id = kept[i] ?? ids.OfTopic(topics[0].Title, topics[i].Title);
    }

    private static HashSet<string> OpeningsOf(SeedText seed, OpenTopic topic) =>
        [.. topic.Body.OfType<SentencesRecipe>().Select(s => Opening.Of(seed.Sentences[seed.IndexOf(s.Span.FirstLine, 1)].Text))];

    private static SpanReference LineOf(Segment paragraph) => new("", paragraph.Line, 0, paragraph.Line, 0, "", "", Nowhere);

    private sealed record OpenTopic(string Title, OpenTopic? Parent, int Level)
    {
        public string Id { get; set; } = "";

        /// <summary>What a law means by its words (第二条 本条例所称…) says little about a part of it, unless it is the word of the title.</summary>
        private bool Tells(Definition definition) =>
            Title.Contains(definition.Term, StringComparison.Ordinal)
            || (HeadingMark.Read(definition.Sentence).Kind == MarkKind.None && definition.Sentence[0] != '本');

        public List<BlockRecipe> Body { get; } = [];

        public PageRecipe Close(ILookup<int, Definition> definitions) => new()
        {
            Id = new Worded(Id, Nowhere),
            Title = new Worded(Title, Nowhere),
            Parent = Parent is null ? null : new Worded(Parent.Id, Nowhere),
            Summary = Body.OfType<SentencesRecipe>().SelectMany(s => definitions[s.Span.FirstLine]).FirstOrDefault(Tells) is { } found
                ? new Worded(found.Sentence, Nowhere)
                : null,
            Body = [.. Body],
        };
    }
}
