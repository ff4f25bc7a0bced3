using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recognising;

/// <summary>Runs the knowledge rules over the kept text of a seed; each rule stands in a file of its own.</summary>
public static class Recogniser
{
    public static Knowledge Read(SeedText seed)
    {
        Segment[] kept = [.. seed.Segments.Where(s => s.CopyOf is null && s.Kind is not (SegmentKind.Contents or SegmentKind.Furniture))];
        SourceSentence[] sentences = [.. seed.Unique];
        return new Knowledge(
            BookTitles.Find(kept),
            Abbreviations.Find(kept),
            Dates.Find(kept),
            Definitions.Find(sentences),
            SeriesRule.Find(kept),
            TypeTables.Find(sentences),
            ReportedSpeeches.Find(sentences),
            StatedRelations.Find(sentences),
            Imprints.Find(seed));
    }
}
