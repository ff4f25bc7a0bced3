using FsCheck;
using FsCheck.Fluent;
using UnionKb.Text;

namespace UnionKb.Tests.Searching;

public sealed class BitCodeTests
{
    private static readonly Gen<int> Number = Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 100_000), Gen.Choose(int.MaxValue - 5, int.MaxValue));

    [Fact]
    public void What_is_written_is_read() =>
        Prop.ForAll(Number.ArrayOf().ToArbitrary(), Gen.Choose(0, 25).ToArbitrary(), (numbers, order) =>
        {
            var bits = new BitWriter();
            foreach (var number in numbers) bits.WriteNumber(number, order);
            var (code, start) = (new AdaptiveCode(order), bits.Length);
            foreach (var number in numbers) code.Write(bits, Math.Min(number, int.MaxValue - 1));
            var reader = Reader(bits);
            Assert.Equal(numbers, numbers.Select(_ => reader.ReadNumber(order)));
            Assert.Equal(start, reader.At);
            code = new AdaptiveCode(order);
            Assert.Equal(numbers.Select(n => Math.Min(n, int.MaxValue - 1)), numbers.Select(_ => code.Read(reader)));
            Assert.Equal(bits.Length, reader.At);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stretch_copied_from_any_bit_is_the_same_stretch()
    {
        var source = new BitWriter();
        for (var k = 0; k < 500; k++) source.WriteNumber(k * k, 3);
        foreach (var (from, to) in new[] { (0L, source.Length), (1, 1), (63, 64), (64, 200), (77, 1001) })
        {
            var copy = new BitWriter();
            copy.Write(5, 3);
            copy.Append(source, from, to);
            Assert.Equal(3 + to - from, copy.Length);
            for (var at = from; at < to; at++) Assert.Equal(source.Read(at, 1), copy.Read(3 + at - from, 1));
        }
    }

    private static BitReader Reader(BitWriter bits)
    {
        var units = new char[(bits.Length / 15) + 1];
        for (var k = 0; k < units.Length; k++) units[k] = (char)bits.Read(k * 15L, 15);
        return new BitReader(units);
    }
}
