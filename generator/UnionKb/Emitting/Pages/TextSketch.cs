using System.Numerics;
using UnionKb.Model;

namespace UnionKb.Emitting.Pages;

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
            for (var i = 1; i < block.Text.Length; i++)
            {
                var hash = (((uint)block.Text[i - 1] << 16) | block.Text[i]) * 0x9E3779B1u;
                hash = BitOperations.RotateLeft(hash ^ (hash >> 15), 13) * 0x85EBCA77u;
                ref var least = ref _least[hash >> 26];
                least = Math.Min(least, (ushort)(hash & 0x7FFF));
            }
        }
    }

    /// <summary>Estimated share of common pairs, 0 to 1: equal bins over the bins that either text filled.</summary>
    public double LikenessTo(TextSketch other)
    {
        var (same, filled) = (0, 0);
        for (var i = 0; i < Bins; i++)
        {
            if (_least[i] == Empty && other._least[i] == Empty) continue;
            filled++;
            if (_least[i] == other._least[i]) same++;
        }

        return filled == 0 ? 0 : (double)same / filled;
    }
}
