using UnionKb.Model;

namespace UnionKb.Emitting.Search;

/// <summary>
/// A page as the index has it: block 0 is the title, then come all headings, then everything else, so that the length of the first two
/// says of any position whether it lies in the title, in a heading or in the body.
/// </summary>
internal sealed record SearchPage(LinkedPage Page, int[] Order, int Headings)
{
    /// <summary>How many blocks there are, the title included.</summary>
    public int Count => Order.Length + 1;

    /// <summary>UTF-16 units of all blocks.</summary>
    public int Length { get; private init; }

    public string Text(int block) => block == 0 ? Page.Title : Page.Blocks[Order[block - 1]].Text;

    /// <summary>Number of the heading that a block stands under, or -1.</summary>
    public int Section(int block) => block == 0 ? -1 : Page.Blocks[Order[block - 1]].Section;

    public static SearchPage Of(LinkedPage page)
    {
        var blocks = page.Blocks;
        var order = new int[blocks.Length];
        var (headings, length) = (0, page.Title.Length);
        for (var block = 0; block < blocks.Length; block++)
        {
            length += blocks[block].Text.Length;
            if (blocks[block].Kind == BlockKind.Heading) order[headings++] = block;
        }

        var next = headings;
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Kind != BlockKind.Heading) order[next++] = block;
        }

        return new SearchPage(page, order, headings) { Length = length };
    }
}
