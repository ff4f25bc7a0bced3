using UnionKb.Importing.Reading;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Importing;

public sealed class RecognisingTests
{
    private static readonly string[] Documents =
    [
        "book-titles.md", "abbreviations.md", "dates.md", "definitions.md", "series.md", "type-tables.md", "reported-speech.md", "imprint.md",
    ];

    public static TheoryData<Example> Examples => [.. Documents.SelectMany(d => SpecDocument.Read(Repository.Path("tests", "specs", "import", d)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_document_holds(Example example) => Assert.Equal(example.Expected, string.Join('\n', Shown(Read(example.Input))));

    [Fact]
    public void Both_series_of_the_first_text_and_the_tables_of_the_second_are_found()
    {
        var first = Read(File.ReadAllText(Repository.Path("seeds", "000_93ddbb77f6f1871b.txt")));
        Assert.Equal([(2, 2, 3), (5, 7, 3)], first.Series.Select(s => (s.FirstLine, s.LastLine, s.Items.Length)));
        Assert.Equal(["2015-04-28"], first.Dates.Select(d => d.Iso));

        var second = Read(File.ReadAllText(Repository.Path("seeds", "003_56f7de616fbec1c7.txt")));
        Assert.Equal([(8, 2, 4), (8, 4, 2), (15, 2, 3)], second.Tables.Select(t => (t.Line, t.SentenceNumber, t.Rows.Length)));
        Assert.Equal(["2018-10", "2017", "2015", "1995", "2008"], second.Dates.Select(d => d.Iso));
        Assert.Equal([new ReportedSpeech("习近平总书记", "2018年10月", 2, 2, 4)], second.Speeches);
        Assert.Equal([new Abbreviation("改革方案", "新时期产业工人队伍建设改革方案", 4)], second.Abbreviations);
    }

    private static Knowledge Read(string text) => Recogniser.Read(new SeedText(new SeedFile(new SourceText("seeds/x.txt", text), "UTF-8", ""), 0));

    private static IEnumerable<string> Shown(Knowledge found) =>
    [
        .. new[] { ("来源", found.Imprint.Source), ("作者", found.Imprint.Author), ("发布", found.Imprint.Published) }
            .Where(i => i.Item2.Length > 0).Select(i => $"{i.Item1} {i.Item2}"),
        .. found.BookTitles.Select(t => $"书名 {t.Title}{(t.Count > 1 ? $" ×{t.Count}" : "")}{(t.Outermost ? "" : "（书名里的书名）")}"),
        .. found.Abbreviations.Select(a => $"简称 {a.Short} = {a.Expansion ?? "？"}"),
        .. found.Dates.Select(d => $"日期 {d.Iso}{(d.Count > 1 ? $" ×{d.Count}" : "")}"),
        .. found.Definitions.Select(d => $"定义 {d.Term}"),
        .. found.Series.Select(s => $"列举 {s.FirstLine}-{s.LastLine} {string.Join(" | ", s.Items)}"),
        .. found.Tables.SelectMany(t => t.Rows.Select(r => $"表 {r.Type} | {r.Text}")),
        .. found.Speeches.Select(s => $"转述 {s.Speaker} {s.Line}.{s.First}-{s.Line}.{s.Last}"),
    ];
}
