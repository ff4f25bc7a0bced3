using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Definitions;

/// <summary>What a file defines for references that it does not have: the parser takes these lines out of the text.</summary>
internal static class Unused
{
    /// <summary>Notes that nothing refers to, and later notes of a name that is taken; in the order of the file.</summary>
    public static IEnumerable<FootnoteLinkReferenceDefinition> Notes(MarkdownDocument document) =>
        All(document).OfType<FootnoteLinkReferenceDefinition>().Where(d => d.Footnote.Order < 0);

    /// <summary>Link definitions that no link uses, without those that are comments.</summary>
    public static IEnumerable<LinkReferenceDefinition> Links(MarkdownDocument document)
    {
        var links = All(document).Where(d => d is not FootnoteLinkReferenceDefinition && !DefinitionTarget.IsComment(d)).ToArray();
        if (links.Length == 0) return [];
        var used = document.Descendants<LinkInline>().Select(l => l.Reference).ToHashSet();
        return links.Where(d => !used.Contains(d));
    }

    private static IEnumerable<LinkReferenceDefinition> All(MarkdownDocument document) =>
        document.OfType<LinkReferenceDefinitionGroup>().SelectMany(g => g.OfType<LinkReferenceDefinition>());
}
