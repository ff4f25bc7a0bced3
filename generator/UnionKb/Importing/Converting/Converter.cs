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
    public static ConvertedText Convert(string name, string folder)
    {
        var diagnostics = new DiagnosticBag();
        var file = SeedReader.Read(name, () => File.OpenRead(name), diagnostics);
        if (file is null || SeedText.Read(file, 0, diagnostics) is not { } seed) return Nothing(name, folder, diagnostics);
        var knowledge = Recogniser.Read(seed);
        var recipe = Proposer.Propose(seed, knowledge, []) with { Order = 0 };
        var drafts = Drafter.Draft([(seed, recipe)], [seed], [], diagnostics, isOutside: true);
        if (diagnostics.HasErrors) return Nothing(name, folder, diagnostics);
        var alone = PartsStandAlone(seed);
        var files = drafts.Select(d => PageOf(d, alone)).ToList();
        files.AddRange(drafts.SelectMany(d => d.Pictures).Select(p => new ConvertedFile(p.Name, p.Bytes)));
        files.Add(new ConvertedFile("extracted.json", ExtractedJson.Write(knowledge, file.Left)));
        var counts = CountsOf(seed, recipe);
        files.Add(new ConvertedFile("import-report.md", Encoding.UTF8.GetBytes(ConversionReport.Write(seed, counts))));
        return new ConvertedText(folder, files, counts, diagnostics.ToSorted());
    }

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
        var name = alone ? draft.Id + ".md" : draft.Path[(draft.Path.LastIndexOf('/') + 1)..];
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
