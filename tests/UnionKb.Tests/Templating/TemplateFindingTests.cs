using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Templating;

/// <summary>
/// The cases of tests/templates: files of a project's own theme that carry the findings they must give, as
/// <c>⟦code→suggestion:text⟧</c> around the very characters (the suggestion may be missing). Braces cannot be the marks here.
/// </summary>
public sealed class TemplateFindingTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Repository.Path("tests", "templates"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_exactly_the_marked_findings(string name)
    {
        using var theme = new ProjectTheme();
        var expected = new List<string>();
        var archive = File.ReadAllText(Repository.Path("tests", "templates", name));
        foreach (var (path, text) in TextArchive.Read(archive)) theme.With(path, Strip("templates/" + path, text, expected));
        var head = archive.Split('\n').TakeWhile(l => !l.StartsWith("-- ", StringComparison.Ordinal));
        expected.AddRange(head.Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => l[2..]));

        var actual = theme.Load().Findings.Select(d => d.At is { } at
            ? $"{d.File}:{at.Line}:{at.Column}+{d.Length} {d.Rule.Code}→{d.Suggestion}"
            : $"{d.File} {d.Rule.Code}→{d.Suggestion}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_theme_without_its_templates_is_reported()
    {
        using var theme = new ProjectTheme();
        var bag = new DiagnosticBag();
        UnionKb.Templating.TemplateSet.Load(theme.Folder, null, "zh", bag);
        Assert.Contains(bag.ToSorted(), d => d.Rule.Code == "UKB4013" && d.Arguments[0] == "page.html");
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_theme_itself_has_no_findings(string language)
    {
        var bag = new DiagnosticBag();
        UnionKb.Templating.TemplateSet.Load(TestSite.Theme, null, language, bag);
        Assert.Empty(bag.ToSorted().Select(d => $"{d.File}:{d.At} {d.Message(Language.En)}"));
    }

    private static string Strip(string path, string text, List<string> expected)
    {
        var plain = new System.Text.StringBuilder();
        var open = new Stack<(string Rule, int Line, int Column, int Start)>();
        var (line, column) = (1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '⟦')
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + 1)..colon], line, column, plain.Length));
                i = colon;
            }
            else if (text[i] == '⟧')
            {
                var (rule, atLine, atColumn, start) = open.Pop();
                expected.Add($"{path}:{atLine}:{atColumn}+{plain.Length - start} {rule}{(rule.Contains('→') ? "" : "→")}");
            }
            else
            {
                plain.Append(text[i]);
                (line, column) = text[i] == '\n' ? (line + 1, 1) : (line, column + 1);
            }
        }

        return plain.ToString();
    }
}
