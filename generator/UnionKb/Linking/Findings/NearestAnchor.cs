using UnionKb.Model;
using UnionKb.Text.Pinyin;

namespace UnionKb.Linking.Findings;

/// <summary>The anchor an editor may have meant: one that differs in case, spaces or percent signs only, else the nearest by edits or by reading.</summary>
internal static class NearestAnchor
{
    public static string? Of(string anchor, Page page)
    {
        var meant = Uri.UnescapeDataString(anchor);
        var bare = Bare(meant);
        return Array.Find(page.Headings, h => Bare(h.Id) == bare || Bare(h.Text) == bare)?.Id ?? new NearestName(page.Anchors).Of(meant);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => c is not ('-' or '_') && !char.IsWhiteSpace(c))).ToLowerInvariant();
}
