namespace UnionKb.Model;

/// <summary>
/// A stretch of a page in both its forms. In <see cref="Body.Html"/>: from <see cref="Start"/> (with its heading) or
/// <see cref="TextStart"/> (behind it) to <see cref="End"/>; in <see cref="Page.Blocks"/>: from <see cref="FirstBlock"/> to
/// <see cref="EndBlock"/>. A <see cref="Start"/> of -1 says that no section begins there.
/// </summary>
public readonly record struct TextExtent(int Start, int TextStart, int FirstBlock, int EndBlock)
{
    public int End { get; init; }

    /// <summary>The whole page for no anchor, a section's text without its heading for the anchor of one; else null.</summary>
    public static TextExtent? Of(Page page, string? anchor)
    {
        if (string.IsNullOrEmpty(anchor)) return page.Extent;
        var at = Array.FindIndex(page.Headings, h => h.Id == anchor);
        if (at < 0 || page.Headings[at].Extent.Start < 0) return null;
        var heading = page.Headings[at];
        var next = Array.FindIndex(page.Headings, at + 1, h => h.Extent.Start >= 0 && h.Level <= heading.Level);
        var (end, endBlock) = next < 0 ? (page.Extent.End, page.Extent.EndBlock) : (page.Headings[next].Extent.Start, page.Headings[next].Extent.FirstBlock);
        return new TextExtent(heading.Extent.TextStart, heading.Extent.TextStart, heading.Extent.FirstBlock + 1, endBlock) { End = end };
    }
}
