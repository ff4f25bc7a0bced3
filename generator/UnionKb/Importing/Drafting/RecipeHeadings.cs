using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// Which heading of the text is which of a recipe: a page or a heading block of equal words, else the one that an editor renamed, which stands right
/// above the same paragraph.
/// </summary>
internal sealed class RecipeHeadings
{
    private readonly Dictionary<int, (PageRecipe Page, HeadingRecipe? Block)> _known = [];
    private readonly Dictionary<int, PageRecipe> _topics = [];
    private readonly Dictionary<int, int> _levels = [];
    private readonly Dictionary<PageRecipe, int> _depths = [];

    /// <param name="homes">For each line of the text the page and the block that have it.</param>
    public RecipeHeadings(Recipe recipe, SeedText seed, IReadOnlyDictionary<int, (PageRecipe Page, BlockRecipe Block)> homes)
    {
        Segment[] headings = [.. seed.Segments.Where(s => s.CopyOf is null && s.Kind == SegmentKind.Heading)];
        var named = new Dictionary<string, Queue<(PageRecipe Page, HeadingRecipe? Block)>>(StringComparer.Ordinal);
        foreach (var page in recipe.Topics)
        {
            if (page.Id.Text != recipe.Pillar.Text) Name(page.Title.Text, page, null);
            foreach (var block in page.Body.OfType<HeadingRecipe>()) Name(block.Text.Text, page, block);
        }

        foreach (var heading in headings)
        {
            if (named.TryGetValue(SentenceKey.Of(heading.Text), out var queue) && queue.TryDequeue(out var found)) _known[heading.Line] = found;
        }

        var renamed = named.Values.SelectMany(q => q).ToHashSet();
        Segment? above = null;
        foreach (var segment in seed.Segments.Where(s => s.CopyOf is null))
        {
            if (segment.Kind == SegmentKind.Heading) above = segment;
            if (above is null || !homes.TryGetValue(segment.Line, out var home)) continue;
            if (!_known.ContainsKey(above.Line) && OpenerOf(home.Page, home.Block) is { } opener && renamed.Remove(opener)) _known[above.Line] = opener;
            above = null;
        }

        foreach (var heading in headings)
        {
            if (!_known.TryGetValue(heading.Line, out var known)) continue;
            if (known.Block is not null) _levels[heading.Level] = known.Block.Level;
            else (_topics[heading.Level], _depths[known.Page]) = (known.Page, heading.Level);
        }

        void Name(string text, PageRecipe page, HeadingRecipe? block)
        {
            var key = SentenceKey.Of(text);
            if (!named.TryGetValue(key, out var queue)) named[key] = queue = [];
            queue.Enqueue((page, block));
        }
    }

    /// <summary>The page that a heading opens, or the block that it is in its page; null for one that the recipe does not have.</summary>
    public (PageRecipe Page, HeadingRecipe? Block)? Of(Segment heading) => _known.TryGetValue(heading.Line, out var known) ? known : null;

    /// <summary>A page that a heading of this level opens.</summary>
    public PageRecipe? TopicOf(int level) => _topics.GetValueOrDefault(level);

    /// <summary>The level that headings of this level of the text have inside a page.</summary>
    public int? LevelOf(int level) => _levels.TryGetValue(level, out var found) ? found : null;

    /// <summary>The level of the heading that opens a page.</summary>
    public int? DepthOf(PageRecipe page) => _depths.TryGetValue(page, out var depth) ? depth : null;

    /// <summary>What stands right above the first paragraph under it: the heading in front of the block, or the page itself.</summary>
    private static (PageRecipe Page, HeadingRecipe? Block)? OpenerOf(PageRecipe page, BlockRecipe block)
    {
        var at = Array.IndexOf(page.Body, block);
        var heading = page.Body.Take(at).Reverse().TakeWhile(b => b is not SentencesRecipe { Home: true }).OfType<HeadingRecipe>().FirstOrDefault();
        if (heading is not null) return (page, heading);
        return page.Body.Take(at).Any(b => b is SentencesRecipe { Home: true }) ? null : (page, null);
    }
}
