using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Mentions;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>Gathers sentences of other pages, each once with all places where it stands, in the order they come; a heading is a sentence of its own.</summary>
internal sealed class SentenceViews(SiteFrame frame, string root)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(SentenceView View, List<LinkView> Places)> _sentences = [];

    public void Add(LinkedPage from, (int Block, int Start, int Length) place)
    {
        var text = from.Blocks[place.Block].Text;
        var sentence = Sentences.At(text, Math.Clamp(place.Start, 0, text.Length));
        var key = text.AsSpan(sentence.Start, sentence.Length).Trim().ToString();
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _sentences.Count;
            _numbers.Add(key, number);
            var (before, hit, after) = Excerpt.Around(text, place.Start, place.Length);
            _sentences.Add((new SentenceView(before, hit, after, []), []));
        }

        var link = PlaceOf(frame, from, place.Block, root);
        if (!_sentences[number].Places.Contains(link)) _sentences[number].Places.Add(link);
    }

    public SentenceView[] ToArray() => [.. _sentences.Select(s => s.View with { Pages = [.. s.Places] })];

    /// <summary>The section of a page that a block stands in; the page itself before its first heading.</summary>
    public static LinkView PlaceOf(SiteFrame frame, LinkedPage from, int block, string root)
    {
        var page = frame.Link(from.Index, root);
        var section = from.Blocks[block].Section;
        if (section < 0 || section >= from.Page.Headings.Length) return page;
        var heading = from.Page.Headings[section];
        return new LinkView($"{page.Title} · {heading.Text}", $"{page.Url}#{SiteAddress.EncodeAnchor(heading.Id)}");
    }
}
