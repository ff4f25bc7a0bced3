using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Resolving;

/// <summary>Fills the titles of unlabelled links into the page text, so that it says what readers see.</summary>
internal static class LinkTexts
{
    public static Block[] Fill(Page page, LinkTarget[] targets, Page[] pages)
    {
        Block[]? filled = null;
        // From the last link back, so that the offsets of the ones before stay true.
        for (var s = page.Body.Slots.Length - 1; s >= 0; s--)
        {
            if (page.Body.Slots[s].Kind != SlotKind.LinkText) continue;
            filled ??= [.. page.Blocks];
            var link = page.Links[page.Body.Slots[s].Index];
            ref var block = ref filled[link.Block];
            block = block with { Text = block.Text.Insert(link.Start, TextOf(link, targets[page.Body.Slots[s].Index], pages)) };
        }

        return filled ?? page.Blocks;
    }

    /// <summary>What an unlabelled link shows: its target's title, or the id as written when there is none.</summary>
    public static string TextOf(LinkRef link, LinkTarget target, Page[] pages) =>
        target.Kind == TargetKind.Page ? pages[target.Page].Title + HeadingOf(link, target, pages) : link.Target;

    /// <summary>What stands behind the title when the link names a heading of that page.</summary>
    public static string HeadingOf(LinkRef link, LinkTarget target, Page[] pages) =>
        link.Anchor is { Length: > 0 } && target.Anchor is { } id && Array.Find(pages[target.Page].Headings, h => h.Id == id) is { } heading
            ? " › " + heading.Text
            : "";

    /// <summary>How far a position in a block moved because titles were filled in before it.</summary>
    public static int Shift(Page page, LinkTarget[] targets, Page[] pages, int block, int position)
    {
        var shift = 0;
        foreach (var slot in page.Body.Slots)
        {
            if (slot.Kind != SlotKind.LinkText) continue;
            var link = page.Links[slot.Index];
            if (link.Block == block && link.Start < position) shift += TextOf(link, targets[slot.Index], pages).Length;
        }

        return shift;
    }
}
