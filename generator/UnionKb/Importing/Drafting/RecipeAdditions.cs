using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// What a recipe lacks for its text: the paragraphs that no page has, each behind what stands before it in the text, be that a paragraph or a heading;
/// and each heading that is new together with its first paragraph, as a topic where headings of its level are topics, else as a heading in its page.
/// </summary>
internal sealed class RecipeAdditions
{
    private const string Mark = "  # 新增\n";

    private readonly Recipe _recipe;
    private readonly SeedText _seed;
    private readonly RecipeLayout _layout;
    private readonly RecipeHeadings _headings;
    private readonly SortedDictionary<int, StringBuilder> _added = [];

    /// <summary>Where the next addition goes, how deep, and into which page.</summary>
    private (int At, int Indent, string Before, PageRecipe Page, bool IsNew) _place;
    private TopicIds? _ids;

    private RecipeAdditions(Recipe recipe, SeedText seed, Dictionary<int, (PageRecipe Page, BlockRecipe Block)> homes)
    {
        (_recipe, _seed, _layout) = (recipe, seed, new RecipeLayout(recipe.Source.Text));
        _headings = new RecipeHeadings(recipe, seed, homes);
    }

    /// <summary>Lines by the place in the recipe's text where they go.</summary>
    /// <param name="recipe">With its addresses where their sentences are now.</param>
    public static IEnumerable<(TextSpan Span, string Text)> Of(Recipe recipe, SeedText seed, IReadOnlyList<SeedText> seeds)
    {
        var resolver = new SpanResolver(seed, seeds, recipe.Source, new DiagnosticBag());
        var homes = recipe.HomesOf(seed, seeds);
        if (recipe.Topics.Length == 0) return [];
        var additions = new RecipeAdditions(recipe, seed, homes);
        additions.Walk(homes, recipe.Drops.SelectMany(d => resolver.Resolve(d.Span)).Select(s => s.Address.Line).ToHashSet());
        return additions._added.Select(a => (new TextSpan(a.Key, 0), a.Value.ToString()));
    }

    private void Walk(Dictionary<int, (PageRecipe Page, BlockRecipe Block)> homes, HashSet<int> dropped)
    {
        Open(Array.Find(_recipe.Topics, t => t.Id.Text == _recipe.Pillar.Text) ?? _recipe.Topics[0]);
        Segment[] segments = [.. _seed.Segments.Where(s => s.CopyOf is null && s.Kind is SegmentKind.Heading or SegmentKind.Paragraph)];
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (homes.TryGetValue(segment.Line, out var home)) Behind(home.Page, home.Block);
            else if (segment.Kind == SegmentKind.Heading) Under(segment, IsNew(segments.AsSpan(i + 1), homes, dropped));
            else if (!dropped.Contains(segment.Line)) Add($"- home: {YamlText.Of(Addresses.Of(_seed, segment.Line))}");
        }
    }

    private void Under(Segment heading, bool isNew)
    {
        var known = _headings.Of(heading);
        if (known is { Block: { } block }) Behind(known.Value.Page, block);
        else if (known is { } topic) Open(topic.Page);
        else if (isNew) Heading(heading);
    }

    /// <summary>A heading that the recipe does not have was left out by its editor, unless what stands right under it is new as well.</summary>
    private bool IsNew(ReadOnlySpan<Segment> behind, Dictionary<int, (PageRecipe Page, BlockRecipe Block)> homes, HashSet<int> dropped)
    {
        foreach (var segment in behind)
        {
            if (segment.Kind == SegmentKind.Paragraph) return !homes.ContainsKey(segment.Line) && !dropped.Contains(segment.Line);
            if (_headings.Of(segment) is not null) return false;
        }

        return false;
    }

    private void Behind(PageRecipe page, BlockRecipe block) =>
        _place = (_layout.EndOf(block.Place.Start), _layout.IndentOf(block.Place.Start), "", page, false);

    /// <summary>At the beginning of a page's text.</summary>
    private void Open(PageRecipe page)
    {
        var first = Array.Find(page.Body, b => b is HeadingRecipe or SentencesRecipe { Home: true }) ?? page.Body.FirstOrDefault();
        if (first is not null)
        {
            _place = (_layout.StartOf(first.Place.Start), _layout.IndentOf(first.Place.Start), "", page, false);
            return;
        }

        var id = page.Id.Place.Start;
        var key = _layout.IndentOf(id) + 2;
        _place = (_layout.EndOf(id), key + 2, new string(' ', key) + "body:\n", page, false);
    }

    private void Heading(Segment heading)
    {
        if (_headings.TopicOf(heading.Level) is { } like)
        {
            Topic(heading, like);
            return;
        }

        var level = _headings.LevelOf(heading.Level) ?? Math.Clamp(heading.Level - (_headings.DepthOf(_place.Page) ?? 0) + 1, 2, 6);
        Add($"- heading: {YamlText.Of(heading.Text)}", level > 2 ? $"  level: {level}" : null);
    }

    /// <summary>Behind the page that stands before it in the text, under the parent of the other topic of its level.</summary>
    private void Topic(Segment heading, PageRecipe like)
    {
        _ids ??= new TopicIds(_recipe.Pages.SelectMany(p => p.Ids.Prepend(p.Id)).Select(w => w.Text));
        var sign = _layout.IndentOf(like.Id.Place.Start);
        var last = _place.Page.Body.Length > 0 ? _place.Page.Body[^1].Place : _place.Page.Id.Place;
        _place = (_place.IsNew ? _place.At : _layout.EndOf(last.Start), sign, "", like, true);
        Add(
            $"- id: {_ids.OfTopic(_recipe.Title, heading.Text)}",
            $"  title: {YamlText.Of(heading.Text)}",
            like.Parent is null ? null : $"  parent: {like.Parent.Text}",
            "  body:");
        _place = _place with { Indent = sign + 4 };
    }

    private void Add(params string?[] lines)
    {
        if (!_added.TryGetValue(_place.At, out var text)) _added[_place.At] = text = new StringBuilder(_layout.LineEndBefore(_place.At));
        text.Append(_place.Before);
        _place = _place with { Before = "" };
        var indent = new string(' ', _place.Indent);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is not null) text.Append(indent).Append(lines[i]).Append(i == 0 ? Mark : "\n");
        }
    }
}
