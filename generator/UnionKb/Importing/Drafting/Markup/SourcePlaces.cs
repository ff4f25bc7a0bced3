using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>
/// Where the places of a text are on its pages: a link to a place leads to the heading that the place is or stands under, a link to the text to the page
/// that stands for it.
/// </summary>
internal sealed class SourcePlaces
{
    private readonly Recipe _recipe;
    private readonly SeedText _seed;
    private readonly Func<PageRecipe, string> _addressOf;
    private readonly Dictionary<int, (PageRecipe Page, BlockRecipe Block)> _homes;

    /// <summary>The lines that have a home, in order.</summary>
    private readonly int[] _lines;
    private readonly RecipeHeadings _headings;
    private readonly Segment[] _marked;
    private readonly Dictionary<int, Segment> _markedLines;

    /// <summary>For each block of the recipe the heading that it stands under; for each heading how many of its words stand before it on the page.</summary>
    private readonly Dictionary<BlockRecipe, (HeadingRecipe? Above, int Repeated)> _blocks = new(ReferenceEqualityComparer.Instance);

    private readonly string[] _keys;

    /// <param name="addressOf">Address of a page as a page of the same import writes it.</param>
    public SourcePlaces(Recipe recipe, SeedText seed, IReadOnlyList<SeedText> seeds, Func<PageRecipe, string> addressOf)
    {
        (_recipe, _seed, _addressOf) = (recipe, seed, addressOf);
        _homes = recipe.HomesOf(seed, seeds);
        _lines = [.. _homes.Keys.Order()];
        _headings = new RecipeHeadings(recipe, seed, _homes);
        _marked = Array.FindAll(seed.Segments, s => s.Kind is SegmentKind.Heading or SegmentKind.Title && s.CopyOf is null);
        _markedLines = _marked.ToDictionary(m => m.Line);
        _keys = Array.ConvertAll(_marked, s => Anchors.KeyOf(s.Text));
        foreach (var page in recipe.Pages) Number(page);
    }

    /// <summary>The address of a place, as a page writes it; on the page itself only what stands behind the #.</summary>
    /// <param name="place">A name that the text gives, or the anchor of a heading; empty for the text as a whole.</param>
    /// <param name="page">Id of the page that writes it.</param>
    public string AddressOf(string place, string page)
    {
        var (to, heading) = place.Length == 0 ? (Pillar, null) : Find(place);
        if (heading is null) return _addressOf(to);
        var anchor = "#" + (heading.Id?.Text ?? Anchors.Of(heading.Text.Text, _blocks[heading].Repeated));
        return to.Id.Text == page ? anchor : _addressOf(to) + anchor;
    }

    private PageRecipe Pillar => Array.Find(_recipe.Topics, t => t.Id.Text == _recipe.Pillar.Text) ?? _recipe.Pages.First();

    private (PageRecipe Page, HeadingRecipe? Heading) Find(string place)
    {
        if (!_seed.File.Form.Places.TryGetValue(place, out var line))
        {
            if (Anchors.Find(place, _keys) is not (>= 0 and var found)) return (Pillar, null);
            line = _marked[found].Line;
        }

        if (_markedLines.TryGetValue(line, out var marked))
        {
            if (marked.Kind == SegmentKind.Title) return (Pillar, null);
            if (_headings.Of(marked) is { } known) return known;
        }

        var at = Array.BinarySearch(_lines, line);
        if (at < 0) at = ~at;
        return at < _lines.Length ? (_homes[_lines[at]].Page, _blocks[_homes[_lines[at]].Block].Above) : (Pillar, null);
    }

    private void Number(PageRecipe page)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        HeadingRecipe? above = null;
        foreach (var block in page.Body)
        {
            var repeated = 0;
            if (block is HeadingRecipe heading)
            {
                repeated = counts.GetValueOrDefault(heading.Text.Text);
                counts[heading.Text.Text] = repeated + 1;
                above = heading;
            }

            _blocks[block] = (above, repeated);
        }
    }
}
