using FsCheck;
using FsCheck.Fluent;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Repetitions;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Importing;

public sealed class SegmentingTests
{
    private const string Long = "依法维护职工的合法权益是工会的基本职责，这一句写得足够长，长到不会被当成标题，也长到可以判断重复。";

    private static SeedText Read(string text, int number = 0) =>
        new(new SeedFile(new SourceText("seeds/x.txt", text), "UTF-8", ""), number);

    /// <summary>One document per rule; what the knowledge rules and the normaliser do is tested elsewhere.</summary>
    private static readonly string[] Documents =
        [
            "structure.md", "wrapped-lines.md", "contents.md", "furniture.md", "title.md", "marked-headings.md", "unmarked-headings.md", "case-names.md",
            "attached.md", "levels.md", "repeated.md", "named-parts.md", "list-runs.md", "document-lines.md", "label-series.md", "number-series.md",
            "article-titles.md",
        ];

    public static TheoryData<Example> Examples => [.. Documents.SelectMany(d => SpecDocument.Read(Repository.Path("tests", "specs", "import", d)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_document_holds(Example example) =>
        Assert.Equal(example.Expected, string.Join('\n', Read(example.Input).Segments.Select(Shown)));

    [Fact]
    public void The_guide_of_the_import_names_every_rule()
    {
        var guide = File.ReadAllText(Repository.Path("seeds", "README.md"));
        var documents = Directory.GetFiles(Repository.Path("tests", "specs", "import"), "*.md").Select(f => Path.GetFileName(f));
        Assert.DoesNotContain(documents, d => !guide.Contains($"`{d}`", StringComparison.Ordinal));
    }

    public static TheoryData<Example> NearExamples => [.. SpecDocument.Read(Repository.Path("tests", "specs", "import", "near-duplicates.md"))];

    [Theory]
    [MemberData(nameof(NearExamples))]
    public void Near_duplicates_are_named_and_kept(Example example)
    {
        var segments = Read(example.Input).Segments;
        Assert.Equal(example.Expected, string.Join('\n', NearDuplicates.Find(segments).Select(p => $"{p.First.Line} 几乎同 {p.Second.Line}")));
        Assert.All(segments, s => Assert.Null(s.CopyOf));
    }

    private static string Shown(Segment segment) => $"{segment.Line} " + segment.Kind switch
    {
        SegmentKind.Title => "总标题",
        SegmentKind.Heading => segment.CopyOf is null && segment.Level > 1 ? $"标题 {segment.Level}" : "标题",
        SegmentKind.Contents => "目录",
        SegmentKind.Furniture => "杂项",
        _ => segment.CopyOf is { } line ? $"重复 {line}" : "正文",
    };

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_as_an_editor_shows_them(string lineEnd)
    {
        var seed = Read(string.Join(lineEnd, ["标题", "", Long, " ", Long + "第二句。"]));

        Assert.Equal(["A3.1", "A5.1", "A5.2"], seed.Sentences.Select(s => SentenceName.Of(s.Address)));
    }

    [Fact]
    public void A_raw_span_covers_the_untouched_characters_of_the_sentence()
    {
        const string text = "　　《章程    (修正案)》通过了。 第二句: 结束。";
        var seed = Read(text + Long);

        Assert.Equal("《章程（修正案）》通过了。", seed.Sentences[0].Text);
        Assert.Equal("《章程    (修正案)》通过了。", text.Substring(seed.Sentences[0].Raw.Start, seed.Sentences[0].Raw.Length));
        Assert.Equal("第二句: 结束。", text.Substring(seed.Sentences[1].Raw.Start, seed.Sentences[1].Raw.Length));
    }

    [Fact]
    public void A_repeated_block_is_folded_once_with_both_addresses()
    {
        var seed = Read($"{Long}\n{Long}乙。\n\n{Long}\n{Long}乙。\n{Long}丙。");

        var block = Assert.Single(seed.Repeated);
        Assert.Equal(new RepeatedBlock(4, 1, 2, (2 * Long.Length) + 2), block);
        Assert.Equal(["A1.1", "A2.1", "A2.2", "A6.1", "A6.2"], seed.Unique.Select(s => SentenceName.Of(s.Address)));
        Assert.Equal("A2.2", SentenceName.Of(seed.Sentences[seed.IndexOf(5, 2)].DuplicateOf!.Value));
    }

    [Theory]
    [InlineData("千歌万曲唱工会！")]
    [InlineData("姓名：　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　")]
    [InlineData("甲，乙，丙，丁，戊，己，庚，辛，壬，癸，子，丑，寅，卯，辰，巳，午，未，申，酉，戌，亥")]
    public void Refrains_form_lines_and_list_rows_are_not_folded(string line)
    {
        var seed = Read($"{line}\n{Long}\n{line}\n{Long}乙。\n{line}");

        Assert.Empty(seed.Repeated);
        Assert.All(seed.Sentences, s => Assert.Null(s.DuplicateOf));
    }

    [Fact]
    public void Two_repetitions_apart_are_two_blocks() =>
        Assert.Equal(
            [new RepeatedBlock(3, 1, 1, Long.Length + 2), new RepeatedBlock(5, 2, 1, Long.Length + 2)],
            Read($"{Long}甲。\n{Long}乙。\n{Long}甲。\n{Long}丙。\n{Long}乙。").Repeated);

    [Theory]
    [InlineData(2, 1, 0)]
    [InlineData(3, 2, 2)]
    [InlineData(1, 1, -1)]
    [InlineData(3, 3, -1)]
    [InlineData(3, 0, -1)]
    [InlineData(9, 1, -1)]
    public void Sentences_are_found_by_line_and_number(int line, int sentence, int index) =>
        Assert.Equal(index, Read($"标题\n{Long}\n{Long}第二句。\n").IndexOf(line, sentence));

    [Fact]
    public void Letters_go_on_after_z() => Assert.Equal(["A", "Z", "AA", "AB", "AZ", "BA"], new[] { 0, 25, 26, 27, 51, 52 }.Select(SentenceName.Letter));

    [Fact]
    public void Segments_hold_every_character_of_any_text()
    {
        var texts = Gen.Elements((NormalisingTests.Alphabet + "\n。").ToCharArray()).ArrayOf().Select(c => new string(c));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var segments = Segmenter.Split(new SourceText("seeds/x.txt", text));
            var ascending = segments.Zip(segments.Skip(1)).All(p => p.First.Raw.End <= p.Second.Raw.Start && p.First.Line < p.Second.Line);
            var kept = string.Concat(segments.Select(s => SentenceKey.Of(s.Text)));
            return ascending && Squeezed(kept) == Squeezed(SentenceKey.Of(text));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));

        // A line end inside a run of dots makes two runs of it; as one text they are one.
        static string Squeezed(string key) => SentenceKey.Of(key);
    }

    [Fact]
    public void Sentences_hold_every_character_of_their_paragraph()
    {
        var texts = Gen.Elements((NormalisingTests.Alphabet + "。。").ToCharArray()).ArrayOf().Select(c => new string(c));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var seed = Read(text + "\n" + Long);
            return seed.Segments.Where(s => s.Kind == SegmentKind.Paragraph).All(segment =>
                SentenceKey.Of(string.Concat(seed.Sentences.Where(s => s.Address.Line == segment.Line).Select(s => s.Text))) == SentenceKey.Of(segment.Text));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Equal_bytes_are_taken_apart_once_under_any_path_and_letter()
    {
        var texts = new SeedTexts();
        const string twice = "书屋的图书由会员推荐，每年更新一次，新书在每季度的第一个月里上架，名单贴在门口。节假日照常开放。\n";
        var bytes = System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes("书屋守则\n" + twice + twice)).ToArray();
        var (first, second) = (new DiagnosticBag(), new DiagnosticBag());
        var b = texts.Read("inbox/x.txt", bytes, Surroundings.None, 1, first)!;
        var d = texts.Read("seeds/y.txt", bytes, Surroundings.None, 3, second)!;
        Assert.Equal(1, texts.Count);
        Assert.Same(b.Segments, d.Segments);
        Assert.Equal(("inbox/x.txt", "B", "seeds/y.txt", "D"), (b.File.Source.Path, b.Letter, d.File.Source.Path, d.Letter));
        Assert.Equal([1, 3], new[] { b, d }.Select(t => Assert.Single(t.Sentences.Select(s => s.Address.Seed).Distinct())));
        Assert.Equal([3, 3], d.Sentences.Select(s => s.DuplicateOf?.Seed).OfType<int>());
        Assert.Equal(["inbox/x.txt", "seeds/y.txt"], new[] { first, second }.Select(f => f.ToArray().One("UKB1004").File!));
        Assert.Equal(d.IndexOf(2, 2), b.IndexOf(2, 2));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_seed_keeps_its_untouched_lines(string lineEnd)
    {
        using var folder = new ImportFolder().With("seeds/a.txt", string.Join(lineEnd, ["标 题", "", Long, " "]));
        Assert.Equal(["标 题", "", Long, " "], ProvenanceSeeds.Read(folder.Root, new DiagnosticBag())[0].Lines);
    }

    [Fact]
    public void A_text_without_a_title_has_that_of_its_recipe()
    {
        using var folder = new ImportFolder().With("seeds/a.txt", Long).With("seeds/a.txt.import.yml", "title: 编者的标题\nunknown: 1\n").With("seeds/b.txt", Long)
            .With("seeds/c.txt", $"自己的标题\n{Long}").With("seeds/c.txt.import.yml", "title: 编者的标题\n");
        var diagnostics = new DiagnosticBag();
        Assert.Equal(["编者的标题", null, "自己的标题"], ProvenanceSeeds.Read(folder.Root, diagnostics).Select(s => s.Title));
        Assert.Empty(diagnostics.ToArray());
    }

    [Fact]
    public void The_library_reads_seeds_in_file_name_order_and_tells_duplicates()
    {
        using var folder = new ImportFolder().With("seeds/b.txt", $"乙\n{Long}").With("seeds/a.txt", $"{Long}\n{Long}").With("seeds/README.md", "不是种子")
            .With("seeds/c.pdf", "不是种子");
        var diagnostics = new DiagnosticBag();

        var seeds = ProvenanceSeeds.Read(folder.Root, diagnostics);

        Assert.Empty(diagnostics.ToArray());
        Assert.Equal(["A a.txt ", "B b.txt 乙"], seeds.Select(s => $"{s.Letter} {s.FileName} {s.Title}"));
        Assert.Equal(["A1.1 ", "A2.1 A1.1"],
            seeds[0].Sentences.Select(s => $"{SentenceName.Of(s.Address)} {(s.DuplicateOf is { } d ? SentenceName.Of(d) : "")}"));
    }
}
