using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>Lines <c>[label]: …</c> that no link names, and those of a label that has one already: they are words that only look like addresses.</summary>
internal static class UnusedDefinitions
{
    public static IEnumerable<LinkReferenceDefinition> In(MarkdownDocument document)
    {
        var used = new HashSet<LinkReferenceDefinition>();
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Reference is { } reference) used.Add(reference);
        }

        return document.OfType<LinkReferenceDefinitionGroup>().SelectMany(g => g).OfType<LinkReferenceDefinition>()
            .Where(d => d.GetType() == typeof(LinkReferenceDefinition) && !used.Contains(d)).OrderBy(d => d.Span.Start);
    }
}
