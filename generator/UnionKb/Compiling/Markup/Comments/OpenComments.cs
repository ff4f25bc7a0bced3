using Markdig;

namespace UnionKb.Compiling.Markup.Comments;

/// <summary>Where comments open that nothing closes, as a first parse has found: the next one shows them, and what follows them, as text.</summary>
internal sealed class OpenComments
{
    private static readonly object Key = new();

    private readonly HashSet<int> _starts = [];

    /// <summary>A context for the parser that knows of them.</summary>
    public MarkdownParserContext ToContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }

    /// <summary>Notes one; false when it was known.</summary>
    public bool Add(int start) => _starts.Add(start);

    /// <summary>Whether an earlier parse found that the comment which begins there never ends.</summary>
    public static bool Has(MarkdownParserContext? context, int start) =>
        context is not null && context.Properties.TryGetValue(Key, out var open) && ((OpenComments)open)._starts.Contains(start);
}
