using System.Numerics;
using System.Runtime.CompilerServices;

namespace UnionKb.Search.Format;

/// <summary>
/// Codes a row of numbers, each with the order that the ones before it suggest: the mean of their sizes, the later the weightier. So
/// neither side is told the order, and numbers that come in clusters take few bits.
/// </summary>
public struct AdaptiveCode
{
    private int _size;

    /// <param name="size">Expected number of significant bits.</param>
    public AdaptiveCode(int size) => _size = size * 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(BitWriter bits, int number)
    {
        bits.WriteNumber(number, _size >> 2);
        Learn(number);
    }

    public int Read(BitReader bits)
    {
        var number = bits.ReadNumber(_size >> 2);
        Learn(number);
        return number;
    }

    /// <summary>The significant bits to expect of the distances between <paramref name="count"/> places of <paramref name="length"/>.</summary>
    public static int SizeOfDistances(int length, int count) => BitOperations.Log2((uint)(length / Math.Max(1, count)) | 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Learn(int number) => _size = ((_size * 3) + (BitOperations.Log2((uint)number + 1) * 4)) >> 2;
}
