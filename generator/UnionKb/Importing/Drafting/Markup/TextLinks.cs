using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>Where the links of one text lead from its pages: into the text itself, into other texts of the import, and to the files beside it.</summary>
/// <param name="placesOf">The places of a text by its name, of the own text by an empty one; null for one that became no page.</param>
internal sealed class TextLinks(PagePictures files, Func<string, SourcePlaces?> placesOf)
{
    /// <summary>A mark with its address as the page writes it; a link into a text that became no page marks nothing.</summary>
    public InlineMark Settled(InlineMark mark, string page)
    {
        if (mark.Kind != InlineMarkKind.Link) return mark;
        if (mark.File is { } file) return mark with { Target = files.AddressOf(file, page) };
        if (mark.Text is not { } text) return mark;
        return placesOf(text)?.AddressOf(mark.Target, page) is { } address
            ? mark with { Target = address }
            : mark with { Kind = InlineMarkKind.Silent, Span = default };
    }
}
