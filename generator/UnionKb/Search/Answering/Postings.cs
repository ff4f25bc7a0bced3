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
        return Array.ConvertAll(Open(place)[text[0]], count => (count.Page, count.Hits, Places[count.Place]));
    }

    private int[] OfPair(char first, char second)
    {
        var key = ((long)first << IndexFormat.UnitBits) + second;
        var shard = IndexHead.LastNotAbove(head.ShardKeys, key);
        return shard < 0 ? [] : Open(shard).GetValueOrDefault(key, []);
    }

    /// <summary>A single unit stands wherever a pair begins with it.</summary>
    private int[] OfUnit(char unit)
    {
        var (least, most) = ((long)unit << IndexFormat.UnitBits, ((long)unit << IndexFormat.UnitBits) + char.MaxValue);
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
    public Dictionary<long, int[]> Open(int shard) => shards.Get($"p{shard}", head.ShardStamps[shard], bits =>
    {
        var pairs = ReadPairs(bits);
        var (least, end) = (head.ShardKeys[shard], shard + 1 < head.ShardKeys.Length ? head.ShardKeys[shard + 1] : long.MaxValue);
        if (pairs.Length > 0 && (pairs[0].Key < least || pairs[^1].Key >= end)) throw new InvalidDataException("pairs of another shard");
        var positions = Array.ConvertAll(pairs, pair => ReadPositions(bits, pair.Count));
        var stamp = ContentStamp.OfPairs(
            head.Length,
            pairs.Select(pair => ((char)(pair.Key >> IndexFormat.UnitBits), (char)pair.Key, pair.Count)),
            positions.SelectMany(own => own).ToArray());
        RequireStamp(stamp, head.ShardStamps[shard]);
        return pairs.Zip(positions).ToDictionary(pair => pair.First.Key, pair => pair.Second);
    });

    private Dictionary<char, PageCount[]> Open(CountShard shard) => shards.Get($"c{shard.Number}", shard.Stamp, bits =>
    {
        var counts = shard.Units.ToDictionary(unit => unit, _ => PageCounts.Read(bits, head.Pages));
        RequireStamp(ContentStamp.OfCounts(shard.Units.Select(unit => (unit, PageCounts.Write(counts[unit])))), shard.Stamp);
        return counts;
    });

    private static void RequireStamp(int stamp, string wanted)
    {
        if (ShardScript.StampText(stamp) != wanted) throw new InvalidDataException("not the content that the index knows");
    }

    private static (long Key, int Count)[] ReadPairs(BitReader bits)
    {
        var pairs = new (long Key, int Count)[bits.ReadCount(IndexFormat.PairCountOrder)];
        var (seconds, counts) = (new AdaptiveCode(IndexFormat.SecondOrder), new AdaptiveCode(IndexFormat.PositionCountOrder));
        var (first, second) = (0L, 0);
        for (var k = 0; k < pairs.Length; k++)
        {
            var step = bits.ReadNumber(IndexFormat.FirstStepOrder);
            first += step;
            second = checked(seconds.Read(bits) + (step == 0 ? second : 0));
            pairs[k] = ((first << IndexFormat.UnitBits) + second, checked(counts.Read(bits) + 1));
            if (first > char.MaxValue || second > char.MaxValue || (k > 0 && pairs[k].Key <= pairs[k - 1].Key))
                throw new InvalidDataException("pairs out of order");
        }

        return pairs;
    }

    private int[] ReadPositions(BitReader bits, int count)
    {
        if (count > bits.Left) throw new InvalidDataException("more positions than there is room for");
        var (distances, next) = (new AdaptiveCode(AdaptiveCode.SizeOfDistances(head.Length, count)), 0);
        var positions = new int[count];
        for (var k = 0; k < count; k++)
        {
            positions[k] = checked(next + distances.Read(bits));
            if (positions[k] >= head.Length) throw new InvalidDataException("a position behind the text");
            next = positions[k] + 1;
        }

        return positions;
    }
}
