using FsCheck;
using FsCheck.Fluent;
using UnionKb.Search.Format;

namespace UnionKb.Tests.Search;

public sealed class TextPackerTests
{
    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.Elements("工会", "职工代表大会", "，", "第三条", "。", "\"],[\"", "a", " ")),
        (1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString())))
        .ArrayOf().Resize(400).Select(string.Concat);

    [Fact]
    public void Every_text_comes_back_and_none_changes_the_next() =>
        Prop.ForAll(Text.ArrayOf().Resize(6).ToArbitrary(), texts =>
        {
            var packer = new TextPacker();
            var fresh = texts.Select(text => Bits(new TextPacker(), text).Script.ToArray());
            var again = texts.Select(text => Bits(packer, text)).ToArray();
            Assert.Equal(fresh, again.Select(bits => bits.Script.ToArray()));
            Assert.Equal(texts, again.Select(bits => TextUnpacker.Unpack(BitCodeTests.Reader(bits))));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("工")]
    [InlineData("工工")]
    public void Short_texts_come_back(string text) => Assert.Equal(text, TextUnpacker.Unpack(BitCodeTests.Reader(Bits(new TextPacker(), text))));

    [Fact]
    public void Long_matches_and_far_ones_come_back()
    {
        var random = new Random(5);
        var noise = string.Concat(Enumerable.Range(0, 70_000).Select(_ => (char)random.Next(0x4E00, 0x9FA5)));
        var text = noise + new string('工', 5_000) + noise[^60_000..];
        var bits = Bits(new TextPacker(), text);
        Assert.Equal(text, TextUnpacker.Unpack(BitCodeTests.Reader(bits)));
        Assert.True(bits.Length < 80_000 * 17, "what stood before is not written again");
    }

    [Fact]
    public void Codes_stay_short_when_frequencies_grow_like_Fibonacci_numbers()
    {
        // 20 units: the longest code would have 19 bits.
        var (text, one, two) = ("", 1, 1);
        for (var unit = 0; unit < 20; unit++, (one, two) = (two, one + two)) text += new string((char)('a' + unit), one);
        var shuffled = text.ToCharArray();
        new Random(7).Shuffle(shuffled);
        Assert.Equal(new string(shuffled), TextUnpacker.Unpack(BitCodeTests.Reader(Bits(new TextPacker(), new string(shuffled)))));
        Span<byte> lengths = stackalloc byte[20];
        new HuffmanLengths().Set([.. Enumerable.Range(0, 20).Select(unit => text.Count(c => c == 'a' + unit))], lengths);
        Assert.InRange(lengths.ToArray().Max(), (byte)8, (byte)IndexFormat.LongestCode);
        Assert.Equal(1 << IndexFormat.LongestCode, lengths.ToArray().Sum(length => 1 << (IndexFormat.LongestCode - length)));
    }

    [Fact]
    public void Damaged_bits_are_refused_or_read_as_some_text()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var units = new char[random.Next(1, 60)];
            for (var k = 0; k < units.Length; k++) units[k] = (char)random.Next(0x8000);
            units[0] = '\0';
            try
            {
                TextUnpacker.Unpack(new BitReader(units));
            }
            catch (Exception error)
            {
                Assert.True(error is InvalidDataException or IndexOutOfRangeException, error.ToString());
            }
        }
    }

    private static BitWriter Bits(TextPacker packer, string text)
    {
        var bits = new BitWriter();
        packer.Pack(text, bits);
        return bits;
    }
}
