using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>The notes of a text by their numbers: a page that calls one which is at home on another page shows it as well.</summary>
/// <param name="isDropped">Sentences that the recipe drops stand on no page.</param>
internal sealed class SourceNotes(SeedText seed, Predicate<SourceSentence> isDropped)
{
    private readonly Lazy<ILookup<string, DraftLine>> _lines = new(() => seed.Sentences
        .Where(s => NumberOf(s.Segment) is not null && !isDropped(s))
        .GroupBy(s => s.Address.Line)
        .ToLookup(l => NumberOf(l.First().Segment)!, l => new DraftLine([.. l])));

    /// <summary>The number of the note that a line belongs to, or null.</summary>
    public static string? NumberOf(Segment segment) => segment.Form.In is [{ Kind: HolderKind.Note } note, ..] ? note.Sign : null;

    /// <summary>The lines of a note.</summary>
    public IEnumerable<DraftLine> this[string number] => _lines.Value[number];
}
