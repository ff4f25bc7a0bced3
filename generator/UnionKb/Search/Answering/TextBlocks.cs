using System.Text.Json;
using UnionKb.Model;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>A block as readers see it: its page, its section (anchor and heading, either may be missing), its folded text and where that begins; a summary is no text.</summary>
internal sealed record TextBlock(PageAddress Page, string? Anchor, string? Heading, FoldedText Text, int Start, bool IsSummary = false);

/// <summary>The shards of text.</summary>
internal sealed class TextBlocks(Shards shards, IndexHead head)
{
    private readonly Dictionary<int, TextBlock[]> _read = [];

    /// <summary>All blocks of a shard in order.</summary>
    public TextBlock[] Of(int shard)
    {
        if (!_read.TryGetValue(shard, out var blocks)) _read.Add(shard, blocks = [.. Read(shard)]);
        return blocks;
    }

    /// <summary>The blocks of the shard that a position lies in, and which of them it is.</summary>
    public (TextBlock[] Blocks, TextBlock Block) At(int position)
    {
        var blocks = Of(ShardOf(position));
        return (blocks, Array.FindLast(blocks, b => b.Start <= position) ?? throw new InvalidDataException("a position before all blocks"));
    }

    public int ShardOf(int position) => IndexHead.LastNotAbove(head.TextStarts, position);

    private IEnumerable<TextBlock> Read(int shard)
    {
        var (start, number) = (head.TextStarts[shard], head.PageOf(head.TextStarts[shard]));
        var pages = shards.Json($"t{shard}");
        if (number + pages.Length != head.PageOf(head.TextEnd(shard) - 1) + 1) throw new DamagedShardException($"search/t{shard}.js");
        foreach (var page in pages)
        {
            var address = Address(page, 1);
            var (anchor, heading, isSummary) = ((string?)null, (string?)null, false);
            if (page[0].GetInt32() == 0) yield return Block(address, null, null, address.Title, ref start);
            foreach (var item in page.EnumerateArray().Skip(5))
            {
                if (item.ValueKind == JsonValueKind.Array)
                {
                    var names = item.EnumerateArray().Select(name => name.GetString()).ToArray();
                    (anchor, heading) = (names.ElementAtOrDefault(0), names.ElementAtOrDefault(1));
                }
                else if (item.ValueKind == JsonValueKind.Number)
                {
                    isSummary = true;
                }
                else
                {
                    yield return Block(address, anchor, heading, item.GetString()!, ref start) with { IsSummary = isSummary };
                    isSummary = false;
                }
            }

            if (start > head.PageEnd(number)) throw new DamagedShardException($"search/t{shard}.js");
            start = head.PageEnd(number++);
        }
    }

    /// <summary>Id, address, title and kind from an element on.</summary>
    public static PageAddress Address(JsonElement page, int at) => new(
        page[at].GetString()!, page[at + 1].GetString()!, page[at + 2].GetString()!, PageKinds.All[page[at + 3].GetInt32()]);

    private static TextBlock Block(PageAddress page, string? anchor, string? heading, string text, ref int start)
    {
        var block = new TextBlock(page, anchor, heading, Variants.FoldWithSources(text), start);
        start += block.Text.Folded.Length + 1;
        return block;
    }
}
