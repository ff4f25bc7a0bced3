using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using UnionKb.Compiling.Markup.Addresses;
using UnionKb.Compiling.Markup.Asides;
using UnionKb.Compiling.Markup.Boxes;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Components;
using UnionKb.Compiling.Markup.Definitions;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Markup.Formulas;
using UnionKb.Compiling.Markup.Inserts;
using UnionKb.Compiling.Markup.Notes;
using UnionKb.Compiling.Markup.Pictures;
using UnionKb.Compiling.Markup.Shortcodes;
using UnionKb.Compiling.Markup.WikiLinks;

namespace UnionKb.Compiling;

/// <summary>
/// The one list of Markdown extensions. Left out on purpose: generic attributes (they let a text set any HTML attribute), automatic
/// heading ids (ASCII-minded; ours keep Han), bare-address links (they swallow Chinese punctuation; <see cref="BareAddressParser"/> does not),
/// subscript by a single ~ (Chinese writes ranges as 5~10; <see cref="MarkedTextParser"/> tells them apart).
/// </summary>
internal static class MarkdownDialect
{
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseFootnotes()
            .UsePipeTables()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
            .UseCjkFriendlyEmphasis();
        builder.BlockParsers.Replace<HtmlBlockParser>(new CommentBlockParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new DefinitionParagraphParser());
        builder.InlineParsers.InsertRange(0, [new CommentInlineParser(), new WikiLinkParser(), new UndefinedNoteParser(), new WordReferenceParser()]);
        AddFormsOfOtherTools(builder);
        builder.InlineParsers.InsertRange(
            0, [new FoldedLabels(), new DeepAddressParser(), new SizedPictureParser(), new PictureMarkParser(), new BareAddressParser()]);
        return builder.Build();
    }

    /// <summary>What editors bring from other tools (tests/specs/markdown/foreign-*.md); each stands before the parsers that would make text of it.</summary>
    private static void AddFormsOfOtherTools(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.InsertRange(0,
        [
            new ModuleLineParser(), new ContentsMarkParser(), new InclusionParser(), new AttributeLineParser(), new ShortcodeBlockParser(),
            new PercentCommentBlockParser(),
            new IndentedBoxParser(), new DirectiveParser(), new ColonBoxParser(), new CommentTabParser(), new FormulaBlockParser(),
        ]);
        builder.InlineParsers.Replace<LinkInlineParser>(new AddressShortcodeParser());
        builder.InlineParsers.InsertRange(0,
        [
            new BraceParser(), new ShortcodeInlineParser(), new RubyParser(), new AttributeListParser(), new PercentCommentInlineParser(),
            new MarkedTextParser(),
            new EmojiNameParser(), new FormulaInlineParser(),
        ]);
    }
}
