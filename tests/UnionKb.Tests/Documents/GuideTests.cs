using System.Text.RegularExpressions;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Documents;

/// <summary>The guide says what the program does: every rule, key and setting has its row.</summary>
public sealed class GuideTests
{
    private const string Start = "<!-- rules -->\n";
    private const string End = "<!-- /rules -->";

    private static readonly string Guide = Repository.Path("generator", "GUIDE.md");

    /// <summary>With UNIONKB_ACCEPT=1 the table is written anew.</summary>
    [Fact]
    public void Rule_table_is_the_one_of_the_program()
    {
        var text = File.ReadAllText(Guide);
        var from = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        var expected = "| 编号 | 级别 | 意思 | 改法 |\n|---|---|---|---|\n" + string.Concat(Rules.All.Select(Row));
        if (Environment.GetEnvironmentVariable("UNIONKB_ACCEPT") == "1") File.WriteAllText(Guide, text[..from] + expected + text[to..]);
        else Assert.Equal(expected, text[from..to]);
    }

    [Fact]
    public void Every_front_matter_key_and_setting_has_a_row()
    {
        var text = File.ReadAllText(Guide);
        var missing = new[] { "generator/UnionKb/Compiling/FrontMatterReader.cs", "generator/UnionKb/Config/SiteConfigReader.cs" }
            .SelectMany(f => Regex.Matches(File.ReadAllText(Repository.Path(f)), @"(?:values|Placed)(?:\.\w+)?\(""(\w+)""\)"))
            .Select(m => m.Groups[1].Value)
            .Distinct().Where(key => !text.Contains($"`{key}`"));
        Assert.Empty(missing);
    }

    private static string Row(Rule rule)
    {
        var level = rule.Default switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" };
        return $"| {rule.Code} | {level} | {Cell(rule.Message)} | {Cell(rule.Help)} |\n";
    }

    private static string Cell(Localized text) => string.Format(text.Zh, "…", "…", "…", "…").Replace("|", "\\|");
}
