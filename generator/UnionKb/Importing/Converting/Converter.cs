using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Drafting.Markup;
using UnionKb.Importing.Proposing;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Converting;

/// <summary>
/// One text to topics without a project and without a reviewed recipe: read, segment, propose, draft. Findings are about
/// the file by its name, a path. Nothing is written here.
/// </summary>
internal static class Converter
{
    /// <param name="run">The texts that are converted together.</param>
    /// <param name="number">Which of them.</param>
    public static ConvertedText Convert(ConversionRun run, int number)
    {
        var (name, folder) = (run.Files[number], run.Folders[number]);
        var diagnostics = new DiagnosticBag();
        if (Read(run, number, diagnostics) is not { } seed) return Nothing(name, folder, diagnostics);
        var knowledge = Recogniser.Read(seed);
        var recipe = Proposer.Propose(seed, knowledge, []) with { Order = 0 };
        var alone = PartsStandAlone(seed);
        var own = new Lazy<SourcePlaces>(() => new SourcePlaces(recipe, seed, [seed], NamesIn(recipe, alone, "")));
        var drafts = Drafter.DraftOutside(seed, recipe, text => text.Length == 0 ? own.Value : run.PlacesOf(text), diagnostics);
        if (diagnostics.HasErrors) return Nothing(name, folder, diagnostics);
        var files = drafts.Select(d => PageOf(d, alone)).ToList();
        files.AddRange(drafts.SelectMany(d => d.Pictures).Select(p => new ConvertedFile(p.Name, p.Bytes)));
        files.Add(new ConvertedFile("extracted.json", ExtractedJson.Write(knowledge, seed.File.Left)));
        var counts = CountsOf(seed, recipe);
        files.Add(new ConvertedFile("import-report.md", Encoding.UTF8.GetBytes(ConversionReport.Write(seed, counts))));
        return new ConvertedText(folder, files, counts, diagnostics.ToSorted());
    }

    /// <summary>The places of a text for links from another one; null for one that cannot be read.</summary>
    public static SourcePlaces? PlacesOf(ConversionRun run, int number)
    {
        if (Read(run, number, new DiagnosticBag()) is not { } seed) return null;
        var recipe = Proposer.Propose(seed, Recogniser.Read(seed), []) with { Order = 0 };
        return new SourcePlaces(recipe, seed, [seed], NamesIn(recipe, PartsStandAlone(seed), $"../{run.Folders[number]}/"));
    }

    private static SeedText? Read(ConversionRun run, int number, DiagnosticBag diagnostics)
    {
        var name = run.Files[number];
        var file = SeedReader.Read(name, () => File.OpenRead(name), run.SurroundingsOf(number), diagnostics);
        return file is null ? null : SeedText.Read(file, 0, diagnostics);
    }

    private static Func<PageRecipe, string> NamesIn(Recipe recipe, bool alone, string above)
    {
        var paths = PagePlaces.Of(recipe).ToDictionary(p => p.Page, p => above + NameOf(p.Place.Path, p.Page.Id.Text, alone));
        return page => paths[page];
    }

    private static string NameOf(string path, string id, bool alone) => alone ? id + ".md" : path[(path.LastIndexOf('/') + 1)..];

    private static ConvertedText Nothing(string name, string folder, DiagnosticBag diagnostics) =>
        new(folder, [], new ConversionCounts { File = name, Encoding = "", Title = "" }, diagnostics.ToSorted());

    /// <summary>
    /// A first line that stands over body text just as the other headings of the text do is the heading of the first part, not the title of
    /// the whole: the parts then stand side by side.
    /// </summary>
    private static bool PartsStandAlone(SeedText seed)
    {
        Segment[] segments = [.. seed.Segments.Where(s => s.CopyOf is null && s.Kind is not (SegmentKind.Contents or SegmentKind.Furniture))];
        var headings = segments.Where(s => s.Kind == SegmentKind.Heading).ToArray();
        return seed.Title is { Length: <= LineLength.OfHeading }
            && segments is [_, { Kind: SegmentKind.Paragraph } next, ..] && Punctuation.EndsSentence(next.Text)
            && headings.Length > 0 && Array.TrueForAll(headings, h => h.Rule == StructureRule.UnmarkedHeading);
    }

    private static ConvertedFile PageOf(TopicDraft draft, bool alone)
    {
        var page = alone && draft.Front.Parent is not null && draft.Front.Order > 0 ? draft with { Front = draft.Front with { Parent = null } } : draft;
        var name = NameOf(draft.Path, draft.Id, alone);
        // Outside a project other programs read the page, which show no front matter; UnionKb drops a first heading that repeats the title.
        page = page with { Blocks = ["# " + MarkdownText.Escape(page.Front.Title!), .. page.Blocks] };
        return new ConvertedFile(name, Encoding.UTF8.GetBytes(TopicWriter.Write(page)));
    }

    private static ConversionCounts CountsOf(SeedText seed, Recipe recipe) => new()
    {
        File = seed.File.FileName,
        Encoding = seed.File.Encoding,
        Title = recipe.Title,
        Topics = recipe.Topics.Length,
        Headings = seed.Segments.Count(s => s.Kind == SegmentKind.Heading && s.CopyOf is null),
        Paragraphs = seed.Segments.Count(s => s.Kind == SegmentKind.Paragraph && s.CopyOf is null),
        Sentences = seed.Unique.Count(),
        Repeated = seed.Sentences.Count(s => s.DuplicateOf is not null),
        Contents = seed.Segments.Count(s => s.Kind == SegmentKind.Contents),
        Furniture = seed.Segments.Count(s => s.Kind == SegmentKind.Furniture),
    };
}
