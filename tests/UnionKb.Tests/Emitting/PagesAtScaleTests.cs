using System.Text.RegularExpressions;
using UnionKb.Emitting.Pages;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Emitting.Pages.Mentions;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>A site of thousands of pages in one folder: no page grows with the site.</summary>
public sealed partial class PagesAtScaleTests
{
    private const int Size = 3_000;

    private static readonly Dictionary<string, string> Pages = TestSite.Render(
        TestSite.Link(Enumerable.Range(0, Size).Select(i => ($"laws/p{i:D4}.md", $"---\ntitle: {(char)('a' + (i % 7))}{i:D4}\ntags: [全]\n---\n见[[p0000]]。\n"))),
        new PageEmitter(TestSite.Templates()));

    [Fact]
    public void No_page_holds_more_links_than_one_part_of_a_list() =>
        Assert.All(Pages, p => Assert.True(Links().Count(p.Value) < 240 + 120, p.Key));

    [Fact]
    public void Every_page_stands_once_in_a_to_z_and_its_parts_are_chained()
    {
        var parts = Pages.Where(p => p.Key.StartsWith("a-z", StringComparison.Ordinal)).ToDictionary();
        Assert.Equal(14, parts.Count);
        var entries = parts.SelectMany(p => Entries().Matches(p.Value).Select(m => m.Groups[1].Value)).ToArray();
        Assert.Equal(Size, entries.Length);
        Assert.Equal(Size, entries.Distinct().Count());
        var seen = new List<string>();
        for (var at = "a-z.html"; at.Length > 0; at = Next().Match(Pages[at]).Groups[1].Value) seen.Add(at);
        Assert.Equal(14, seen.Count);
        Assert.Contains("href=\"a-z.13.html#g\"", Pages["a-z.html"]);
        Assert.Contains("href=\"#a\"", Pages["a-z.html"]);
    }

    [Fact]
    public void The_side_navigation_shows_a_stretch_with_one_mark()
    {
        Assert.All(Pages.Where(p => p.Key.StartsWith("topics/", StringComparison.Ordinal)), p =>
        {
            var nav = Nav().Match(p.Value).Value;
            Assert.Equal(1, nav.Split(" aria-current=\"page\"").Length - 1);
            Assert.Contains($"href=\"../{p.Key}\" aria-current=\"page\"", nav);
            Assert.InRange(nav.Split("<li").Length - 1, 1, SectionNav.Stretch);
        });
    }

    [Fact]
    public void Backlinks_are_capped_and_counted()
    {
        var page = Pages["topics/p0000.html"];
        Assert.Contains($"被 {Size - 1} 页提到", page);
        Assert.Contains($"另有 {Size - 1 - BacklinkViews.Most} 篇", page);
    }

    [Fact]
    public void A_long_tag_has_parts_of_its_own()
    {
        var parts = Pages.Where(p => p.Key.StartsWith("tags/", StringComparison.Ordinal)).ToArray();
        Assert.InRange(parts.Length, Size / 100, (Size / 100) + 7);
        Assert.Equal(Size, parts.Sum(p => Entries().Count(p.Value)));
    }

    [GeneratedRegex("<a ")]
    private static partial Regex Links();

    [GeneratedRegex("<li>\\s*<a href=\"((?:../)?topics/[^\"]+)\"(?! aria-current)")]
    private static partial Regex Entries();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();

    [GeneratedRegex("<details class=\"side\".*?</details>", RegexOptions.Singleline)]
    private static partial Regex Nav();
}
