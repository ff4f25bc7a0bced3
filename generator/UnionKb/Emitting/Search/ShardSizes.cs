namespace UnionKb.Emitting.Search;

/// <summary>
/// How the index is cut. Few large shards cost bytes at every query, many small ones cost files: both grow slowly with the text.
/// Numbers from measurements on law texts; any others give the same results.
/// </summary>
internal static class ShardSizes
{
    /// <summary>A coded position takes a little more than two bytes.</summary>
    private const double BytesPerPosition = 2.4;

    /// <summary>UTF-16 units in one shard of text.</summary>
    public static int Text(long units) => (int)Math.Clamp(104 * FourthRoot(units), 2_000, 40_000);

    /// <summary>Number of shards for the positions of so much text.</summary>
    public static int PairShards(long units)
    {
        var size = Math.Clamp(312 * FourthRoot(units), 8_000, 80_000);
        return (int)Math.Max(1, Math.Ceiling(units * BytesPerPosition / size));
    }

    private static double FourthRoot(long units) => Math.Sqrt(Math.Sqrt(units));
}
