using System.Numerics;
using System.Runtime.Intrinsics;
using UnionKb.Model;

namespace UnionKb.Emitting.Pages.Related;

/// <summary>
/// A page's text in 64 small numbers, to estimate how many character pairs two texts share (their Jaccard index) without keeping either:
/// one-permutation min-hashing (P. Li, A. Owen, C.-H. Zhang, "One Permutation Hashing", NIPS 2012). Each pair falls into one of 64 bins;
/// a bin keeps its least hash.
/// </summary>
internal sealed class TextSketch
{
    private const int Bins = 64;
    private const ushort Empty = ushort.MaxValue;

    private readonly ushort[] _least = new ushort[Bins];

    public TextSketch(Block[] blocks)
    {
        Array.Fill(_least, Empty);
        foreach (var block in blocks)
        {
            uint pair = 0;
            foreach (var c in block.Text)
            {
                var first = pair == 0;
                pair = (pair << 16) | c;
                if (first) continue;
                // Fibonacci hashing: the upper bits of the product are well mixed (D. Knuth, TAOCP vol. 3, section 6.4).
                var hash = pair * 0x9E3779B1u;
                ref var least = ref _least[hash >> 26];
                least = Math.Min(least, (ushort)((hash >> 11) & 0x7FFF));
            }
        }
    }

    /// <summary>Estimated share of common pairs, 0 to 1: equal bins over the bins that either text filled.</summary>
    public double LikenessTo(TextSketch other)
    {
        var (same, empty) = (0, 0);
        for (var i = 0; i < Bins; i += Vector128<ushort>.Count)
        {
            var (own, its) = (Vector128.LoadUnsafe(ref _least[i]), Vector128.LoadUnsafe(ref other._least[i]));
            same += BitOperations.PopCount(Vector128.Equals(own, its).ExtractMostSignificantBits());
            empty += BitOperations.PopCount(Vector128.Equals(own & its, Vector128.Create(Empty)).ExtractMostSignificantBits());
        }

        return empty == Bins ? 0 : (double)(same - empty) / (Bins - empty);
    }
}
