using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

/// <summary>Links as the sites of other tools have them lead to the page or file that they mean there; what means none is still said.</summary>
public sealed class ForeignLinkTests
{
    private static readonly string[] Pages =
    [
        "index.md", "01-start/_index.md", "01-start/02_install.md", "01-start/03 第一步.md", "guide/README.md", "guide/a.md", "guide/deep/b.md",
        "guide/deep/deep.md", "guide/v1.2.md", "posts/2021-09-23-news.md", "mixed/Upper.md", "notes/唯一.md", "one/same.md", "two/same.md", "page.zh-cn.md",
    ];

    private static TemporaryProject Project(string at, string link)
    {
        var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n");
        foreach (var page in Pages) project.With("content/" + page, $"# {page}\n\n正文。\n");
        project.With("content/named.md", "---\ntitle: 有址\nslug: /own/address\n---\n\n正文。\n");
        project.With("content/guide/slugged.md", "---\ntitle: 邻址\nslug: other-name\n---\n\n正文。\n");
        foreach (var file in new[] { "content/public/in.png", "content/attachments/图.png", "static/img/s.png", "public/p.png", "content/img/own.png" })
            project.With(file, "png");
        return project.With("content/" + at, $"# 起点\n\n{link}\n");
    }

    [Theory]
    [InlineData("guide/x.md", "[x](/guide/a)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](/guide/a/)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](/guide/a.html)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](/guide/a.htm)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](a)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](/guide/)", "guide/README.md")]
    [InlineData("guide/x.md", "[x](/start)", "01-start/_index.md")]
    [InlineData("guide/x.md", "[x](/start/install)", "01-start/02_install.md")]
    [InlineData("guide/x.md", "[x](../01-start/第一步)", "01-start/03 第一步.md")]
    [InlineData("guide/x.md", "[x](/zh-cn/guide/a)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](/zh/docs/guide/a/)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](/docs/guide/a)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](/zh/)", "index.md")]
    [InlineData("guide/x.md", "[x](/deep/b)", "guide/deep/b.md")]
    [InlineData("guide/x.md", "[x](@site/docs/guide/a.md)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](../a/)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](../../docs/zh/guide/a.md)", "guide/a.md")]
    [InlineData("guide/x.md", "[x](deep/)", "guide/deep/deep.md")]
    [InlineData("guide/x.md", "[x](v1.2)", "guide/v1.2.md")]
    [InlineData("guide/x.md", "[x](/2021/09/23/news/)", "posts/2021-09-23-news.md")]
    [InlineData("guide/x.md", "[x](/mixed/upper/)", "mixed/Upper.md")]
    [InlineData("guide/x.md", "[x](唯一.md)", "notes/唯一.md")]
    [InlineData("guide/x.md", "[x](/page)", "page.zh-cn.md")]
    [InlineData("guide/x.md", "[x](/own/address)", "named.md")]
    [InlineData("guide/x.md", "[x](/guide/other-name)", "guide/slugged.md")]
    [InlineData("guide/x.md", "[[notes/唯一]]", "notes/唯一.md")]
    [InlineData("guide/x.md", "[[deep/b]]", "guide/deep/b.md")]
    [InlineData("guide/x.md", "[[upper]]", "mixed/Upper.md")]
    [InlineData("guide/x.md", "[[two/same]]", "two/same.md")]
    public void A_link_leads_to_its_page(string at, string link, string page)
    {
        using var project = Project(at, link);
        var result = project.Check();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Note);
        var target = Assert.Single(result.Site!.Pages.Single(p => p.Page.Path == "content/" + at).Targets);
        Assert.Equal((TargetKind.Page, "content/" + page), (target.Kind, result.Site.Pages[target.Page].Page.Path));
    }

    [Theory]
    [InlineData("![x](/in.png)", "public/in.png")]
    [InlineData("![x](/img/s.png)", "static/img/s.png")]
    [InlineData("![x](/p.png)", "public/p.png")]
    [InlineData("![x](/base/img/own.png)", "img/own.png")]
    [InlineData("![x](@site/static/img/s.png)", "static/img/s.png")]
    [InlineData("![x](图.png)", "attachments/图.png")]
    [InlineData("[x](/img/s.png)", "static/img/s.png")]
    public void A_file_is_found_and_written_to_the_site(string link, string file)
    {
        using var project = Project("guide/x.md", link);
        var result = project.Check();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Contains(file, result.Site!.Assets.Select(a => a.Replace("../", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[x](/contact)", "UKB3001")]
    [InlineData("[x](/en/guide/a)", "UKB3001")]
    [InlineData("[x](../../docs/en/guide/a.md)", "UKB3001")]
    [InlineData("[x](same.md)", "UKB3001")]
    [InlineData("[x](upper.md)", "UKB3001")]
    [InlineData("[x](/blog/index)", "UKB3001")]
    [InlineData("![x](/img/none.png)", "UKB3008")]
    [InlineData("[[../a]]", "UKB3001")]
    [InlineData("[[没有的页]]", "UKB3004")]
    public void What_means_no_page_or_several_is_said(string link, string code)
    {
        using var project = Project("guide/x.md", link);
        Assert.Equal(code, Assert.Single(project.Check().Diagnostics, d => d.Severity != Severity.Note).Rule.Code);
    }
}
