using UnionKb.Search.Format;
using UnionKb.Search.Writing.Pages;
using UnionKb.Search.Writing.Pairs;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Writing.Shards;

/// <summary>The first shard to be loaded: where each page, text shard and pair shard begins.</summary>
internal static class IndexShard
{
    public static void Write(Utf8Writer writer, ShardWriter shard, PairIndex index, SearchPage[] pages)
    {
        var (layout, bits) = (index.Layout, shard.Bits);
        bits.Write((ulong)pages.Length, IndexFormat.CountBits);
        bits.Write((ulong)layout.Pages.Length, IndexFormat.CountBits);
        WriteTraditional(bits, [.. layout.Pages.Traditional.Concat(NamesShard.Traditional(pages)).Distinct().Order()]);
        bits.Write(NamesShard.HasAliases(pages) ? 1u : 0, 1);
        var hasSummaries = layout.Pages.Summaries.AsSpan().ContainsAnyExcept(0);
        bits.Write(hasSummaries ? 1u : 0, 1);
        WriteRising(bits, layout.Pages.Starts);
        WriteNumbers(bits, layout.Pages.Titles);
        WriteNumbers(bits, layout.Pages.Headings);
        if (hasSummaries) WriteNumbers(bits, layout.Pages.Summaries);
        foreach (var page in pages)
        {
            bits.Write((ulong)page.Page.Page.Front.Kind, IndexFormat.KindBits);
            bits.Write(page.Page.Children.Length > 0 ? 1u : 0, 1);
        }

        bits.Write((ulong)layout.ChunkStarts.Length, IndexFormat.CountBits);
        WriteRising(bits, layout.ChunkStarts);
        WritePairShards(bits, layout, index.PairStamps);
        WriteFrequentUnits(bits, layout);
        shard.Write(writer, "index", "");
    }

    /// <summary>Traditional and variant characters that the site has, with their forms; where there are many, only that.</summary>
    private static void WriteTraditional(BitWriter bits, char[] units)
    {
        var many = units.Length > IndexFormat.MostVariants;
        bits.Write(many ? 1u : 0, 1);
        if (many) return;
        bits.WriteNumber(units.Length, IndexFormat.VariantCountOrder);
        foreach (var unit in units)
        {
            bits.Write(unit, IndexFormat.UnitBits);
            bits.Write(Variants.FormOf(unit), IndexFormat.UnitBits);
        }
    }

    /// <summary>The first pair of each shard and the shard's stamp; an empty one at the end begins behind every pair.</summary>
    private static void WritePairShards(BitWriter bits, IndexLayout layout, int[] stamps)
    {
        bits.Write((ulong)layout.PairShards.Length, IndexFormat.CountBits);
        var last = 0;
        var steps = new AdaptiveCode(IndexFormat.ShardStepOrder);
        for (var shard = 0; shard < layout.PairShards.Length; shard++)
        {
            var at = layout.PairShards[shard].Start.Value;
            var (first, second) = at < layout.Pairs.Length ? (layout.Pairs[at].First, layout.Pairs[at].Second) : (0x10000, 0);
            steps.Write(bits, first - last);
            bits.Write((ulong)second, IndexFormat.UnitBits);
            bits.Write((ulong)stamps[shard], IndexFormat.StampBits);
            last = first;
        }
    }

    /// <summary>For each shard its stamp, how many frequent units, and each unit as the distance from the one before.</summary>
    private static void WriteFrequentUnits(BitWriter bits, IndexLayout layout)
    {
        bits.Write((ulong)layout.CountShards.Length, IndexFormat.CountBits);
        var last = 0;
        var steps = new AdaptiveCode(IndexFormat.UnitStepOrder);
        for (var shard = 0; shard < layout.CountShards.Length; shard++)
        {
            var units = layout.Units.AsSpan(layout.CountShards[shard]);
            bits.Write((ulong)layout.StampOfCounts(shard), IndexFormat.StampBits);
            bits.WriteNumber(units.Length, IndexFormat.UnitCountOrder);
            foreach (var unit in units)
            {
                steps.Write(bits, unit.Unit - last);
                last = unit.Unit;
            }
        }
    }

    private static void WriteRising(BitWriter bits, int[] numbers)
    {
        var code = new AdaptiveCode(IndexFormat.StartOrder);
        var last = 0;
        foreach (var number in numbers)
        {
            code.Write(bits, number - last);
            last = number;
        }
    }

    private static void WriteNumbers(BitWriter bits, int[] numbers)
    {
        var code = new AdaptiveCode(IndexFormat.LengthOrder);
        foreach (var number in numbers) code.Write(bits, number);
    }
}
