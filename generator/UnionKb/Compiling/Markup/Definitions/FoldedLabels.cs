using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Compiling.Markup.Definitions;

/// <summary>
/// Labels match by Unicode's case folding (CommonMark 0.31.2, 4.7 "matches"), in which one letter may become two: <c>[ẞ]</c> finds <c>[SS]: …</c>.
/// The parser compares letter by letter, so a label that may fold otherwise is entered once more as it folds, and asked for in the same way.
/// </summary>
internal sealed class FoldedLabels : InlineParser
{
    public FoldedLabels() => OpeningCharacters = ['['];

    /// <summary>Enters a definition under its folded label, too.</summary>
    public static void Add(MarkdownDocument document, LinkReferenceDefinition definition)
    {
        if (MayFold(definition.Label)) Enter(document, CaseFolding.Fold(definition.Label!), definition);
    }

    /// <summary>Takes nothing: it only makes the definition known under the label that is written here.</summary>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')) return false;
        var rest = slice;
        if (!LinkHelper.TryParseLabel(ref rest, out var label) || !MayFold(label) || processor.Document.ContainsLinkReferenceDefinition(label)) return false;
        if (processor.Document.TryGetLinkReferenceDefinition(CaseFolding.Fold(label), out var definition))
            Enter(processor.Document, label, definition);
        return false;
    }

    private static void Enter(MarkdownDocument document, string label, LinkReferenceDefinition definition) =>
        document.GetLinkReferenceDefinitions(addGroup: true).Links.TryAdd(label, definition);

    /// <summary>Whether a label holds a letter beyond ASCII of a script that has cases; ideographs have none.</summary>
    private static bool MayFold(string? label) => label is not null && label.Any(c => c > '\u007F' && !Han.IsIdeograph(c) && char.IsLetter(c));
}
