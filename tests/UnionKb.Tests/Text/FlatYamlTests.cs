using FsCheck;
using FsCheck.Fluent;
using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Tests.Text;

/// <summary>The short cut for flat YAML may decline a text, but what it reads it reads as the full parser does.</summary>
public sealed class FlatYamlTests
{
    private static readonly string[] Pieces =
    [
        "title", "id", ": ", ":", " ", "  ", "\n", "\r\n", "甲乙", "a-b", "\"", "'", "[", "]", ",", ", ", "# ", " #", "-", "- ", "{", "}", "|", ">",
        "\t", "2018", "true", "null", "~", "\\n", "《工会法》", "“三重一大”", "&a", "*a", "!", "%", "@", "`", "=", "<<", "。", "？", "\u0085", "\u2028", "\u2029",
    ];

    [Fact]
    public void Agrees_with_the_full_parser()
    {
        var lines = Gen.Elements("title: 甲\n", "tags: [一, \"二\", 三 四]\n", "order: 3\n", "id: 'x'\n", "summary: \"甲：乙, 丙\"\n", "date: 2018-10-01\n", "\n");
        var noise = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        var texts = Gen.OneOf(lines, noise).ArrayOf().Select(string.Concat);
        var read = 0;
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var source = new SourceText("x", text);
            var range = new TextSpan(0, text.Length);
            if (FlatYaml.Read(text, range) is not { } flat) return true;
            read++;
            var bag = new DiagnosticBag();
            return YamlReader.ReadAny(source, range, bag) is YamlMap full && bag.Count == 0 && Shown(full) == Shown(flat);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.True(read > 100, $"only {read} texts were flat");
    }

    [Theory]
    [InlineData("id: \u2028`")]
    [InlineData("id: 甲\u2028乙")]
    [InlineData("id: \u0085- 乙")]
    [InlineData("id: 甲\u2029")]
    public void Declines_what_YAML_takes_for_a_line_break(string line) =>
        Assert.Null(FlatYaml.Read(line, new TextSpan(0, line.Length)));

    private static string Shown(YamlMap map) => string.Join("; ", map.Entries.Select(e => $"{Shown(e.Key)} = {Shown(e.Value)}"));

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.Value}/{scalar.Quoted}@{scalar.Span}",
        YamlList list => $"[{string.Join(" ", list.Items.Select(Shown))}]@{list.Span}",
        _ => throw new InvalidOperationException(),
    };
}
