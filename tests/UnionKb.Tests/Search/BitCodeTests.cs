using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using UnionKb.Search.Format;

namespace UnionKb.Tests.Search;

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
    public void A_row_appended_at_any_bit_is_the_same_row() =>
        Prop.ForAll(Number.ArrayOf().ToArbitrary(), Gen.Choose(0, 70).ToArbitrary(), (numbers, before) =>
        {
            var (source, bits) = (new BitWriter(), new BitWriter());
            foreach (var number in numbers) source.WriteNumber(number, 3);
            for (var k = 0; k < before; k++) bits.Write(1, 1);
            bits.Append(source);
            Assert.Equal(before + source.Length, bits.Length);
            var reader = Reader(bits);
            reader.Skip(before);
            Assert.Equal(numbers, numbers.Select(_ => reader.ReadNumber(3)));
        }).QuickCheckThrowOnFailure();

    internal static BitReader Reader(BitWriter bits) =>
        new([.. MemoryMarshal.Cast<byte, char>(bits.Script).ToArray().Select(unit => (char)(unit - IndexFormat.LowestUnit))]);
}
