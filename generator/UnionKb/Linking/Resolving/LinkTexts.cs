using System.Text;
using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Resolving;

/// <summary>
/// The titles that unlabelled links show, which the page text lacks when it is compiled: it says what readers see once they are filled in, and what
/// stands behind them moves. Each question costs a search among the titles of one page.
/// </summary>
internal sealed class LinkTexts
{
    /// <summary>In the order of the text, those of one place in the order in which they stand there.</summary>
    private readonly Title[] _titles;

    private readonly Dictionary<int, int> _byLink;
    private readonly Page _page;

    private LinkTexts(Page page, Title[] titles)
    {
        (_page, _titles, _byLink) = (page, titles, new Dictionary<int, int>(titles.Length));
        for (var i = 0; i < titles.Length; i++) _byLink.Add(titles[i].Link, i);
    }

    public static LinkTexts Of(Page page, LinkTarget[] targets, Page[] pages)
    {
        List<Title>? titles = null;
        foreach (var slot in page.Body.Slots)
        {
            if (slot.Kind != SlotKind.LinkText) continue;
            var link = page.Links[slot.Index];
            (titles ??= []).Add(new Title(link.Block, link.Start, titles.Count, slot.Index, TextOf(link, targets[slot.Index], pages)));
        }

        if (titles is null) return new LinkTexts(page, []);
        titles.Sort(static (a, b) => (a.Block, a.Start, a.Order).CompareTo((b.Block, b.Start, b.Order)));
        var before = 0;
        for (var i = 0; i < titles.Count; i++)
        {
            before = i > 0 && titles[i - 1].Block == titles[i].Block ? before + titles[i - 1].Text.Length : 0;
            titles[i] = titles[i] with { Before = before };
        }

        return new LinkTexts(page, [.. titles]);
    }

    /// <summary>The blocks of the page with the titles in their places.</summary>
    public Block[] Fill()
    {
        if (_titles.Length == 0) return _page.Blocks;
        Block[] filled = [.. _page.Blocks];
        var text = new StringBuilder();
        for (var i = 0; i < _titles.Length;)
        {
            ref var block = ref filled[_titles[i].Block];
            var taken = 0;
            text.Clear();
            for (var number = _titles[i].Block; i < _titles.Length && _titles[i].Block == number; i++)
            {
                text.Append(block.Text, taken, _titles[i].Start - taken).Append(_titles[i].Text);
                taken = _titles[i].Start;
            }

            block = block with { Text = text.Append(block.Text, taken, block.Text.Length - taken).ToString() };
        }

        return filled;
    }

    /// <summary>Where words stand once the titles are filled in: a title at the same place stands before them.</summary>
    public int Shifted(int block, int position)
    {
        int low = 0, high = _titles.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((_titles[middle].Block, _titles[middle].Start).CompareTo((block, position)) <= 0) low = middle + 1;
            else high = middle;
        }

        return low > 0 && _titles[low - 1] is var last && last.Block == block ? position + last.Before + last.Text.Length : position;
    }

    /// <summary>Where a link of the page begins once the titles are filled in.</summary>
    public int StartOf(int link)
    {
        var written = _page.Links[link];
        return _byLink.TryGetValue(link, out var title) ? written.Start + _titles[title].Before : Shifted(written.Block, written.Start);
    }

    /// <summary>What an unlabelled link shows: its target's title, or the id as written when there is none.</summary>
    public static string TextOf(LinkRef link, LinkTarget target, Page[] pages) =>
        target.Kind == TargetKind.Page ? pages[target.Page].Title + HeadingOf(link, target, pages) : link.Target;

    /// <summary>What stands behind the title when the link names a heading of that page.</summary>
    public static string HeadingOf(LinkRef link, LinkTarget target, Page[] pages) =>
        link.Anchor is { Length: > 0 } && target.Anchor is { } id && Array.Find(pages[target.Page].Headings, h => h.Id == id) is { } heading
            ? " › " + heading.Text
            : "";

    private readonly record struct Title(int Block, int Start, int Order, int Link, string Text)
    {
        /// <summary>Characters of the titles that stand before this one in its block.</summary>
        public int Before { get; init; }
    }
}
