using System.Text;
using System.Text.RegularExpressions;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>
/// Short texts without marks, each with the outline that must come out (<c>tests/cases/structure-*</c>): title, headings with their level, lines that stay
/// text, what stands once and what is gone.
/// </summary>
public sealed partial class StructureCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.Path("tests", "cases"), "structure-*").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_outline_is_found(string name)
    {
        var folder = Repository.Path("tests", "cases", name);
        var expected = File.ReadAllText(Path.Combine(folder, "expected.md"));
        var page = PageOf(Path.Combine(folder, "in.txt"));
        var body = page.Split('\n').Where(l => !l.StartsWith('#')).ToArray();

        Assert.Equal(string.Join('\n', Block(expected, "outline")), string.Join('\n', OutlineOf(page)));
        Assert.All(Block(expected, "body"), line => Assert.Contains(body, l => LettersOf(l).Contains(LettersOf(line), StringComparison.Ordinal)));
        Assert.All(Block(expected, "once"), text => Assert.Single(
            body, l => !l.StartsWith("summary:", StringComparison.Ordinal) && l.Contains(text, StringComparison.Ordinal)));
        Assert.All(Block(expected, "gone"), text => Assert.DoesNotContain(body, l => l.Contains(text, StringComparison.Ordinal)));
    }

    private static string PageOf(string file)
    {
        var text = Assert.Single(Conversion.Run([file], 1));
        var page = Assert.Single(text.Files, f => f.Name.EndsWith(".md", StringComparison.Ordinal) && f.Name != "import-report.md");
        return Escape().Replace(Encoding.UTF8.GetString(page.Bytes), "$1");
    }

    /// <summary>Title and headings as the case writes them; a text named after its file has none.</summary>
    private static IEnumerable<string> OutlineOf(string page)
    {
        var title = Title().Match(page).Groups[1].Value.Trim((char)34);
        yield return ("title: " + (title == "in" ? "" : title)).TrimEnd();
        foreach (Match heading in Heading().Matches(page)) yield return heading.Value;
    }

    private static string[] Block(string expected, string name) =>
        Regex.Match(expected, $"```{name}\n(.*?)```", RegexOptions.Singleline) is { Success: true } block
            ? block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    private static string LettersOf(string line) => string.Concat(line.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();

    [GeneratedRegex("^title: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex("^##+ .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
