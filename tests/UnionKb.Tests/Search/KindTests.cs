using System.Text.RegularExpressions;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Search.Writing.Shards;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Search;

/// <summary>The kinds of pages are written down in several languages and places: all say the same (generator/ARCHITECTURE.md, "A page kind").</summary>
public sealed class KindTests
{
    private static readonly PageKind[] Kinds = Enum.GetValues<PageKind>();

    [Fact]
    public void Each_kind_has_a_name_and_a_folder_of_its_own()
    {
        Assert.Equal(Kinds.Length, PageKinds.All.Distinct().Count());
        Assert.Equal(Kinds.Length, Kinds.Select(k => k.Folder()).Distinct().Count());
        Assert.All(Kinds, kind => Assert.Equal(kind, PageKinds.Parse(kind.ToString().ToLowerInvariant())));
    }

    [Fact]
    public void Kinds_are_called_as_the_theme_calls_them()
    {
        var strings = TestSite.Templates().Strings;
        Assert.All(Kinds, kind => Assert.Equal(strings["kind." + kind.Name()], KindNames.Chinese(kind)));
    }

    [Theory]
    [InlineData("strings.zh.yml")]
    [InlineData("strings.en.yml")]
    public void Search_knows_what_filters_and_menus_call_them(string file)
    {
        var words = File.ReadLines(Repository.Path("templates", file)).Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1].Trim('"'));
        Assert.All(Kinds, kind => Assert.Contains(words["kind." + kind.Name()], KindNames.Of(kind)));
        Assert.All(Register.Kinds, register => Assert.Contains(words[register.Title], KindNames.Of(register.Kind)));
        Assert.Contains(words["register.terms"], KindNames.Of(PageKind.Term));
    }

    [Fact]
    public void No_name_means_two_kinds() =>
        Assert.Distinct(Kinds.SelectMany(kind => KindNames.Of(kind).Append(kind.Name()).Select(name => name.ToUpperInvariant()).Distinct()));

    [Fact]
    public void The_page_script_numbers_them_alike()
    {
        var script = File.ReadAllText(Repository.Path("templates", "assets", "search-head.js"));
        var names = Regex.Match(script, @"const kindNames = \[([^\]]+)\]").Groups[1].Value;
        Assert.Equal(PageKinds.All, Regex.Matches(names, "'(\\w+)'").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void The_search_page_and_the_guide_name_them_all()
    {
        var page = File.ReadAllText(Repository.Path("templates", "search.html"));
        var row = File.ReadLines(Repository.Path("generator", "GUIDE.md")).Single(line => line.StartsWith("| `kind` |", StringComparison.Ordinal));
        Assert.All(PageKinds.All, name => Assert.Contains($"data-{name}=\"{{{{ t 'kind.{name}' }}}}\"", page));
        Assert.All(PageKinds.All, name => Assert.Contains($"`{name}`", row));
    }

    [Fact]
    public void A_register_of_a_kind_has_a_reserved_address() => Assert.All(Register.Kinds, register =>
    {
        Assert.Equal(register.File, GeneratedPages.RegisterOf(register.Kind));
        Assert.Contains(register.File, GeneratedPages.All);
    });
}
