using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using UnionKb.Compiling.Markup.Addresses;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Definitions;
using UnionKb.Compiling.Markup.Notes;
using UnionKb.Compiling.Markup.Pictures;
using UnionKb.Compiling.Markup.WikiLinks;

namespace UnionKb.Compiling;

/// <summary>
/// The one list of Markdown extensions. Left out on purpose: generic attributes (they let a text set any HTML attribute), automatic
/// heading ids (ASCII-minded; ours keep Han), bare-address links (they swallow Chinese punctuation; <see cref="BareAddressParser"/> does not),
/// subscript by a single ~ (Chinese writes ranges as 5~10).
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
        builder.InlineParsers.InsertRange(0,
        [
            new CommentInlineParser(),
            new WikiLinkParser(),
            new UndefinedNoteParser(),
            new WordReferenceParser(),
            new FoldedLabels(),
            new SizedPictureParser(),
            new PictureMarkParser(),
            new BareAddressParser(),
        ]);
        return builder.Build();
    }
}
