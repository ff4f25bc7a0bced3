using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UnionKb.Cli;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>The packs of the repository printed with the installed browser: contents, references and index say the pages on which things stand.</summary>
[Collection(InBrowser.Name)]
public sealed partial class PackTests(BrowserSession session) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("UnionKb 资料包 ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact("pdfinfo")]
    public async Task Contents_and_index_have_the_pages_on_which_things_stand_and_no_sentence_is_lost()
    {
        LinkedPage[] packs = [.. session.Built.Site.Pages.Where(p => p.Own.PackTopics.Length > 0)];
        Assert.Equal(3, packs.Length);
        Print([.. packs.Select(p => p.Id)]);
        foreach (var pack in packs) await ReadAsync(pack);
    }

    /// <summary>On both sides chapters begin on right pages; a booklet has two sides for each four pages, and every word.</summary>
    [BrowserFact("pdfinfo")]
    public async Task On_both_sides_and_as_a_booklet()
    {
        var pack = session.Built.Site.Pages.Single(p => p.Id == "pack-foreign-affairs");
        Print([pack.Id], "--duplex", "--booklet");
        await ReadAsync(pack);
        using var pdf = PdfDocument.Open(Path.Combine(_folder, pack.Id + ".pdf"));
        Assert.Equal(0, pdf.NumberOfPages % 2);
        var places = await PlacesAsync(Path.Combine(_folder, pack.Id + ".pdf"));
        Assert.All(pack.Own.PackTopics.Select((_, i) => places[$"c{i + 1}"]), page => Assert.Equal(1, page % 2));
        using var booklet = PdfDocument.Open(Path.Combine(_folder, pack.Id + ".booklet.pdf"));
        Assert.Equal((pdf.NumberOfPages + 3) / 4 * 2, booklet.NumberOfPages);
        string Letters(PdfDocument document) => string.Concat(Bare(string.Concat(document.GetPages().Select(p => p.Text))).Order());
        Assert.Equal(Letters(pdf), Letters(booklet));
        if (Programs.Find("qpdf") is null) return;
        foreach (var file in Directory.GetFiles(_folder, "*.pdf"))
            Assert.Contains("No syntax", await Programs.OutputAsync("qpdf", "--check", file), StringComparison.Ordinal);
    }

    private async Task ReadAsync(LinkedPage pack)
    {
        var file = Path.Combine(_folder, pack.Id + ".pdf");
        using var pdf = PdfDocument.Open(file);
        var sheets = pdf.GetPages().Select(p => Bare(p.Text)).ToArray();
        var topics = pack.Own.PackTopics.Select((t, i) => Bare($"第 {i + 1} 章　{session.Built.Site.Pages[t].Title}")).ToArray();
        var listed = string.Concat(sheets.SkipWhile(s => !s.Contains("目录", StringComparison.Ordinal)));
        var numbers = Array.ConvertAll(topics, topic => Regex.Match(listed, Regex.Escape(topic) + @"(\d+)"));
        Assert.All(numbers, n => Assert.True(n.Success, $"{pack.Id}: not every topic is in the contents"));
        var pages = Array.ConvertAll(numbers, n => int.Parse(n.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        Assert.Equal(topics.Select(t => Array.FindIndex(sheets, pages[0] - 1, s => s.Contains(t, StringComparison.Ordinal)) + 1), pages);

        var all = string.Concat(sheets);
        Assert.DoesNotContain(all, c => c is >= '\u2E80' and <= '\u2FDF');
        var places = await PlacesAsync(file);
        Assert.All(topics.Select((_, i) => $"c{i + 1}"), id => Assert.Contains(id, places.Keys));
        foreach (var topic in pack.Own.PackTopics.Select(t => session.Built.Site.Pages[t]))
        {
            foreach (var block in topic.Blocks.Where(b => b is { Kind: BlockKind.ListItem, Frame: BlockFrame.None } && b.Text.Length is > 0 and < 15))
                Assert.Contains(Bare(block.Text), all, StringComparison.Ordinal);
        }

        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.True(bookmarks.GetNodes().Count() >= topics.Length);
        Assert.DoesNotContain("file:", await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    /// <summary>Where links lead, as another reader sees it.</summary>
    private static async Task<Dictionary<string, int>> PlacesAsync(string file) =>
        Destination().Matches(await Programs.OutputAsync("pdfinfo", "-dests", file))
            .ToDictionary(m => Uri.UnescapeDataString(m.Groups[2].Value), m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    private void Print(string[] ids, params string[] more)
    {
        using var said = new StringWriter();
        var terminal = new Terminal
        {
            Out = said,
            Error = said,
            CurrentFolder = RepositorySite.Root,
            Variable = name => name == "UNIONKB_NO_SANDBOX" ? "1" : Environment.GetEnvironmentVariable(name),
        };
        Assert.True(CommandLine.Run(["print", .. ids, "--out", _folder, .. more], terminal) == ExitCode.Fine, said.ToString());
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("^ +(\\d+) \\[[^\\]]*\\] \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Destination();
}
