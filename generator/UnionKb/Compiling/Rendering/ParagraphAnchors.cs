using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Model.Links;

namespace UnionKb.Compiling.Rendering;

/// <summary>
/// Finds what a paragraph of the text or of a quotation in it, or an item of a list, is cited by (<see cref="ParagraphAnchor"/>). No anchor of a
/// heading is taken: headings that come later keep theirs.
/// </summary>
internal sealed partial class ParagraphAnchors(BodyBuilder body)
{
    private MarkdownDocument _document = [];
    private HashSet<string>? _ofHeadings;

    public void Start(MarkdownDocument document) => (_document, _ofHeadings) = (document, null);

    /// <summary>Marks the block that is open as one that can be cited.</summary>
    public void Mark(LeafBlock leaf)
    {
        var article = ArticleOf(leaf);
        body.Cite(article is not null && !OfHeadings().Contains(article) && body.TakeAnchor(article) ? article : null);
    }

    /// <summary>The number of the article that a paragraph begins with, as it is written; null for one that merely speaks of an article.</summary>
    private static string? ArticleOf(LeafBlock leaf)
    {
        var first = leaf.Inline?.FirstChild;
        var isLabel = first is EmphasisInline;
        while (first is ContainerInline container) first = container.FirstChild;
        if (first is not LiteralInline { Content: { IsEmpty: false } words } || words.CurrentChar != '第') return null;
        var match = Article().Match(words.ToString());
        if (!match.Success) return null;
        var isAlone = match.Length == words.Length;
        return isAlone ? (isLabel || first.NextSibling is null ? match.Value : null) : IsBorder(words.Text[words.Start + match.Length]) ? match.Value : null;
    }

    private static bool IsBorder(char c) => char.IsWhiteSpace(c) || c is '：' or ':' or '【' or '（' or '(' or '［';

    private HashSet<string> OfHeadings() => _ofHeadings ??= _document.Descendants<HeadingBlock>().Select(IdOf).ToHashSet(StringComparer.Ordinal);

    private static string IdOf(HeadingBlock heading)
    {
        var (text, attributes) = HeadingIds.Split(InlineText.Of(heading.Inline));
        return HeadingIds.Explicit(attributes) ?? HeadingIds.Slug(text);
    }

    [GeneratedRegex("^第[一二三四五六七八九十百千零〇两0-9０-９]+条(之[一二三四五六七八九十]+)?")]
    private static partial Regex Article();
}
