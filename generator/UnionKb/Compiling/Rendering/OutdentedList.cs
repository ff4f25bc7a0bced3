using Markdig.Syntax;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Rendering;

/// <summary>A list that begins further right than the one directly above it was meant to be inside its last item (UKB2097).</summary>
internal static class OutdentedList
{
    public static void Report(ListBlock list, RenderedText text)
    {
        if (list.Parent is not { } parent || parent.IndexOf(list) is not (> 0 and var at) || parent[at - 1] is not ListBlock above) return;
        if (list.Column <= above.Column || IsBelowBlank(text.Markdown, list.Span.Start)) return;
        var line = text.FirstLine(list);
        text.Report(list, line.Length, Rules.ItemNotInside, line.Trim());
    }

    /// <summary>Whether the line above the one in which a place lies is blank.</summary>
    private static bool IsBelowBlank(string markdown, int at)
    {
        var end = at == 0 ? -1 : markdown.LastIndexOf('\n', at - 1);
        return end > 0 && markdown.AsSpan(markdown.LastIndexOf('\n', end - 1) + 1, end - markdown.LastIndexOf('\n', end - 1) - 1).IsWhiteSpace();
    }
}
