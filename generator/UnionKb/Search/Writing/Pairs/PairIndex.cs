using UnionKb.Search.Writing.Pages;

namespace UnionKb.Search.Writing.Pairs;

/// <summary>
/// The index: every position of the folded text of all pages, sorted by the pair of units that stands there. Made in steps that all workers
/// share (fold, scatter by first unit, sort by second, stamp), with short sums between them.
/// </summary>
internal sealed class PairIndex
{
    private const int MostParts = 16;
    private const int PartUnits = 1 << 17;

    private readonly JointArray<FoldedPart> _parts;
    private readonly JointArray<int> _scattered;
    private readonly JointArray<PairGroup> _groups;
    private readonly JointArray<int> _pairStamps;
    private readonly Lazy<PairTable> _table;
    private readonly Lazy<IndexLayout> _layout;

    public PairIndex(SearchPage[] pages, TextChunk[] chunks, ShardSizes sizes)
    {
        // How the work is split never shows in the result.
        var steps = (int)Math.Clamp(sizes.Units / PartUnits, 1, MostParts);
        var units = (int)(sizes.Units / steps);
        _parts = new(steps, part => FoldedPart.Fold(pages, chunks.AsSpan(PairTable.Share(chunks.Length, part, steps)), units));
        _table = new(() => new PairTable(_parts.All(), pages.Length));
        _scattered = new(steps, part => _table.Value.Scatter(_parts.All()[part], part));
        _groups = new(steps, group => PairGroup.Sort(_table.Value.FirstUnits(group, steps), _table.Value, sizes.FrequentUnit));
        _layout = new(() => new IndexLayout(_table.Value, _groups.All(), sizes));
        _pairStamps = new(sizes.PairShards, shard => _layout.Value.StampOfPairs(shard));
    }

    public IndexLayout Layout
    {
        get
        {
            // Outside the lock of the lazy value, so that every worker that waits for the layout takes part in the work.
            _parts.All();
            _scattered.All();
            _groups.All();
            return _layout.Value;
        }
    }

    /// <summary>The stamps of the shards of positions.</summary>
    public int[] PairStamps
    {
        get
        {
            _ = Layout;
            return _pairStamps.All();
        }
    }
}
