using System.Text.Json;
using UnionKb.Search.Format;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>
/// A block as readers see it: its page, its section (anchor and heading, either may be missing), its folded text and where that begins; a summary is no text.
/// </summary>
internal sealed record TextBlock(PageAddress Page, string? Anchor, string? Heading, FoldedText Text, int Start, bool IsSummary = false);

/// <summary>The shards of text.</summary>
internal sealed class TextBlocks(Shards shards, IndexHead head)
{
    /// <summary>All blocks of a shard in order.</summary>
    public TextBlock[] Of(int shard) => shards.GetJson(NameOf(shard), pages => Read(pages, shard).ToArray());

    /// <summary>The blocks of the shard that a position lies in, and which of them it is.</summary>
    /// <param name="fits">Whether the block can be the one that the position was found for: else its shard is of another build.</param>
    public (TextBlock[] Blocks, TextBlock Block) At(int position, Func<TextBlock, bool> fits)
    {
        var shard = ShardOf(position);
        var blocks = Of(shard);
        var block = Array.FindLast(blocks, b => b.Start <= position);
        return block is not null && position <= block.Start + block.Text.Folded.Length && fits(block)
            ? (blocks, block)
            : throw new DamagedShardException(IndexFiles.Path(NameOf(shard)));
    }

    public int ShardOf(int position) => IndexHead.LastNotAbove(head.TextStarts, position);

    private static string NameOf(int shard) => $"t{shard}";

    private IEnumerable<TextBlock> Read(JsonElement pages, int shard)
    {
        var (start, number) = (head.TextStarts[shard], head.PageOf(head.TextStarts[shard]));
        var last = head.PageOf(head.TextEnd(shard) - 1);
        if (number + pages.GetArrayLength() != last + 1) throw new InvalidDataException("not the pages of the index");
        foreach (var page in pages.EnumerateArray())
        {
            foreach (var block in ReadPage(page, start))
            {
                yield return block;
                start = block.Start + block.Text.Folded.Length + 1;
            }

            if (start > Math.Min(head.PageEnd(number), head.TextEnd(shard))) throw new InvalidDataException("longer than the index says");
            start = head.PageEnd(number++);
        }
    }

    private static IEnumerable<TextBlock> ReadPage(JsonElement page, int start)
    {
        var address = page.Address(1);
        var (anchor, heading, isSummary) = ((string?)null, (string?)null, false);
        if (page[0].GetInt32() == 0) yield return Block(address.Title);
        foreach (var item in page.EnumerateArray().Skip(5))
        {
            if (item.ValueKind == JsonValueKind.Array)
            {
                var names = item.Rows(JsonRows.Text);
                (anchor, heading) = (names.ElementAtOrDefault(0), names.ElementAtOrDefault(1));
            }
            else if (item.ValueKind == JsonValueKind.Number)
            {
                isSummary = true;
            }
            else
            {
                yield return Block(item.Text()) with { Anchor = anchor, Heading = heading, IsSummary = isSummary };
                isSummary = false;
            }
        }

        TextBlock Block(string text)
        {
            var block = new TextBlock(address, null, null, Variants.FoldWithSources(text), start);
            start += block.Text.Folded.Length + 1;
            return block;
        }
    }
}
