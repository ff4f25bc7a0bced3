using UnionKb.Diagnostics;
using UnionKb.Importing.Drafting.Markup;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Wording;
using UnionKb.Model;

namespace UnionKb.Importing.Drafting;

/// <summary>Applies recipes to their seeds: every page as it is to be, and every word that a recipe takes from the text checked against it.</summary>
internal static class Drafter
{
    /// <summary>Words of fewer characters are a label.</summary>
    private const int LeastOpening = 10;

    /// <summary>The drafts of all recipes in recipe order; with errors in the bag they are not fit to be written.</summary>
    public static TopicDraft[] Draft(
        IReadOnlyList<(SeedText Seed, Recipe Recipe)> recipes,
        IReadOnlyList<SeedText> seeds,
        IEnumerable<string> presentIds,
        DiagnosticBag diagnostics)
    {
        var names = new PageNames(recipes.Select(r => r.Recipe), presentIds, diagnostics);
        var places = new Dictionary<string, Lazy<SourcePlaces>>(StringComparer.Ordinal);
        foreach (var (seed, recipe) in recipes)
            places[seed.File.FileName] = new(() => new SourcePlaces(recipe, seed, seeds, AddressesIn(recipe)));
        return [.. recipes.SelectMany(r => DraftsOf(r.Seed, r.Recipe))];

        List<TopicDraft> DraftsOf(SeedText seed, Recipe recipe)
        {
            SourcePlaces? PlacesOf(string text) => places.GetValueOrDefault(text.Length == 0 ? seed.File.FileName : text)?.Value;
            return Draft(seed, recipe, seeds, names.In(recipe.Source), new PagePictures(PagePictures.Above), PlacesOf, diagnostics);
        }
    }

    /// <summary>The same for one text whose pages stand in one folder outside any project, with their files below it.</summary>
    /// <param name="placesOf">The places of the texts that it links, by their names; of its own by an empty one.</param>
    public static TopicDraft[] DraftOutside(SeedText seed, Recipe recipe, Func<string, SourcePlaces?> placesOf, DiagnosticBag diagnostics)
    {
        var names = new PageNames([recipe], [], diagnostics);
        return [.. Draft(seed, recipe, [seed], names.In(recipe.Source), new PagePictures(""), placesOf, diagnostics)];
    }

    /// <summary>Where pages are from a page of any text.</summary>
    private static Func<PageRecipe, string> AddressesIn(Recipe recipe)
    {
        var paths = PagePlaces.Of(recipe).ToDictionary(p => p.Page, p => PagePictures.Above + p.Place.Path[(PagePlaces.Folder.Length + 1)..]);
        return page => paths[page];
    }

    private static List<TopicDraft> Draft(
        SeedText seed,
        Recipe recipe,
        IReadOnlyList<SeedText> seeds,
        PageNames names,
        PagePictures pictures,
        Func<string, SourcePlaces?> placesOf,
        DiagnosticBag diagnostics)
    {
        var resolver = new SpanResolver(seed, seeds, recipe.Source, diagnostics);
        var words = new SourceWords(seeds, recipe.Source, diagnostics);
        var homes = new Homes(recipe.Source, [.. recipe.Drops.SelectMany(d => resolver.Resolve(d.Span)).Select(s => s.Address)], diagnostics);
        var speeches = new Speeches(recipe, resolver, words, diagnostics);
        foreach (var term in recipe.Unexplained) words.RequireAnywhere(term);
        names.Require(recipe.Pillar);

        var drafts = new List<TopicDraft>();
        var links = new TextLinks(pictures, placesOf);
        var notes = new SourceNotes(seed, homes.IsDropped);
        var headings = new SourceHeadings(seed);
        foreach (var (page, place) in PagePlaces.Of(recipe))
        {
            var writer = new BlockWriter(page.Id.Text, resolver, words, homes, speeches, names, pictures, links, notes, headings);
            foreach (var block in page.Body) writer.Write(block);
            Check(page, words, names);
            // A date, an addressee, a row of a form or an item of a list says little about the page.
            var opening = writer.Shown.FirstOrDefault(s => Punctuation.EndsSentence(s.Text) && (!HeadingMark.Read(s.Text).IsItem || IsLongFirst(s)))
                ?? writer.Shown.FirstOrDefault(s => s.Text.Length >= LeastOpening && !DocumentLines.Is(s.Text))
                ?? writer.Shown.FirstOrDefault();
            var summary = page.Summary?.Text ?? (writer.Definition ?? opening)?.Shown;
            drafts.Add(new TopicDraft(place.Path, FrontOf(recipe, page, place, summary), writer.Blocks(), [.. writer.Home])
            {
                Undropped = writer.Undropped(),
                Dropped = [.. writer.Dropped],
                Pictures = pictures.Taken(),
                PictureNames = pictures.Names,
            });

            bool IsLongFirst(SourceSentence sentence) => sentence == writer.Shown[0] && sentence.Text.Length >= 2 * LeastOpening;
        }

        homes.Close(seed);
        foreach (var (heading, link) in headings.LinksLeft) diagnostics.Add(seed.File.Source, heading.Raw, Rules.TitleLink, Shown(link), heading.Text);
        return drafts;
    }

    private static string Shown(InlineMark link) => link.Text switch { null => link.Target, { Length: 0 } => "#" + link.Target, _ => link.Text };

    private static void Check(PageRecipe page, SourceWords words, PageNames names)
    {
        words.RequireAnywhere(page.Summary);
        words.RequireAnywhere(page.Issuer);
        words.RequireAnywhere(page.When, Rules.DateNotPrinted);
        foreach (var alias in page.Aliases) words.RequireAnywhere(alias);
        foreach (var id in page.SeeAlso) names.Require(id);
        names.Require(page.Parent);
    }

    private static FrontMatter FrontOf(Recipe recipe, PageRecipe page, PagePlace place, string? summary) => new()
    {
        Id = page.Id.Text,
        Title = page.Title.Text,
        Kind = page.Kind,
        Parent = place.Parent,
        Order = place.Order,
        Tags = TextsOf(page.Tags),
        Aliases = [.. TextsOf(page.Aliases), .. TextsOf(page.Ids)],
        Summary = summary,
        When = page.When?.Text,
        Issuer = page.Issuer?.Text,
        Pinyin = page.Pinyin?.Text,
        // Only the page that stands for the whole text says where that text is from; empty keys wait for an editor.
        Source = place.IsPillar ? recipe.Origin : null,
        Author = place.IsPillar ? recipe.Author : null,
        Published = place.IsPillar ? recipe.Published : null,
        Slogan = page.Slogan,
        NeverLink = page.NeverLink,
        SeeAlso = PlacedOf(page.SeeAlso),
        Relations = PlacedOf(page.Relations),
        Pending = TextsOf(page.Pending),
    };

    // The place is one in a file yet to be written.
    private static Placed[] PlacedOf(Worded[] words) => [.. words.Select(w => new Placed(w.Text, default))];

    private static string[] TextsOf(Worded[] words) => [.. words.Select(w => w.Text)];
}
