using System.Text.RegularExpressions;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Templating;

/// <summary>The tables of words: complete in both languages, and no word without a use.</summary>
public sealed class ThemeStringTests
{
    [Fact]
    public void Both_languages_have_the_same_names() =>
        Assert.Equal(
            TestSite.Templates("zh").Strings.Names.Order(StringComparer.Ordinal),
            TestSite.Templates("en").Strings.Names.Where(n => !n.EndsWith(ThemeStrings.One, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_name_is_used_and_every_used_name_exists()
    {
        var templates = Directory.GetFiles(TestSite.Theme, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText);
        var code = Directory.GetFiles(Repository.Path("generator", "UnionKb"), "*.cs", SearchOption.AllDirectories)
            .Where(f => f.Contains("Emitting") || f.Contains("Templating")).Select(File.ReadAllText);
        var names = TestSite.Templates().Strings.Names;
        var used = Used(templates, "\\{\\{ t '([^']+)'").Concat(Used(code, "\"((?:[a-z0-9]+\\.)+[a-z0-9-]+|home)\"").Where(names.Contains))
            .Concat(PageKinds.All.Select(k => "kind." + k))
            .Concat(GeneratedPages.All.Select(f => "intro." + f[..^".html".Length]).Where(names.Contains))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(names.Except(used));
        Assert.Empty(used.Except(names));
    }

    [Theory]
    [InlineData("2018", "2018年", "2018")]
    [InlineData("2018-04", "2018年4月", "April 2018")]
    [InlineData("2018-12-01", "2018年12月1日", "1 December 2018")]
    [InlineData("2018-10-20", "2018年10月20日", "20 October 2018")]
    [InlineData("去年", "去年", "去年")]
    [InlineData(null, "", "")]
    public void Dates_are_written_as_the_language_does(string? date, string zh, string en)
    {
        Assert.Equal(zh, TestSite.Templates("zh").Strings.Date(date));
        Assert.Equal(en, TestSite.Templates("en").Strings.Date(date));
    }

    private static IEnumerable<string> Used(IEnumerable<string> texts, string pattern) =>
        texts.SelectMany(t => Regex.Matches(t, pattern).Select(m => m.Groups[1].Value));
}
