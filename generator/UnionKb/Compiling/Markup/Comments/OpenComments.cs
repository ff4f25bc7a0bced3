using Markdig;

namespace UnionKb.Compiling.Markup.Comments;

/// <summary>Where comments open that nothing closes, as a first parse has found: the next one shows them, and what follows them, as text.</summary>
internal sealed class OpenComments
{
    private static readonly object Key = new();

    private readonly HashSet<int> _starts = [];
    private int _allFrom = int.MaxValue;

    /// <summary>A context for the parser that knows of them.</summary>
    public MarkdownParserContext ToContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }

    /// <summary>
    /// Notes those of a parse; false when all were known. Behind the last <c>--&gt;</c> no comment is closed, so one stands for all that follow.
    /// </summary>
    public bool Add(IEnumerable<CommentBlock> unclosed, string markdown)
    {
        var isNew = false;
        foreach (var comment in unclosed)
        {
            isNew |= _starts.Add(comment.Span.Start);
            if (comment.Span.Start > markdown.LastIndexOf("-->", StringComparison.Ordinal)) _allFrom = Math.Min(_allFrom, comment.Span.Start);
        }

        return isNew;
    }

    /// <summary>Whether an earlier parse found that the comment which begins there never ends.</summary>
    public static bool Has(MarkdownParserContext? context, int start) =>
        context is not null && context.Properties.TryGetValue(Key, out var open) && ((OpenComments)open).Holds(start);

    private bool Holds(int start) => start >= _allFrom || _starts.Contains(start);
}
