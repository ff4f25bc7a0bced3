using System.Text;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Diagnostics;

/// <summary>
/// The cases of tests/diagnostics: small sites whose texts carry the findings they must give, as <c>{|code:text|}</c> around the very
/// characters. A finding without a place in a file stands as a line <c>= file code</c> in the prose before the first file.
/// </summary>
public sealed class MarkedDiagnosticTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Repository.Path("tests", "diagnostics"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_exactly_the_marked_findings(string name)
    {
        var archive = File.ReadAllText(Repository.Path("tests", "diagnostics", name));
        var expected = new List<string>();
        using var project = new TemporaryProject();
        foreach (var (path, text) in TextArchive.Read(archive)) project.With(path, Strip(path, text, expected));
        expected.AddRange(archive.Split('\n').TakeWhile(l => !l.StartsWith("-- ", StringComparison.Ordinal))
            .Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => l[2..]));

        var actual = project.Check().Diagnostics.Select(d =>
            d.At is { } at ? $"{d.File}:{at.Line}:{at.Column}+{d.Length} {d.Rule.Code}" : $"{d.File} {d.Rule.Code}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static string Strip(string path, string text, List<string> expected)
    {
        var plain = new StringBuilder();
        var (line, column) = (1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("{|UKB"))
            {
                var end = text.IndexOf("|}", i, StringComparison.Ordinal);
                expected.Add($"{path}:{line}:{column}+{Math.Max(1, end - i - 10)} {text.Substring(i + 2, 7)}");
                var inside = text[(i + 10)..end];
                plain.Append(inside);
                var lastLine = inside.LastIndexOf('\n');
                line += inside.Count(c => c == '\n');
                column = lastLine < 0 ? column + inside.Length : inside.Length - lastLine;
                i = end + 1;
                continue;
            }

            plain.Append(text[i]);
            (line, column) = text[i] == '\n' ? (line + 1, 1) : (line, char.IsLowSurrogate(text[i]) ? column : column + 1);
        }

        return plain.ToString();
    }
}
