using System.Runtime.CompilerServices;

namespace UnionKb.Text;

/// <summary>
/// Whole numbers as printable ASCII that needs no escape inside a JavaScript string: digits of base 34 from <c>]</c> on, most significant
/// first, then one of base 57 from <c>#</c> to <c>[</c>. Tables and search shards use it; the page script reads the same.
/// </summary>
public static class PrintableNumber
{
    private const uint LowBase = 57;
    private const uint HighBase = 34;
    private const byte Low = (byte)'#';
    private const byte High = (byte)']';

    /// <summary>The most bytes one number takes.</summary>
    public const int MaxLength = 6;

    /// <summary>Writes a number that is not negative; returns how many bytes it took.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(Span<byte> target, int value)
    {
        var (rest, low) = Math.DivRem((uint)value, LowBase);
        if (rest == 0)
        {
            target[0] = (byte)(Low + low);
            return 1;
        }

        if (rest < HighBase)
        {
            target[1] = (byte)(Low + low);
            target[0] = (byte)(High + rest);
            return 2;
        }

        return WriteLong(target, rest, low);
    }

    private static int WriteLong(Span<byte> target, uint rest, uint low)
    {
        var digits = 1;
        for (var power = rest / HighBase; power > 0; power /= HighBase) digits++;
        target[digits] = (byte)(Low + low);
        for (var at = digits - 1; at >= 0; at--, rest /= HighBase) target[at] = (byte)(High + (rest % HighBase));
        return digits + 1;
    }

    public static void Write(Utf8Writer writer, int value)
    {
        Span<byte> digits = stackalloc byte[MaxLength];
        writer.Write(digits[..Write(digits, value)]);
    }

    /// <summary>Reads one number and moves <paramref name="at"/> behind it.</summary>
    public static int Read(ReadOnlySpan<byte> source, ref int at)
    {
        var high = 0;
        while (source[at] >= High) high = (high * (int)HighBase) + (source[at++] - High);
        return (high * (int)LowBase) + (source[at++] - Low);
    }
}
