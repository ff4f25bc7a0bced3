using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests;

/// <summary>Small pages with what people write and programs read otherwise (tests/cases): lists, tables, line ends, addresses, labels.</summary>
public sealed partial class ForeignCaseTests
{
    [Fact]
    public void Lists_begin_and_nest_as_they_are_written_or_their_line_is_named()
    {
        using var project = Case("05-lists");
        var found = project.Check().Diagnostics;
        var page = MainOf(project.BuildToMemory(), "index.html");
        Assert.Matches("<p>插入一段。</p>\n<ol start=\"3\">\n<li>丙", page);
        Assert.Matches("<p>说明如下：</p>\n<ol>\n<li>一", page);
        Assert.Contains(found, d => d.Rule == Rules.ListNotBegun && Words(d) == "2. 二");
        Assert.Matches("<li>外<ul>\\s*<li>两格<ul>\\s*<li>四格", page);
        Assert.Contains(found, d => d.Rule == Rules.ItemNotInside && Words(d) == "- 两格内");
        Assert.Matches("<li><p>外二</p>\\s*<ol>\\s*<li>四格内", page);
        Assert.Matches("1、甲项<br>\\s*2、乙项<br>\\s*3、丙项", page);
        Assert.Matches("（一）甲款<br>\\s*（二）乙款", page);
        Assert.Matches("1．全角点<br>\\s*2．全角点", page);
        Assert.Matches("<ol>\\s*<li>括号</li>\\s*<li>括号", page);
        Assert.Equal(3, Regex.Count(page, "<ul>\\s*<li>[星加减]</li>"));
        Assert.Matches("<li><p>甲</p>\\s*<p>第二段</p>\\s*<pre[^>]*><code>代码\n</code></pre>\\s*</li>\\s*<li><p>乙</p>", page);
    }

    [Fact]
    public void Tables_keep_links_bars_and_every_cell()
    {
        using var project = Case("06-tables");
        var found = project.Check().Diagnostics;
        var page = MainOf(project.BuildToMemory(), "index.html");
        Assert.Equal(2, Regex.Count(page, "<td><a href=\"topics/b.html\">别名二?</a></td>"));
        Assert.Matches("<td><a href=\"#[^\"]+\">本页</a></td><td><code>a\\|b</code>", page);
        Assert.Matches("<td>少</td><td></td>", page);
        Assert.Contains("<td>三</td>", page, StringComparison.Ordinal);
        Assert.Contains("a<br>b", page, StringComparison.Ordinal);
        Assert.Contains("<strong>“粗”</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<img src=\"files/x.png\" alt=\"图\"", page, StringComparison.Ordinal);
        Assert.Contains(found, d => d.Rule.Code == "UKB2025");
        Assert.Matches("<p>说明：\\s*</p>\\s*<div class=\"table\"[^>]*><table>", page);
        Assert.Contains("<td class=\"right\">2</td>", page, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(page, "<table>"));
        Assert.Contains(found, d => d.Rule == Rules.WideBars);
    }

    [Fact]
    public void Lines_of_Chinese_are_joined_and_those_of_words_are_not()
    {
        using var project = Case("11-breaks");
        var page = Tag().Replace(MainOf(project.BuildToMemory(), "index.html"), "").Replace("\n", "␣", StringComparison.Ordinal);
        foreach (var joined in new[]
        {
            "中文，中文。中文", "中文（括号）中文日本語テスト", "𠮷野家中文", "😀表情", "2024年5月", "粗体粗体", "链接链接", "链接——破折号", "“引号”", "全角空格下一行",
        })
        {
            Assert.Contains(joined, page.Replace("␣😀", "😀", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Contains("中文␣English␣中文", page, StringComparison.Ordinal);
        Assert.Contains("한국어␣문장", page, StringComparison.Ordinal);
        Assert.Contains("行末两格␣硬换行␣反斜杠", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_references_and_lines_with_labels_stay_visible()
    {
        using var project = Case("48-dash");
        var found = project.Check().Diagnostics;
        var page = MainOf(project.BuildToMemory(), "topics/a.html");
        foreach (var words in new[] { "《中华人民共和国工会法》", "《中国工会章程》", "《劳动法》", "本表数据不含港澳台。" }) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Matches("1、甲项工作<br>\\s*2、乙项工作", page);
        Assert.Contains(found, d => d.Rule == Rules.LinesSlip && Words(d).StartsWith("时间：", StringComparison.Ordinal));
    }

    [Fact]
    public void Addresses_in_a_text_end_where_Chinese_begins()
    {
        using var project = Case("02-autolink");
        var page = MainOf(project.BuildToMemory(), "index.html");
        Assert.Equal(9, Regex.Count(page, "href=\"https://example\\.org/a\""));
        foreach (var outside in new[] { "</a>。", "</a>，后面", "</a>）", "</a>”", "</a>》", "</a>（说明）了解", "</a>了解" })
            Assert.Contains(outside, page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a_(b)\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/b\"", page, StringComparison.Ordinal);
        Assert.Contains("www.example.org</a>。", page, StringComparison.Ordinal);
        Assert.Contains("a@example.org</a>。", page, StringComparison.Ordinal);
        Assert.All(Regex.Matches(page, "href=\"([^\"]*)\"").Select(m => m.Groups[1].Value), href => Assert.DoesNotMatch("[\u3400-\u9FFF]", href));
    }

    /// <summary>Characters that XML cannot hold are refused with their line; without them feed and sitemap are well-formed.</summary>
    [Fact]
    public void Feed_and_sitemap_are_well_formed_whatever_a_title_holds()
    {
        using var project = Case("13-feed");
        var found = project.Check().Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
        Assert.All(found, d => Assert.True(d is { File: not null, At: not null }, d.Rule.Code));
        foreach (var file in found.Select(d => d.File!).Distinct())
        {
            var path = Path.Combine(project.Root, file);
            File.WriteAllText(path, Control().Replace(File.ReadAllText(path), ""));
        }

        var built = project.BuildToMemory();
        foreach (var file in new[] { "feed.xml", "sitemap.xml" })
        {
            var text = Encoding.UTF8.GetString(built[file]);
            Assert.NotEmpty(XDocument.Parse(text).Root!.Elements());
            var addresses = Regex.Matches(text, "<(?:loc|id)>([^<]*)<").Select(m => m.Groups[1].Value.Replace("例子.测试", "", StringComparison.Ordinal));
            Assert.All(addresses, address => Assert.DoesNotMatch("[\u3400-\u9FFF😀 ]", address));
        }
    }

    private static string Words(Diagnostic finding) => finding.Arguments[0].In(Language.Zh).Trim();

    private static TemporaryProject Case(string name)
    {
        var project = new TemporaryProject();
        var root = Repository.Path("tests", "cases", name);
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
            project.With(Path.GetRelativePath(root, file), File.ReadAllBytes(file));
        return project;
    }

    private static string MainOf(IReadOnlyDictionary<string, byte[]> built, string path)
    {
        var page = Marks().Replace(Encoding.UTF8.GetString(built[path]), "");
        return WebUtility.HtmlDecode(page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)]);
    }

    /// <summary>What the page adds to paragraphs, items and cells: what they are cited by, and the column.</summary>
    [GeneratedRegex(" id=\"[^\"]*~[0-9]+\"| data-label=\"[^\"]*\"")]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\x01-\x08\x0B\x0C\x0E-\x1F]|\\(?:x|u00)[01][0-9A-Fa-f]")]
    private static partial Regex Control();
}
