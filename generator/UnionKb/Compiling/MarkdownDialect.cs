using Markdig;
using Markdig.Extensions.EmphasisExtras;
using UnionKb.Compiling.Markup.WikiLinks;

namespace UnionKb.Compiling;

/// <summary>
/// The one list of Markdown extensions. Left out on purpose: generic attributes (they let a text set any HTML attribute), automatic
/// heading ids (ASCII-minded; ours keep Han), bare-address links (they swallow Chinese punctuation), subscript by a single ~
/// (Chinese writes ranges as 5~10).
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
        builder.InlineParsers.Insert(0, new WikiLinkParser());
        return builder.Build();
    }
}
