using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;

namespace UnionKb.Tests.Importing;

public sealed class ReadingTests
{
    private const string Text = "工会外事工作，是“民间外交”的重要方面。\r\n镕、㐂、𠮷。\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[], byte[]> Encodings => new()
    {
        { "UTF-8", [], Encoding.UTF8.GetBytes(Text) },
        { "UTF-8", [0xEF, 0xBB, 0xBF], Encoding.UTF8.GetBytes(Text) },
        { "UTF-16LE", [0xFF, 0xFE], Encoding.Unicode.GetBytes(Text) },
        { "UTF-16BE", [0xFE, 0xFF], Encoding.BigEndianUnicode.GetBytes(Text) },
        { "GB18030", [], Gb18030.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text_and_all_but_utf8_are_noted(string encoding, byte[] mark, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var file = SeedReader.Read("seeds/x.txt", [.. mark, .. bytes], diagnostics)!;

        Assert.Equal(Text, file.Source.Text);
        Assert.Equal(encoding, file.Encoding);
        if (encoding == "UTF-8") Assert.Empty(diagnostics.ToArray());
        else Assert.Equal(encoding, diagnostics.ToArray().One("UKB1004").Arguments[0]);
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "UKB1001", [] },
        { "UKB1001", Encoding.UTF8.GetBytes(" \t\r\n\u3000\uFEFF") },
        { "UKB1002", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0x41] },
        { "UKB1002", [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00] },
        { "UKB1002", Encoding.UTF8.GetBytes("\u0001\u0002正文") },
        { "UKB1003", [0xFF, 0xFF, 0xFF, 0xFF, 0x80] },
        { "UKB1003", [0xFE, 0xFF, 0x4E] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_is_no_text_is_a_finding_with_the_file_name(string code, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(SeedReader.Read("seeds/坏.txt", bytes, diagnostics));
        var finding = Assert.Single(diagnostics.ToArray());
        Assert.Equal(code, finding.Rule.Code);
        Assert.Equal("seeds/坏.txt", finding.File);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void A_bad_seed_stops_the_import_before_anything_is_written()
    {
        using var folder = ImportFolder.OfTheSeeds().With("seeds/zz.txt", [0x00, 0x01]);
        var before = folder.Files();

        var result = folder.Apply();

        Assert.True(result.HasErrors);
        Assert.Equal("seeds/zz.txt", result.Diagnostics.One("UKB1002").File);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public void The_same_text_in_gb18030_and_crlf_gives_the_same_topics()
    {
        using var plain = ImportFolder.OfTheSeeds();
        using var pasted = ImportFolder.OfTheSeeds();
        foreach (var seed in new[] { "seeds/000_93ddbb77f6f1871b.txt", "seeds/003_56f7de616fbec1c7.txt" })
            pasted.With(seed, Gb18030.GetBytes(pasted.Read(seed).Replace("\n", "\r\n", StringComparison.Ordinal)));
        plain.Apply();

        var result = pasted.Apply();

        Assert.Equal(2, result.Diagnostics.Of("UKB1004").Length);
        Assert.Equal(plain.Files("content"), pasted.Files("content"));
    }
}
