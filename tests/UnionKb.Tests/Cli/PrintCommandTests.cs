using UnionKb.Cli;
using UnionKb.Tests.Printing;

namespace UnionKb.Tests.Cli;

/// <summary>
/// <c>unionkb print</c> with browsers that are scripts: each thing that can go wrong is said with its code, and a PDF that stands there is left. Real browsers
/// print in the browser tests.
/// </summary>
public sealed class PrintCommandTests : IDisposable
{
    private const string Words = "甲工会（见第页）乙出处";
    private readonly TemporaryFolder _project = new();

    public PrintCommandTests()
    {
        _project.Write("site.yml", "title: 试验站\nlang: zh-CN\n");
        _project.Write("content/topics/a.md", "---\nid: a\ntitle: 甲\ndate: 2018-10\n---\n\n工会，[乙](#乙)。\n\n## 乙\n\n工会。\n");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Without_a_browser_the_pages_are_left_for_one_and_the_exit_code_says_so()
    {
        using var terminal = new TestTerminal(_project.Path);
        Assert.Equal(ExitCode.MissingProgram, terminal.Run("print", "a", "--browser", "no-such-browser"));
        Assert.Contains("错误 UKB8010", terminal.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("pdf", "print", "a.html"), terminal.Error, StringComparison.Ordinal);
        var html = File.ReadAllText(Path.Combine(_project.Path, "pdf", "print", "a.html"));
        Assert.Contains("<h1 id=\"chapter\">甲</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain(_project.Path, html, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_project.Path, "pdf", "assets", "sheet-study.css")));
    }

    [Fact]
    public void What_is_not_there_is_named_with_what_may_be_meant()
    {
        using var terminal = new TestTerminal(_project.Path);
        Assert.Equal(ExitCode.Errors, terminal.Run("print", "没有的词", "--html-only"));
        Assert.Contains("错误 UKB8011", terminal.Error, StringComparison.Ordinal);
        using var found = new TestTerminal(_project.Path);
        Assert.Equal(ExitCode.Fine, found.Run("print", "工会", "--html-only"));
        Assert.Contains("pdf/print/a.html", found.Out, StringComparison.Ordinal);
    }

    /// <summary>A pack has a cover, contents, chapters that refer to each other, and every other part; all of it well-formed.</summary>
    [Fact]
    public void A_pack_is_one_document_that_passes_the_checks()
    {
        _project.Write("site.yml", "title: 试验站\nlang: zh-CN\nbase_url: https://example.org/\noutputs: [print]\n");
        _project.Write("content/term.md", "---\nid: term\nkind: term\n---\n# 工会\n\n工会是组织。\n");
        _project.Write("content/b.md", "---\nid: b\n---\n# 丙\n\n见[[a]]和[[a#乙]]，也见[[term]]。\n\n## 乙\n\n工会。\n");
        _project.Write("content/p.md", "---\nid: p\nkind: pack\ncode: X-1\npack:\n  topics: [a, b]\n  edition: 第二版\n---\n# 一包\n\n说明。\n");
        using var terminal = new TestTerminal(_project.Path);
        Assert.True(terminal.Run("check", "--html") == ExitCode.Fine, terminal.Error);
        Assert.Equal(ExitCode.Fine, terminal.Run("print", "p", "--html-only"));
        var html = File.ReadAllText(Path.Combine(_project.Path, "pdf", "print", "p.html"));
        Assert.Contains("<svg class=\"qr\"", html, StringComparison.Ordinal);
        Assert.Contains("<b data-for=\"c1-乙\"></b>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"c2-乙\">", html, StringComparison.Ordinal);
        Assert.Contains("第 2 章　丙", html, StringComparison.Ordinal);
        Assert.Contains("版次：第二版", html, StringComparison.Ordinal);
        Assert.Contains("content: \"第 1 章　甲\"", File.ReadAllText(Path.Combine(_project.Path, "pdf", "print", "p.css")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("print")]
    [InlineData("print", "a", "--all")]
    [InlineData("print", "a", "--profile", "wide")]
    public void Wrong_usage_is_refused(params string[] arguments)
    {
        using var terminal = new TestTerminal(_project.Path);
        Assert.Equal(ExitCode.Usage, terminal.Run(arguments));
    }

    [FileFact("/bin/sh")]
    public void A_page_is_printed_until_its_numbers_stand_still_and_the_second_run_writes_nothing()
    {
        var good = new TinyPdf { Destinations = [("chapter-%E4%B9%99", 2)], Map = TinyPdf.MapOf(Words) };
        var (exit, said, _) = Print(good, good);
        Assert.Equal(ExitCode.Fine, exit);
        Assert.Contains("pdf/a.pdf：2 页\n", said, StringComparison.Ordinal);
        Assert.Equal("2", File.ReadAllText(Path.Combine(_project.Path, "passes")).Trim());
        Assert.Contains("D:20181001000000", File.ReadAllText(Path.Combine(_project.Path, "pdf", "a.pdf")), StringComparison.Ordinal);
        (exit, said, _) = Print(good with { Date = "20300101000000+00'00'" }, good);
        Assert.Equal(ExitCode.Fine, exit);
        Assert.Contains("（没有变化）", said, StringComparison.Ordinal);
        Assert.Equal(["a.pdf"], Directory.GetFiles(Path.Combine(_project.Path, "pdf")).Select(Path.GetFileName));
    }

    [FileFact("/bin/sh")]
    public void Every_fault_has_its_code_and_leaves_the_file_of_before()
    {
        var good = new TinyPdf { Destinations = [("chapter-%E4%B9%99", 2)], Map = TinyPdf.MapOf(Words) };
        Assert.Equal(ExitCode.Fine, Print(good, good).Exit);
        var before = File.ReadAllBytes(Path.Combine(_project.Path, "pdf", "a.pdf"));
        Fails("UKB8012", good, good with { Destinations = [("chapter-%E4%B9%99", 1)] });
        Fails("UKB8013", good with { Destinations = [] }, good);
        Fails("UKB8014: 没有字体有这些字，会印成方框：工 U+5DE5", good, good with { Map = TinyPdf.MapOf(Words.Replace("工", "")) });
        Fails("UKB8016", null, good);
        _project.Write("browser", "#!/bin/sh\nexit 1\n");
        Fails("UKB8017");
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_project.Path, "pdf", "a.pdf")));

        void Fails(string code, params TinyPdf?[] pdfs)
        {
            var (exit, _, error) = pdfs.Length == 0 ? Run() : Print(pdfs[0], pdfs[1]!);
            Assert.Equal(ExitCode.Errors, exit);
            Assert.Contains(code, error, StringComparison.Ordinal);
        }
    }

    [FileFact("/bin/sh")]
    public void Faces_that_stand_in_are_named()
    {
        var good = new TinyPdf { Destinations = [("chapter-%E4%B9%99", 2)], Map = TinyPdf.MapOf(Words), Face = "LiberationSerif" };
        Assert.Contains("警告 UKB8015: 没有装宋体，用别的字体代替；实际用的是 LiberationSerif", Print(good, good).Error, StringComparison.Ordinal);
    }

    /// <summary>Prints with a browser that has the first PDF on odd passes, the second on even ones; null: one that is none.</summary>
    private (ExitCode Exit, string Out, string Error) Print(TinyPdf? odd, TinyPdf even)
    {
        File.WriteAllBytes(Path.Combine(_project.Path, "1.pdf"), odd?.Bytes() ?? [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(_project.Path, "0.pdf"), even.Bytes());
        _project.Write("passes", "0");
        _project.Write(
            "browser",
            $"""
            #!/bin/sh
            cd "{_project.Path}" || exit 1
            n=$(($(cat passes) + 1))
            echo $n > passes
            for a in "$@"; do case "$a" in --print-to-pdf=*) cp $((n % 2)).pdf "$(printf %s "$a" | cut -c16-)";; esac; done

            """);
        return Run();
    }

    private (ExitCode Exit, string Out, string Error) Run()
    {
        var browser = Path.Combine(_project.Path, "browser");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var terminal = new TestTerminal(_project.Path);
        var exit = terminal.Run("print", "a", "--no-socket", "--browser", browser);
        return (exit, terminal.Out, terminal.Error);
    }
}
