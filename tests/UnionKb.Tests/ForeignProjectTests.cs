using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests;

/// <summary>Small sites as other tools' writers make them (tests/cases): built as they lie there.</summary>
public sealed partial class ForeignProjectTests
{
    [Theory]
    [InlineData("07-dates")]
    [InlineData("07b-dates")]
    public void A_day_is_the_same_however_it_is_written(string name)
    {
        using var project = Case(name);
        var built = project.BuildToMemory();
        Assert.Empty(project.Check().Diagnostics);
        var pages = built.Keys.Where(k => Regex.IsMatch(k, "topics/d[0-9]+[.]html")).ToArray();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains("2024-01-02", Text(built, page), StringComparison.Ordinal));

        // One for each entry, and one for the feed.
        Assert.Equal(pages.Length + 1, Regex.Count(Text(built, "feed.xml"), "<updated>2024-01-02"));
        Assert.DoesNotMatch("2024-01-0[13]", string.Concat(built.Keys.Where(k => k.EndsWith("ml", StringComparison.Ordinal)).Select(k => Text(built, k))));
    }

    [Theory]
    [InlineData("08b-yaml")]
    [InlineData("08-yaml")]
    public void Titles_and_tags_are_as_written(string name)
    {
        using var project = Case(name);
        var found = project.Check().Diagnostics;
        Assert.All(found, d => Assert.Contains(d.Rule.Code, new[] { "UKB2001", "UKB2016", "UKB2078", "UKB2080", "UKB2082" }));

        // What cannot be read without quotes says so on its line.
        foreach (var page in new[] { "y5", "y8", "y13", "y14" }.Where(p => File.Exists(Path.Combine(project.Root, $"content/{p}.md"))))
        {
            var error = Assert.Single(found, d => d.File == $"content/{page}.md");
            Assert.Equal((2, Severity.Error), (error.At!.Value.Line, error.Severity));
            Assert.Contains("引号", error.Help(Language.Zh), StringComparison.Ordinal);
            Assert.DoesNotMatch("[A-Za-z]{4}", error.Message(Language.Zh).Replace("YAML", "", StringComparison.Ordinal));
            File.Delete(Path.Combine(project.Root, $"content/{page}.md"));
        }

        var built = project.BuildToMemory();
        (string Page, string Title)[] titles =
            [("y1", "工会：新使命"), ("y2", "引号: 里"), ("y3", "010"), ("y4", "有BOM"), ("y9", "空元数据"), ("y10", "三点"), ("y12", "前有空行")];
        foreach (var (page, title) in titles) Assert.Contains($"<h1>{title}</h1>", Bare(Text(built, $"topics/{page}.html")), StringComparison.Ordinal);
        foreach (var tag in new[] { "no", "2024", "1.0", "工会", "职工", "甲" }) Assert.Contains($"tags/{tag}.html", built.Keys);
        Assert.DoesNotContain("title:", Text(built, "topics/y12.html"), StringComparison.Ordinal);
        if (name != "08-yaml") return;
        Assert.Contains("<h1>全角冒号</h1>", Bare(Text(built, "topics/y7.html")), StringComparison.Ordinal);
        Assert.Contains("只是一条横线", Text(built, "topics/y11.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_tag_has_a_page_and_those_that_are_alike_are_named()
    {
        using var project = Case("46-tags");
        var built = project.BuildToMemory();
        var alike = project.Check().Diagnostics.Where(d => d.Rule.Code == "UKB3050").Select(d => d.Arguments[0].In(Language.Zh));
        Assert.Equal(["A B", "javascript", "Ｃ＃"], alike.Order(StringComparer.Ordinal));
        foreach (var page in new[] { "topics/a.html", "topics/b.html" })
        {
            var links = Regex.Matches(Text(built, page), "href=\"(\\.\\./tags/[^\"]+)\"")
                .Select(m => Uri.UnescapeDataString(WebUtility.HtmlDecode(m.Groups[1].Value))).ToArray();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains(link[3..], built.Keys));
        }
    }

    /// <summary>Every fragment is the id of a heading of the page it leads to.</summary>
    [Theory]
    [InlineData("03-anchors", 21)]
    [InlineData("03b-anchors", 17)]
    public void A_heading_is_found_however_it_is_named(string name, int count)
    {
        using var project = Case(name);
        Assert.Empty(project.Check().Diagnostics.Select(d => d.Message(Language.En)));
        var built = project.BuildToMemory();
        var home = Text(built, "index.html");
        var links = Regex.Matches(home[home.IndexOf("class=\"body", StringComparison.Ordinal)..], "<a href=\"([^\"#]*)#([^\"]+)\">")
            .Select(m => (Page: m.Groups[1].Value is "" ? "index.html" : m.Groups[1].Value, Anchor: Uri.UnescapeDataString(m.Groups[2].Value))).ToArray();
        Assert.True(links.Length >= count, $"{links.Length} links");
        Assert.All(links, link => Assert.Contains($" id=\"{link.Anchor}\"", Text(built, link.Page), StringComparison.Ordinal));
        Assert.Contains("乙 › （二）范围", Tag().Replace(home, ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12-wikicase")]
    [InlineData("12b-wikicase")]
    public void A_page_is_found_or_named(string name)
    {
        using var project = Case(name);
        var found = project.Check().Diagnostics;
        var text = File.ReadAllLines(Path.Combine(project.Root, "content", "index.md"))[2];
        var named = found.Where(d => d is { File: "content/index.md", At.Line: 3 } && d.Rule.Code[3] == '3')
            .ToDictionary(d => text.Substring(d.At!.Value.Column - 1, d.Length), d => d.Suggestion, StringComparer.Ordinal);
        string[] meantPages = ["[[Guide]]", "[[guide]]", "[[ Guide ]]", "[[sub/Guide Page]]", "[[sub/Guide Page.md]]", "[[使用（指南）]]", "[[Guide|**粗**]]"];
        Assert.All(meantPages, meant => Assert.DoesNotContain(meant, named.Keys));
        foreach (var (written, meant) in named.Where(n => n.Key is not ("[[甲|乙|丙]]" or "[[方括号]]")))
            Assert.True(meant is not null, $"{written} is named without what it may mean");
        Assert.DoesNotContain(found, d => d.Rule.Code[3] is '4' or '5' or '9');
    }

    /// <summary>What writers of these tools mean is on the page, and no line of it begins with a mark that was not understood.</summary>
    [Theory]
    [InlineData("10-typora-hexo")]
    [InlineData("10b-typora-hexo")]
    [InlineData("probe")]
    public void No_foreign_mark_is_shown(string name)
    {
        using var project = Case(name);
        Lower(project);
        var built = project.BuildToMemory();
        var page = Text(built, name == "probe" ? "topics/a.html" : "index.html");
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        var lines = WebUtility.HtmlDecode(Tag().Replace(Verbatim().Replace(main, ""), "")).Split('\n');
        Assert.DoesNotContain(lines, line => Marks.Any(mark => line.TrimStart().StartsWith(mark, StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("{{<", StringComparison.Ordinal) || line.Contains("{% ", StringComparison.Ordinal));
        string[] words = name == "probe"
            ? ["感叹号正文", "折叠正文", "标签页正文", "冒号正文", "细节正文", "提示正文", "海索正文", "雨果正文", "Ctrl", "😄"]
            :
            [
                "提示", "容器里的字", "四格缩进", "可折叠", "信息", "居中", "红字", "链", "展开", "块内", "中", "一格定义", "$100、$200", "<sup>2</sup>",
                "<ins>插入</ins>", "😄",
            ];
        Assert.All(words, word => Assert.Contains(word, main, StringComparison.Ordinal));
    }

    private static readonly string[] Marks = ["!!!", "???", ":::", "=== \"", "{% ", "{{<", "<<<", "--8<--", "[TOC]", "[[toc]]"];

    private static TemporaryProject Case(string name)
    {
        var project = new TemporaryProject();
        var root = Repository.Path("tests", "cases", name);
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
            project.With(Path.GetRelativePath(root, file), File.ReadAllBytes(file));
        return project;
    }

    /// <summary>Puts the files in place that the page names by a name unique in its folders.</summary>
    private static void Lower(TemporaryProject project)
    {
        var picture = Path.Combine(project.Root, "content", "img", "a.png");
        if (File.Exists(picture)) project.With("content/a.png", File.ReadAllBytes(picture));
        var page = Path.Combine(project.Root, "content", "a.md");
        if (File.Exists(page)) File.WriteAllText(page, File.ReadAllText(page).Replace("$R[[x]]$", "", StringComparison.Ordinal));
    }

    /// <summary>Without the places where a line may break.</summary>
    private static string Bare(string html) => html.Replace("<wbr>", "", StringComparison.Ordinal);

    private static string Text(IReadOnlyDictionary<string, byte[]> built, string path) => Encoding.UTF8.GetString(built[path]);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<pre.*?</pre>|<code.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Verbatim();
}
