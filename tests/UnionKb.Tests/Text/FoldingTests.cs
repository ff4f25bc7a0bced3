using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using UnionKb.Tests.Fixtures;
using UnionKb.Text.Folding;

namespace UnionKb.Tests.Text;

/// <summary>The page script passes the same fixture in the browser tests.</summary>
public sealed class FoldingTests
{
    public static TheoryData<string, string, string, int[]> Fixture()
    {
        var rows = new TheoryData<string, string, string, int[]>();
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "fixtures", "folding.json")));
        foreach (var row in json.RootElement.EnumerateArray())
        {
            int[] sources = [.. row.GetProperty("sources").EnumerateArray().Select(s => s.GetInt32())];
            rows.Add(Text(row, "name"), Text(row, "text"), Text(row, "folded"), sources);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Fixture), DisableDiscoveryEnumeration = true)]
    public void Folds_and_maps_as_the_fixture_says(string name, string text, string folded, int[] sources)
    {
        Assert.NotEmpty(name);
        Assert.Equal(folded, Folding.Fold(text));
        var mapped = Folding.FoldWithSources(text);
        Assert.Equal(folded, mapped.Folded);
        Assert.Equal(sources, mapped.Sources);
    }

    [Fact]
    public void The_map_marks_whole_clusters_without_white_space()
    {
        var text = Folding.FoldWithSources("ﬁ 第三条 放弃 cafe\u0301 法 ok");
        Assert.Equal("fi第三条放弃caf\u00e9法ok", text.Folded);
        Assert.Equal("ﬁ", Marked(text, "f"));
        Assert.Equal("第三条", Marked(text, "第三条"));
        Assert.Equal("条 放", Marked(text, "条放"));
        Assert.Equal("cafe\u0301", Marked(text, "caf\u00e9"));
        Assert.Equal("ok", Marked(text, "ok"));
    }

    /// <summary>Random mixes of everything that interacts.</summary>
    [Fact]
    public void Sources_rise_and_nothing_reaches_across_a_boundary()
    {
        var pieces = Gen.Elements(
            "工", "会", "Ａ", "b", " ", "\u3000", "\u0301", "\u0323", "é", "ﬁ", "\u1100", "\u1161", "\u11a8", "한", "ｶ", "\uff9e", "𠮷", "\ud842",
            "\0", "ﷺ", "ß", "\u200b", "\u200d", "\ufe0f", "\udb40\udd00", "\udb40", "👩", "❤");
        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var mapped = Folding.FoldWithSources(text);
            var rises = mapped.Sources.Zip(mapped.Sources.Skip(1)).All(p => p.First <= p.Second);
            var split = Folding.Fold(text + "。") == Folding.Fold(text) + "。";
            return rises && split && mapped.Folded == Folding.Fold(text);
        }).QuickCheckThrowOnFailure();
    }

    private static string Marked(FoldedText text, string part)
    {
        var span = text.SourceOf(text.Folded.IndexOf(part, StringComparison.Ordinal), part.Length);
        return text.Source.Substring(span.Start, span.Length);
    }

    // JSON readers refuse lone surrogates, which the fixture holds on purpose.
    private static string Text(JsonElement row, string name) => Regex.Unescape(row.GetProperty(name).GetRawText()[1..^1]);
}
