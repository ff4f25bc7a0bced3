using Markdig.Syntax;
using UnionKb.Compiling.Markup.Html;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>An element of a file's own HTML that is open.</summary>
/// <param name="Name">As its writer calls it.</param>
/// <param name="End">What closes it on the page.</param>
/// <param name="Link">The link it opened.</param>
/// <param name="At">Where its tag stands in the Markdown.</param>
internal readonly record struct OpenElement(string Name, HtmlElement Element, string End, OpenLink Link, SourceSpan At)
{
    /// <summary>The kind of page text that stands in it, or null: that of what is around it.</summary>
    public Model.BlockKind? Text => Name switch
    {
        "li" => Model.BlockKind.ListItem,
        "td" or "th" => Model.BlockKind.TableCell,
        "dt" => Model.BlockKind.Term,
        "blockquote" => Model.BlockKind.Quote,
        "pre" => Model.BlockKind.Code,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Model.BlockKind.Heading,
        _ => null,
    };
}

/// <summary>The link that an element is: none, one that leads out of the pages, or a numbered one to a page.</summary>
internal readonly record struct OpenLink(bool IsOpen, int Page)
{
    public static readonly OpenLink Outside = new(true, -1);
}
