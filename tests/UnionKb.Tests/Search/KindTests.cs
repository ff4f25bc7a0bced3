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
