using System.Text;
using UnionKb.Cli;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Files;

/// <summary>Texts of the project that are no UTF-8 are refused by every command, with their place, and stay as they are.</summary>
public sealed class EncodingTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly TemporaryFolder _project = new();
    private readonly TestTerminal _terminal;

    public EncodingTests()
    {
        _project.Write("site.yml", "title: 试验\n");
        _project.Write("content/a.md", "---\nid: a\ntitle: 甲\n---\n\n文。\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
    }

    [Theory]
    [InlineData("content/b.md", "---\nid: b\ntitle: b\n---\n\nabc工会\n", "6:4", "build", "check", "import")]
    [InlineData("site.yml", "# abc\ntitle: 工会\n", "2:8", "build", "check")]
    [InlineData("templates/strings.zh.yml", "search.title: 查找\n", "1:15", "build", "check")]
    [InlineData("templates/partials/entries.html", "<p>\n工会</p>\n", "2:1", "build", "check")]
    [InlineData("seeds/s.txt.import.yml", "# abc\ntitle: 工会\n", "2:8", "import")]
    public void Another_encoding_is_refused_at_its_first_byte_UKB2012(string path, string text, string place, params string[] commands)
    {
        _project.Write("seeds/s.txt", "职工书屋建设工作\n依法维护职工的合法权益是工会的基本职责。\n");
        _project.Write(path, "");
        var bytes = Gb18030.GetBytes(text);
        File.WriteAllBytes(At(path), bytes);
        foreach (var command in commands)
        {
            using var terminal = new TestTerminal(_project.Path);
            Assert.Equal(ExitCode.Errors, terminal.Run(command));
            Assert.Matches($"{path}:{place}.*UKB2012.*GB18030.*0x", terminal.Out + terminal.Error);
        }

        Assert.Equal(bytes, File.ReadAllBytes(At(path)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_is_named_UKB2046(bool bigEndian)
    {
        var utf16 = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        File.WriteAllBytes(At("content/b.md"), [.. utf16.GetPreamble(), .. utf16.GetBytes("---\nid: b\n---\n")]);
        foreach (var command in new[] { "build", "import" })
        {
            Assert.Equal(ExitCode.Errors, _terminal.Run(command));
            Assert.Matches("content/b.md.*UKB2046", _terminal.Error);
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        foreach (var path in new[] { "site.yml", "content/a.md" }) File.WriteAllBytes(At(path), [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(At(path))]);
        File.WriteAllBytes(_project.Write("templates/strings.zh.yml", ""), [0xEF, 0xBB, 0xBF, .. "search.title: 查找\n"u8]);
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--strict"));
    }

    [LinkTheory]
    [InlineData(3L << 30)]
    [InlineData((32L << 20) + 1)]
    public void A_file_that_is_no_text_for_its_size_is_refused_UKB2047(long length)
    {
        using (var sparse = new FileStream(At("content/b.md"), FileMode.Create)) sparse.SetLength(length);
        foreach (var command in new[] { "build", "import" })
        {
            Assert.Equal(ExitCode.Errors, _terminal.Run(command));
            Assert.Matches("content/b.md.*UKB2047.*32 MB", _terminal.Error);
        }

        Assert.Equal(length, new FileInfo(At("content/b.md")).Length);
    }

    private string At(string path) => Path.Combine(_project.Path, path);
}
