using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Templating;
using UnionKb.Templating.Views.Frame;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Templating;

public sealed class TemplateSetTests
{
    private static readonly SiteView Site = new("站<名>", "zh-CN", null, null, null, 1, false, false, 1);

    [Fact]
    public void Files_of_the_project_replace_those_of_the_theme_one_by_one()
    {
        using var theme = new ProjectTheme()
            .With("404.html", "甲 {{ include 'pager-note' }} {{ t 'home' }} {{ t 'search.button' }}")
            .With("partials/pager-note.html", "乙 {{ title }}")
            .With("strings.zh.yml", "home: 主页\n")
            .With("assets/site.css", "/* own */");
        var (templates, findings) = theme.Load();
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        Assert.Equal("甲 乙 题 主页 搜索", Render(templates, "404", Plain));
        Assert.Contains("<main", Render(templates, "offline", Plain));
        Assert.Equal(Path.Combine(theme.Folder, "assets", "site.css"), templates.Assets.Single(a => a.Address == "assets/site.css").File);
        Assert.StartsWith(TestSite.Theme, templates.Assets.Single(a => a.Address == "assets/site.js").File);
    }

    [Fact]
    public void A_project_without_templates_gets_the_theme()
    {
        var bag = new UnionKb.Diagnostics.DiagnosticBag();
        var templates = TemplateSet.Load(TestSite.Theme, Path.Combine(TestSite.Theme, "no such folder"), "en", bag);
        Assert.Equal("Home", templates.Strings["home"]);
        Assert.Equal(0, bag.Count);
    }

    [Theory]
    [InlineData("{{ title }}", "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;😀")]
    [InlineData("{{title}}{{ '<' }}{{ \"'\" }}{{ 3 }}", "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;😀&lt;&#39;3")]
    [InlineData("{{ date description }}", "2018年10月1日")]
    [InlineData("{{ count breadcrumb }}", "2")]
    [InlineData("{{ if root == '../' }}同{{ else }}异{{ end }}", "同")]
    [InlineData("{{ if root != '../' || !(hidden) && (count breadcrumb) == 2 }}同{{ else }}异{{ end }}", "同")]
    [InlineData("{{ for link in breadcrumb }}{{ for.index }}{{ link.title }}{{ if !for.last }}、{{ end }}{{ if for.first }}！{{ end }}{{ end }}", "0一、！1二")]
    [InlineData("{{ for a in breadcrumb }}{{ for b in breadcrumb }}{{ for.index }}{{ a.url }}{{ end }}"
        + "{{ for.index }} {{ end }}", "01.html11.html0 02.html12.html1")]
    [InlineData("{{ for link in breadcrumb }}{{ title }}{{ end }}", "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;😀a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;😀")]
    [InlineData("{{ t 'backlinks' root }}", "被 ../ 页提到")]
    [InlineData("a\n   b   c\n\n\n  d", "a\nb   c\nd")]
    [InlineData("a\n  {{ if hidden }}\n  b\n  {{ else }}\n  c\n  {{ end }}\n  {{ # note }}\nd", "a\nc\nd")]
    [InlineData("a {{~ if !hidden ~}} b {{- end -}} c", "abc")]
    [InlineData("{{ if hidden }}是{{ else if canonical }}有{{ else }}否{{ end }}", "否")]
    public void Renders(string template, string expected)
    {
        using var theme = new ProjectTheme().With("404.html", template);
        var (templates, findings) = theme.Load();
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        var view = Plain with
        {
            Title = "a<b>&\"c\"'d'😀",
            Description = "2018-10-01",
            Root = "../",
            Breadcrumb = [new LinkView("一", "1.html"), new LinkView("二", "2.html")],
        };
        Assert.Equal(expected, Render(templates, "404", view));
    }

    [Fact]
    public void Fragments_are_written_raw_and_in_their_place_inside_wraps_and_lists()
    {
        using var theme = new ProjectTheme()
            .With("404.html", "{{ wrap frame }}[{{ header }}{{ for link in breadcrumb }}{{ footer }}{{ end }}]{{ end }}")
            .With("partials/frame.html", "<{{ $$ }}>");
        var output = new Utf8Writer();
        var view = Plain with
        {
            Header = new BytesFragment(output, "<b>&头</b>"u8.ToArray()),
            Footer = new BytesFragment(output, "脚"u8.ToArray()),
            Breadcrumb = [new LinkView("一", ""), new LinkView("二", "")],
        };
        theme.Load().Templates.Render("404", view, output);
        Assert.Equal("<[<b>&头</b>脚脚]>", Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public async Task Many_threads_may_render_one_set_for_the_first_time_at_once()
    {
        var templates = TestSite.Templates();
        var expected = Render(TestSite.Templates(), "404", Plain);
        var pages = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Render(templates, "404", Plain))));
        Assert.All(pages, page => Assert.Equal(expected, page));
    }

    internal static PlainView Plain => new()
    {
        Site = Site,
        Root = "",
        Title = "题",
        Header = new BytesFragment(new Utf8Writer(), []),
        Footer = new BytesFragment(new Utf8Writer(), []),
        Dialogs = new BytesFragment(new Utf8Writer(), []),
    };

    private static string Render(TemplateSet templates, string name, object view)
    {
        var output = new Utf8Writer(16);
        templates.Render(name, view, output);
        return Encoding.UTF8.GetString(output.Written).Trim();
    }
}
