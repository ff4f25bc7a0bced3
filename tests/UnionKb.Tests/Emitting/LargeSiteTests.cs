using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Emitting.Pages;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>Sites of 300 and of 10,000 pages: pillars, folders, registers, tags and years, none of whose lists outgrows a phone.</summary>
public sealed class LargeSiteTests
{
    /// <summary>Bytes of HTML of a page that lists others.</summary>
    private const int Ceiling = 60 * 1024;

    private static readonly Dictionary<int, Dictionary<string, string>> Built = new[] { 300, 10_000 }.ToDictionary(size => size, Lists);

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void No_list_is_larger_than_a_phone_opens_at_once(int size)
    {
        Assert.Contains("index.html", Built[size].Keys);
        Assert.Contains(Built[size].Keys, path => path.StartsWith("sections/", StringComparison.Ordinal));
        var sizes = Built[size].Select(page => (page.Key, Bytes: Encoding.UTF8.GetByteCount(page.Value)));
        Assert.All(sizes, page => Assert.True(page.Bytes <= Ceiling, $"{page.Key}: {page.Bytes}"));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void The_home_page_leads_in_by_structure_tags_years_letters_and_newest(int size)
    {
        var home = Parse(size, "index.html");
        Assert.Equal(2, home.QuerySelectorAll("section.pillar").Length);
        Assert.All(home.QuerySelectorAll("section.pillar"), pillar => Assert.InRange(pillar.QuerySelectorAll("li").Length, 1, 24));
        Assert.Equal($"地区0 {Count(size, i => i % 31 == 0)}", home.QuerySelector("[aria-labelledby=ukb-tags] a")!.TextContent);
        Assert.Equal(30, home.QuerySelectorAll("[aria-labelledby=ukb-tags] li").Length);
        Assert.StartsWith("2019年 ", home.QuerySelector("[aria-labelledby=ukb-published] .chips a")!.TextContent);
        Assert.NotEmpty(home.QuerySelectorAll("[aria-labelledby=ukb-letters] a"));
        Assert.Equal(8, home.QuerySelectorAll("[aria-labelledby=ukb-newest] .entries > li").Length);
        Assert.InRange(home.QuerySelectorAll("[aria-labelledby=ukb-folders] .rows > div").Length, 1, 48);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void Every_page_of_a_long_section_stands_once_in_its_list_in_reading_order(int size)
    {
        string[] parts = [.. Chain(size, "sections/code.html")];
        var titles = parts.SelectMany(p => Parse(size, p).QuerySelectorAll(".entries > li > a").Select(a => a.TextContent)).ToArray();
        Assert.Equal(Enumerable.Range(1, size * 2 / 5).Select(i => $"法典 第{i}条"), titles);
        Assert.True(parts.Length > 1);
        Assert.Equal("法典", Parse(size, parts[0]).QuerySelectorAll(".breadcrumb a")[^1].TextContent);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void Letters_of_the_home_page_lead_to_where_they_begin(int size)
    {
        foreach (var link in Parse(size, "index.html").QuerySelectorAll("[aria-labelledby=ukb-letters] .chips a"))
        {
            string[] address = link.GetAttribute("href")!.Split('#');
            Assert.NotNull(Parse(size, address[0]).GetElementById(address[1]));
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void Items_of_a_list_are_in_the_order_of_their_numbers(int size)
    {
        var titles = Chain(size, "a-z.html").SelectMany(p => Parse(size, p).QuerySelectorAll(".entries > li > a").Select(a => a.TextContent)).ToArray();
        Assert.True(Array.IndexOf(titles, "法典 第2条") < Array.IndexOf(titles, "法典 第10条"));
        Assert.True(Array.IndexOf(titles, "item 2") < Array.IndexOf(titles, "item 10"));
    }

    private static int Count(int size, Func<int, bool> isWanted) => Enumerable.Range(0, size).Count(isWanted);

    private static IDocument Parse(int size, string path) => new HtmlParser().ParseDocument(Built[size][path]);

    /// <summary>The parts of a list from the first on.</summary>
    private static IEnumerable<string> Chain(int size, string first)
    {
        for (string? at = first; at is not null;)
        {
            yield return at;
            var next = Parse(size, at).QuerySelector("[rel=next]")?.GetAttribute("href");
            at = next is null ? null : new Uri(new Uri("file:///" + at), next).LocalPath.TrimStart('/');
        }
    }

    /// <summary>Every page but those of the editors, and of these the two pillars.</summary>
    private static Dictionary<string, string> Lists(int size)
    {
        var site = TestSite.Link(Files(size));
        var pillars = site.Sections.Where(s => s.Pillar >= 0).Select(s => site.Pages[s.Pillar].Url).ToHashSet();
        var written = site.Pages.Select(p => p.Url).Except(pillars).ToHashSet();
        return new PageEmitter(TestSite.Templates()).Emit(site).Where(a => !written.Contains(a.Path))
            .ToDictionary(a => a.Path, TestSite.Render, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Path, string Markdown)> Files(int size)
    {
        yield return ("code/index.md", "---\nid: code\ntitle: 法典\n---\n");
        yield return ("guide/index.md", "---\nid: guide\ntitle: 指南\n---\n");
        for (var i = 0; i < size; i++)
        {
            var (folder, title, more) = (i % 10) switch
            {
                < 4 => ("code", $"法典 第{(i / 10 * 4) + (i % 10) + 1}条", "parent: code\n"),
                4 => ("guide", $"指南 {(i / 10) + 1}", $"parent: {(i < 50 ? "guide" : $"g{i / 10 % 5}")}\nid: g{i / 10}\n"),
                5 => ("documents", $"《文件{i}号》", "kind: document\nissuer: 某部门\n"),
                6 => ("notes", $"item {i / 10}", ""),
                _ => ($"组{i % 120}", $"{(char)('一' + (i % 3000))}记录{i}", ""),
            };
            var text = $"这是第{i}页的第一句，比较长，好让列表里的说明也有一定的长度，不至于只有几个字。";
            var date = $"{1990 + (i % 30)}-{(i % 12) + 1:D2}";
            yield return ($"{folder}/p{i:D5}.md", $"---\ntitle: {title}\n{more}tags: [全, 地区{i % 31}]\ndate: {date}\n---\n{text}\n");
        }
    }
}
