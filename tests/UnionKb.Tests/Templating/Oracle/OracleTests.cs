using System.Text;
using AngleSharp.Html.Parser;
using UnionKb.Templating;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Lists;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Templating.Oracle;

/// <summary>
/// The whole theme, and every form that templates may use, rendered by our nodes and by Scriban itself: equal bytes, and nothing but what the
/// template has.
/// </summary>
public sealed class OracleTests
{
    private const string Hostile = "<script>alert('x')</script>&\"=`{{ title }} --> ]]>";
    private static readonly int[] Seeds = [ViewMaker.Nothing, ViewMaker.Everything, .. Enumerable.Range(1, 40)];

    public static TheoryData<string> Templates() => [.. ViewTypes.Templates.Keys];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Our_nodes_write_what_Scriban_writes(string template)
    {
        var set = TestSite.Templates();
        var oracle = new OracleTheme(set.Strings, TestSite.Theme);
        foreach (var seed in Seeds)
        {
            var output = new Utf8Writer();
            var view = new ViewMaker(seed, output, i => $"{Hostile} {i} 工会😀").Make(ViewTypes.Templates[template]);
            oracle.Render(template, view, output);
            var expected = Encoding.UTF8.GetString(output.Written);
            output.Clear();
            set.Render(template, view, output);
            Assert.Equal(expected, Encoding.UTF8.GetString(output.Written));
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Whatever_a_text_holds_the_page_has_the_same_elements_and_attributes(string template)
    {
        var set = TestSite.Templates();
        foreach (var seed in Seeds)
        {
            var plain = Page(set, template, seed, i => $"a{i}");
            var hostile = Page(set, template, seed, i => Hostile + i);
            Assert.DoesNotContain("alert('x')", hostile);
            Assert.DoesNotContain("<script>", hostile);
            Assert.Equal(Skeleton(plain), Skeleton(hostile));
        }
    }

    [Theory]
    [InlineData("{{ if title }}1{{ else if description }}2{{ else }}3{{ end }}"
        + "{{ if !canonical }}4{{ end }}{{ if breadcrumb }}5{{ end }}{{ if site }}6{{ end }}")]
    [InlineData("{{ if hidden && title || !(description && canonical) }}1{{ end }}"
        + "{{ if hidden || title && canonical }}2{{ end }}{{ if header && footer }}3{{ end }}")]
    [InlineData("{{ if title == 'a' }}1{{ end }}{{ if title == description }}2{{ end }}"
        + "{{ if canonical != description }}3{{ end }}{{ if site.pageCount == 0 }}4{{ end }}")]
    [InlineData("{{ if (count breadcrumb) == 2 }}1{{ end }}{{ if count breadcrumb }}2{{ end }}{{ count breadcrumb }}"
        + "{{ if hidden == site.feed }}3{{ end }}{{ if title != '' }}4{{ end }}")]
    [InlineData("{{ for a in breadcrumb }}{{ for.index }}{{ if for.first }}!{{ end }}{{ a.title }}{{ if !for.last }},{{ end }}{{ else }}none{{ end }}")]
    [InlineData("{{ for a in breadcrumb }}{{ for b in breadcrumb }}{{ a.title }}{{ b.url }}{{ for.index }}{{ title }}{{ end }}{{ for.index }}{{ end }}")]
    [InlineData("{{ for a in breadcrumb }}{{ include 'one' link: a }}{{ a.url }}{{ end }}{{ include 'two' }}{{ wrap three }}[{{ title }}]{{ end }}")]
    [InlineData("{{ wrap three }}a{{ wrap three }}{{ title }}{{ end }}b{{ for a in breadcrumb }}{{ include 'one' link: a }}{{ end }}{{ end }}")]
    [InlineData("{{ t 'backlinks' site.pageCount }}{{ t 'home' }}{{ t 'relation.shared' title }}"
        + "{{ date description }}{{ 'a<b' }}{{ 3 }}{{ \"c'd\" }}{{ header }}")]
    [InlineData(" a\n  {{ if title }}\n   b\n {{ else }}\n c {{ # d }}\n{{ end }}\n\n {{ title }}\n {{~ title ~}}\n e {{- title -}} f {{ include 'two' }}"
        + "\n{{ for a in breadcrumb }}\n x\n{{ end }} \n")]
    public void Every_form_means_what_it_means_to_Scriban(string template)
    {
        using var theme = new ProjectTheme()
            .With("404.html", template)
            .With("partials/one.html", "[{{ $link.title }}{{ title }}{{ for x in breadcrumb }}{{ x.url }}{{ $link.url }}{{ end }}]")
            .With("partials/two.html", "({{ site.title }})")
            .With("partials/three.html", "<p>{{ $$ }}</p>{{ include 'two' }}{{ $$ }}");
        var (set, findings) = theme.Load();
        Assert.DoesNotContain(findings, f => f.Severity == UnionKb.Diagnostics.Severity.Error);
        var oracle = new OracleTheme(set.Strings, theme.Folder, TestSite.Theme);
        foreach (var seed in Seeds)
        {
            var output = new Utf8Writer();
            var view = new ViewMaker(seed, output, i => "ab<"[(i % 3)..]).Make(typeof(PlainView));
            oracle.Render("404", view, output);
            var expected = Encoding.UTF8.GetString(output.Written);
            output.Clear();
            set.Render("404", view, output);
            Assert.Equal(expected, Encoding.UTF8.GetString(output.Written));
        }
    }

    [Fact]
    public void Long_lists_and_long_texts_come_out_whole()
    {
        var set = TestSite.Templates();
        var output = new Utf8Writer();
        var view = (ListingView)new ViewMaker(ViewMaker.Everything, output, i => $"a{i}").Make(typeof(ListingView)) with
        {
            Intro = new string('工', 3_000_000),
            Groups = [new GroupView("", "g", [.. Enumerable.Range(0, 1500).Select(i => new EntryView($"第{i}页", $"{i}.html", null, null, []))])],
        };
        set.Render("listing", view, output);
        var page = Encoding.UTF8.GetString(output.Written);
        Assert.Contains(view.Intro, page);
        Assert.All(Enumerable.Range(0, 1500), i => Assert.Contains($"<a href=\"{i}.html\">第{i}页</a>", page));
    }

    [Fact]
    public async Task Any_number_of_threads_write_the_same_bytes()
    {
        var set = TestSite.Templates();
        var expected = Seeds.Select(s => Page(set, "page", s, i => $"a{i}")).ToArray();
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Seeds.Select(s => Page(set, "page", s, i => $"a{i}")).ToArray())));
        Assert.All(pages, page => Assert.Equal(expected, page));
    }

    private static string Page(TemplateSet set, string template, int seed, Func<int, string> text)
    {
        var output = new Utf8Writer();
        set.Render(template, new ViewMaker(seed, output, text).Make(ViewTypes.Templates[template]), output);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static string Skeleton(string page) =>
        string.Join('\n', new HtmlParser().ParseDocument(page).All.Select(e => $"{e.LocalName} {string.Join(' ', e.Attributes.Select(a => a.Name))}"));
}
