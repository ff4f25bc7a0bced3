namespace UnionKb.Search.Writing.Pairs;

/// <summary>
/// How the index is cut. Few large shards cost bytes at every query, many small ones cost files: both grow slowly with the text.
/// Numbers from measurements on law texts; any others give the same results.
/// </summary>
/// <param name="Units">UTF-16 units of all pages.</param>
internal sealed record ShardSizes(long Units, int Pages)
{
    /// <summary>Bits of a coded position, about.</summary>
    private const double BitsPerPosition = 14;

    /// <summary>UTF-16 units in one shard of text.</summary>
    public int Text => (int)Math.Clamp(330 * Growth, 2_000, 40_000);

    /// <summary>Number of shards for the positions.</summary>
    public int PairShards => (int)Math.Max(1, Math.Ceiling(Units * BitsPerPosition / 8 / ShardBytes));

    /// <summary>A unit that stands at more positions than this has its counts by page written down.</summary>
    public int FrequentUnit => (int)(2 * ShardBytes * 8 / BitsPerPosition);

    /// <summary>Number of shards for the counts of some ninety frequent units, seven bits for a page.</summary>
    public int CountShards => (int)Math.Max(1, Math.Ceiling(90.0 * Pages * 7 / 8 / ShardBytes));

    private double ShardBytes => Math.Clamp(620 * Growth, 6_000, 80_000);

    /// <summary>The number of units to the power of three sixteenths, by square roots: these are the same everywhere.</summary>
    private double Growth => EighthRoot * Math.Sqrt(EighthRoot);

    private double EighthRoot => Math.Sqrt(Math.Sqrt(Math.Sqrt(Units)));
}
