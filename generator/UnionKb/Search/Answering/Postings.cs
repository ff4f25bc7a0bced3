using UnionKb.Search.Format;

namespace UnionKb.Search.Answering;

/// <summary>Answers where a folded text stands, from the shards of positions alone.</summary>
internal sealed class Postings(Shards shards, IndexHead head)
{
    private static readonly Aboutness[] Places = [Aboutness.Text, Aboutness.Heading, Aboutness.InTitle];

    /// <summary>All positions of a text of at least one unit, rising.</summary>
    public int[] Of(string text)
    {
        if (text.Length == 1) return OfUnit(text[0]);
        HashSet<int>? left = null;
        for (var offset = 0; offset < text.Length - 1 && left is not { Count: 0 }; offset += offset + 2 == text.Length - 1 ? 1 : 2)
        {
            var starts = OfPair(text[offset], text[offset + 1]).Select(position => position - offset).Where(start => start >= 0);
            if (left is null) left = [.. starts];
            else left.IntersectWith(starts);
        }

        return [.. left!.Order()];
    }

    /// <summary>Pages and numbers of a unit so frequent that these are written down; else null.</summary>
    public (int Page, int Hits, Aboutness Rank)[]? CountsOf(string text)
    {
        if (text.Length != 1 || !head.Frequent.TryGetValue(text[0], out var place)) return null;
        return shards.Get($"c{place.Shard}", bits => place.Units.ToDictionary(unit => unit, _ => ReadCounts(bits)))[text[0]];
    }

    private static (int Page, int Hits, Aboutness Rank)[] ReadCounts(BitReader bits)
    {
        var entries = new (int, int, Aboutness)[bits.ReadNumber(8)];
        var (gaps, counts, page) = (new AdaptiveCode(0), new AdaptiveCode(4), -1);
        for (var k = 0; k < entries.Length; k++)
        {
            page += gaps.Read(bits) + 1;
            var coded = counts.Read(bits);
            entries[k] = (page, (coded / 3) + 1, Places[coded % 3]);
        }

        return entries;
    }

    private int[] OfPair(char first, char second)
    {
        var key = ((long)first << 16) + second;
        var shard = IndexHead.LastNotAbove(head.ShardKeys, key);
        return shard < 0 ? [] : Open(shard).GetValueOrDefault(key, []);
    }

    /// <summary>A single unit stands wherever a pair begins with it.</summary>
    private int[] OfUnit(char unit)
    {
        var (least, most) = ((long)unit << 16, ((long)unit << 16) + 0xFFFF);
        var positions = new List<int>();
        for (var shard = Math.Max(0, IndexHead.LastNotAbove(head.ShardKeys, least - 1)); shard <= IndexHead.LastNotAbove(head.ShardKeys, most); shard++)
        {
            foreach (var (key, own) in Open(shard))
            {
                if (key >= least && key <= most) positions.AddRange(own);
            }
        }

        positions.Sort();
        return [.. positions];
    }

    /// <summary>All pairs of a shard in order.</summary>
    public Dictionary<long, int[]> Open(int shard) => shards.Get($"p{shard}", bits =>
    {
        var pairs = new (long Key, int Count)[bits.ReadNumber(8)];
        var (seconds, counts, first, second) = (new AdaptiveCode(8), new AdaptiveCode(1), 0L, 0);
        for (var k = 0; k < pairs.Length; k++)
        {
            var step = bits.ReadNumber(0);
            first += step;
            second = seconds.Read(bits) + (step == 0 ? second : 0);
            pairs[k] = ((first << 16) + second, counts.Read(bits) + 1);
        }

        var positions = new Dictionary<long, int[]>(pairs.Length);
        foreach (var (key, count) in pairs)
        {
            var (distances, next) = (new AdaptiveCode(AdaptiveCode.SizeOfDistances(head.Length, count)), 0);
            var own = new int[count];
            for (var k = 0; k < count; k++)
            {
                own[k] = next + distances.Read(bits);
                next = own[k] + 1;
            }

            positions.Add(key, own);
        }

        return positions;
    });
}
