using System.Collections.Frozen;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>
/// What becomes of the parts of Markdown (CommonMark 0.31, 4 to 6, and the additions that are read here), by what the parser makes of them. One that is not
/// listed is read for the words inside it, and named.
/// </summary>
internal static class MarkdownElements
{
    private static readonly FrozenDictionary<Type, ElementFate> Fates = Listed().ToFrozenDictionary();

    public static ElementFate FateOf(MarkdownObject part) => Fates.GetValueOrDefault(part.GetType(), ElementFate.Unknown);

    /// <summary>All of them, for tests.</summary>
    public static IEnumerable<(Type Kind, ElementFate Fate)> All => Fates.Select(f => (f.Key, f.Value));

    private static IEnumerable<KeyValuePair<Type, ElementFate>> Listed() =>
    [
        .. Of(ElementFate.Kept,
            typeof(HeadingBlock), typeof(ListBlock), typeof(QuoteBlock), typeof(CodeBlock), typeof(FencedCodeBlock), typeof(HtmlBlock), typeof(Table),
            typeof(DefinitionList), typeof(ParagraphBlock), typeof(LiteralInline), typeof(LineBreakInline), typeof(CodeInline), typeof(HtmlEntityInline),
            typeof(EmphasisInline), typeof(LinkInline), typeof(AutolinkInline), typeof(FootnoteLink), typeof(PageLinkInline), typeof(HtmlInline),
            typeof(TaskList)),
        // Rows, items, terms and notes are read with what they are a part of. A definition that no link names is a line of the text.
        .. Of(ElementFate.Inside,
            typeof(MarkdownDocument), typeof(ListItemBlock), typeof(TableRow), typeof(TableCell), typeof(DefinitionItem), typeof(DefinitionTerm),
            typeof(Footnote), typeof(LinkReferenceDefinition), typeof(FootnoteLinkReferenceDefinition), typeof(ContainerInline), typeof(LinkDelimiterInline),
            typeof(EmphasisDelimiterInline), typeof(PipeTableDelimiterInline)),
        .. Of(ElementFate.Wordless,
            typeof(ThematicBreakBlock), typeof(FootnoteGroup), typeof(LinkReferenceDefinitionGroup), typeof(BlankLineBlock), typeof(EmptyBlock)),
    ];

    private static IEnumerable<KeyValuePair<Type, ElementFate>> Of(ElementFate fate, params Type[] kinds) => kinds.Select(k => KeyValuePair.Create(k, fate));
}
