using System.Globalization;
using System.Text;
using UnionKb.Printing;

namespace UnionKb.Tests.Printing;

/// <summary>Radicals in the text layer become the characters that are meant; nothing moves; equal input gives equal bytes.</summary>
public sealed class TextLayerTests
{
    [Theory]
    [InlineData("⼯", "工")]
    [InlineData("⽤⼾⾦", "用户金")]
    [InlineData("⺟", "母")]
    [InlineData("⼾", "戶")]
    [InlineData("⾭⻓", "青长")]
    [InlineData("\uF9DC", "隆")]
    [InlineData("工用Aa1，。", "工用Aa1，。")]
    public void What_looks_like_a_character_becomes_that_character(string written, string meant)
    {
        var layer = TextLayer.Repair(new TinyPdf { Map = TinyPdf.MapOf(written) }.Bytes(), meant, "20260101");
        Assert.Equal(meant.EnumerateRunes().ToHashSet(), layer.Characters.ToHashSet());
    }

    [Fact]
    public void A_radical_that_the_text_has_stays()
    {
        var layer = TextLayer.Repair(new TinyPdf { Map = TinyPdf.MapOf("⼯⽤") }.Bytes(), "部首⼯，用", "20260101");
        Assert.Equal(new[] { "⼯", "用" }, layer.Characters.Select(r => r.ToString()).Order(StringComparer.Ordinal).Reverse().ToArray().Order());
    }

    [Fact]
    public void A_range_of_codes_is_taken_apart()
    {
        var layer = TextLayer.Repair(new TinyPdf { Map = "1 beginbfrange\n<01> <03> <2F2E>\nendbfrange\n" }.Bytes(), "", "20260101");
        Assert.Equal("巛工己", string.Concat(layer.Characters.OrderBy(r => r.Value == '巛' ? 0 : r.Value == '工' ? 1 : 2)));
    }

    [Fact]
    public void The_file_grows_at_its_end_only_and_has_a_second_table_that_leads_to_the_first()
    {
        var pdf = new TinyPdf { Map = TinyPdf.MapOf("⼯") }.Bytes();
        var repaired = TextLayer.Repair(pdf, "工", "20261128").Pdf;
        var (before, after) = (Encoding.Latin1.GetString(pdf), Encoding.Latin1.GetString(repaired));
        Assert.StartsWith(before.Replace("20261128042449", "20261128000000"), after, StringComparison.Ordinal);
        Assert.Contains($"/Prev {before.IndexOf("\nxref\n", StringComparison.Ordinal) + 1}>>", after, StringComparison.Ordinal);
        var start = int.Parse(after.Split("startxref\n")[^1].Split('\n')[0], CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n6 1\n", after[start..], StringComparison.Ordinal);
        var entry = int.Parse(after.AsSpan(start + 9, 10), CultureInfo.InvariantCulture);
        Assert.StartsWith("6 0 obj\n", after[entry..], StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_of_printing_leaves_no_trace()
    {
        var first = TextLayer.Repair(new TinyPdf { Date = "20261128042449+00'00'" }.Bytes(), "", "20180101").Pdf;
        var second = TextLayer.Repair(new TinyPdf { Date = "20270229235959+08'00'" }.Bytes(), "", "20180101").Pdf;
        Assert.Equal(first, second);
        Assert.Contains("(D:20180101000000+00'00')", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 beginbfchar\n<01> 5DE5\nendbfchar\n")]
    [InlineData("1 beginbfrange\n<01> <02> [<5DE5> <4E00>]\nendbfrange\n")]
    public void A_map_in_another_form_is_refused_rather_than_lost(string map) =>
        Assert.Throws<UnreadablePdfException>(() => TextLayer.Repair(new TinyPdf { Map = map }.Bytes(), "", "20260101"));
}
