using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UnionKb.Cli;

namespace UnionKb.BrowserTests;

/// <summary><c>unionkb print</c> with the installed browser, read back by another reader: a random text of many pages in each profile.</summary>
[Collection(InBrowser.Name)]
public sealed partial class PaperTests : IDisposable
{
    private const int Sections = 24;
    private readonly string _project = Directory.CreateTempSubdirectory("UnionKb 打印 ").FullName;
    private readonly int _seed = Random.Shared.Next();
    private readonly Random _random;
    private readonly List<string> _sentences = [];

    public PaperTests()
    {
        _random = new Random(_seed);
        File.WriteAllText(Path.Combine(_project, "site.yml"), "title: 试验站\nlang: zh-CN\nbase_url: https://example.org/kb/\n");
        Directory.CreateDirectory(Path.Combine(_project, "content"));
        File.WriteAllText(Path.Combine(_project, "content", "long.md"), LongText());
        File.WriteAllText(Path.Combine(_project, "content", "other.md"), "---\nid: other\nkind: term\n---\n# 别页\n\n别的。\n");
    }

    public void Dispose() => Directory.Delete(_project, recursive: true);

    [BrowserTheory]
    [InlineData("study")]
    [InlineData("large")]
    [InlineData("gbt9704")]
    [InlineData("save")]
    public void Numbers_words_and_links_are_right_in_every_profile(string profile)
    {
        var file = Print(profile, "");
        using var pdf = PdfDocument.Open(file);
        Page[] sheets = [.. pdf.GetPages()];
        var texts = Array.ConvertAll(sheets, s => Bare(s.Text));
        var headings = Enumerable.Range(1, Sections).ToDictionary(n => n, n => Array.FindIndex(texts, t => t.Contains($"第{n}节", StringComparison.Ordinal)) + 1);
        var all = string.Concat(texts);
        var references = Reference().Matches(all);
        Assert.True(references.Count >= Sections - 2, $"seed {_seed}: {references.Count} references");
        Assert.All(references, r =>
        {
            var page = headings[Number(r.Groups[1])];
            Assert.True(page == Number(r.Groups[2]), $"seed {_seed}: {r.Value}, and it stands on {page}");
        });
        Assert.DoesNotContain(all, c => c is >= '\u2E80' and <= '\u2FDF');
        Assert.All(_sentences, s => Assert.True(Lines(all).Contains(Bare(s), StringComparison.Ordinal), $"seed {_seed}: {s}"));
        string Foot(int sheet) => profile == "gbt9704" ? $"—{sheet}—" : $"第{sheet}页/共{texts.Length}页";
        Assert.All(Enumerable.Range(1, texts.Length), sheet => Assert.Contains(Foot(sheet), texts[sheet - 1], StringComparison.Ordinal));
        Assert.Equal([(595, 842)], sheets.Select(s => ((int)Math.Round(s.Width), (int)Math.Round(s.Height))).Distinct());
        var links = sheets.SelectMany(s => s.GetHyperlinks()).Select(l => l.Uri).Where(u => !string.IsNullOrEmpty(u)).Distinct().ToArray();
        Assert.Equal(["https://example.org/kb/terms/other.html"], links.Where(l => !l.StartsWith('#')));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.True(bookmarks.GetNodes().Count() > Sections, "no outline");
        Assert.Equal("长文", pdf.Information.Title);
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.Create("StructTreeRoot")));
    }

    [BrowserFact]
    public void Printed_twice_it_is_the_same_to_the_byte_and_one_browser_a_page_makes_the_same()
    {
        var first = File.ReadAllBytes(Print("study", "a"));
        Assert.Equal(first, File.ReadAllBytes(Print("study", "b")));
        Assert.Equal(first, File.ReadAllBytes(Print("study", "c", "--no-socket")));
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), $"unionkb-print-{Environment.ProcessId}-*"));
    }

    /// <summary>GB/T 9704-2012, 5.2: 22 lines on a page, 28 characters in a line; 27 where a mark may not begin the next.</summary>
    [BrowserFact]
    public void The_official_profile_has_22_lines_of_28_characters()
    {
        var text = new StringBuilder("---\nid: long\n---\n# 长文\n\n");
        for (var paragraph = 0; paragraph < 60; paragraph++) text.Append(Sentence()).Append(Sentence()).Append("\n\n");
        text.Replace("“", "").Replace("”", ""); // two marks in a row may take two characters along
        File.WriteAllText(Path.Combine(_project, "content", "long.md"), text.ToString());
        using var pdf = PdfDocument.Open(Print("gbt9704", ""));
        var sheets = pdf.GetPages().Skip(1).SkipLast(1).ToArray();
        Assert.NotEmpty(sheets);
        var full = new List<int>();
        foreach (var sheet in sheets)
        {
            var letters = sheet.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.StartBaseLine.Y > 100);
            var lines = letters.GroupBy(l => Math.Round(l.StartBaseLine.Y / 4)).ToArray();
            Assert.Equal(22, lines.Length);
            var right = lines.Max(line => line.Max(l => l.EndBaseLine.X)) * 25.4 / 72;
            Assert.True(right <= 184.3, $"seed {_seed}: {right} mm");
            full.AddRange(lines.Where(IsFull).Select(line => line.Count()));
        }

        Assert.True(full.Count > 20 && full.All(n => n is 27 or 28), $"seed {_seed}: {string.Join(' ', full)}");
    }

    /// <summary>Of Han characters and their marks only, from edge to edge.</summary>
    private static bool IsFull(IEnumerable<Letter> line) =>
        line.All(l => l.Value[0] > '\u2000') && line.Min(l => l.StartBaseLine.X) < 82 && line.Max(l => l.EndBaseLine.X) > 505;

    private string Print(string profile, string folder, params string[] more)
    {
        using var said = new StringWriter();
        var terminal = new Terminal
        {
            Out = said,
            Error = said,
            CurrentFolder = _project,
            Variable = name => name == "UNIONKB_NO_SANDBOX" ? "1" : Environment.GetEnvironmentVariable(name),
        };
        var output = Path.Combine(_project, "pdf " + profile + folder);
        var exit = CommandLine.Run(["print", "long", "--profile", profile, "--out", output, .. more], terminal);
        Assert.True(exit == ExitCode.Fine, $"seed {_seed}: {said}");
        return Path.Combine(output, "long.pdf");
    }

    private string LongText()
    {
        var text = new StringBuilder("---\nid: long\ndate: 2018-10-17\n---\n# 长文\n\n[[other]]说。\n\n");
        for (var section = 1; section <= Sections; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## 第{section}节\n\n");
            for (var paragraph = _random.Next(1, 6); paragraph > 0; paragraph--) text.Append(Sentence()).Append(Sentence()).Append("\n\n");
            var other = _random.Next(1, Sections + 1);
            text.Append(CultureInfo.InvariantCulture, $"[参照{other}](#第{other}节)。\n\n");
            if (_random.Next(3) == 0) Table(text);
            for (var item = _random.Next(3) == 0 ? _random.Next(2, 7) : 0; item > 0; item--) text.Append("- ").Append(Sentence()).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    private void Table(StringBuilder text)
    {
        text.Append("| 事项 | 说明 |\n|---|---|\n");
        for (var row = _random.Next(3, 40); row > 0; row--) text.Append(CultureInfo.InvariantCulture, $"| 职工 | {Words(_random.Next(3, 30))} |\n");
        text.Append('\n');
    }

    private string Sentence()
    {
        var sentence = Words(_random.Next(20, 90)) + "。";
        _sentences.Add(sentence);
        return sentence;
    }

    /// <summary>Words with characters whose glyphs are those of radicals.</summary>
    private string Words(int length)
    {
        const string Characters = "工人用户金木水火土石竹老长见车门青面音食马鱼黑鼓龙齐的一是在不了有和人这中大为上个国我以要他时来生到作地于出就分对成会可主发年动";
        var words = new StringBuilder(length);
        while (words.Length < length)
        {
            words.Append(Characters[_random.Next(Characters.Length)]);
            if (words.Length < length - 3 && _random.Next(9) == 0) words.Append(_random.Next(4) == 0 ? '“' : '，');
            if (words[^1] == '“') words.Append(Characters[_random.Next(Characters.Length)]).Append('”');
        }

        return words.ToString();
    }

    /// <summary>What stands around the text of each sheet lies between the two parts of a sentence that goes over.</summary>
    private static string Lines(string text) => Furniture().Replace(text, "");

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"参照(\d+)（见第(\d+)页）")]
    private static partial Regex Reference();

    [GeneratedRegex("试验站长文|2018年10月17日|第\\d+页/共\\d+页|https://example.org/kb/[a-z]+/long.html|—\\d+—")]
    private static partial Regex Furniture();
}
