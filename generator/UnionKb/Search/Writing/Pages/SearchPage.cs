using UnionKb.Model;

namespace UnionKb.Search.Writing.Pages;

/// <summary>
/// A page as the index has it: block 0 is the title, then come all headings, the summary if there is one, then everything else, so that the
/// lengths of the first three say of any position where it lies. The summary is no text of the page: it only decides about the order of results.
/// </summary>
internal sealed record SearchPage(LinkedPage Page, int[] Order, int Headings)
{
    /// <summary>How many blocks there are, the title included.</summary>
    public int Count => Order.Length + 1;

    /// <summary>UTF-16 units of all blocks.</summary>
    public int Length { get; private init; }

    /// <summary>Number of the block that is the summary, or -1.</summary>
    public int Summary => Page.Page.Front.Summary is null ? -1 : Headings + 1;

    public string Text(int block) => block == 0 ? Page.Title : block == Summary ? Page.Page.Front.Summary! : Page.Blocks[Order[block - 1]].Text;

    /// <summary>Number of the heading that a block stands under, or -1.</summary>
    public int Section(int block) => block == 0 || block == Summary ? -1 : Page.Blocks[Order[block - 1]].Section;

    public static SearchPage Of(LinkedPage page)
    {
        var blocks = page.Blocks;
        var summary = page.Page.Front.Summary;
        var order = new int[blocks.Length + (summary is null ? 0 : 1)];
        var (headings, length) = (0, page.Title.Length + (summary?.Length ?? 0));
        for (var block = 0; block < blocks.Length; block++)
        {
            length += blocks[block].Text.Length;
            if (blocks[block].Kind == BlockKind.Heading) order[headings++] = block;
        }

        var next = headings;
        if (summary is not null) order[next++] = -1;
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Kind != BlockKind.Heading) order[next++] = block;
        }

        return new SearchPage(page, order, headings) { Length = length };
    }
}
