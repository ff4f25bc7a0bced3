using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Linking;

/// <summary>Order and hierarchy come from the file in which another tool keeps them; without one, from folders in the order that people count.</summary>
public sealed class ReadingOrderTests
{
    private static TemporaryProject Project(string file, string text)
    {
        var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n").With(file, text);
        foreach (var page in (string[])["index.md", "guide/index.md", "guide/b.md", "guide/a.md", "tools/x.md", "tools/y.md", "tools/deep/z.md", "about.md"])
            project.With("content/" + page, $"# {page}\n\n正文。\n");
        return project;
    }

    /// <summary>Each section as its title and its pages, one with a dot for each level.</summary>
    private static string Outline(Site site) => string.Join(" | ", site.Sections.Select(s => s.Title + ": "
        + string.Join(' ', s.Pages.Select((p, i) => new string('.', s.Depths[i]) + site.Pages[p].Page.Path["content/".Length..^".md".Length]))));

    private const string Expected = "guide/index.md: guide/index .guide/b .guide/a | 工具: tools/y .tools/deep/z tools/x | 站: about";

    [Theory]
    [InlineData(
        "mkdocs.yml",
        "site_name: 站\nnav:\n  - 首页: index.md\n  - 指南:\n    - guide/index.md\n    - 乙: guide/b.md\n    - guide/a.md\n  - 工具:\n"
        + "    - tools/y.md\n    - 深:\n      - tools/deep/z.md\n    - tools/x.md\n  - about.md\n\nmarkdown_extensions:\n  - pymdownx.emoji:\n"
        + "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n")]
    [InlineData(
        "mkdocs.yml",
        "nav:\n- index.md\n- 指南:\n  - guide/index.md\n  - guide/b.md\n  - guide/a.md\n# 注\n- 工具:\n  - tools/y.md\n  - 深:\n"
        + "    - tools/deep/z.md\n  - tools/x.md\n- about.md\ntheme: &x y\n")]
    [InlineData(
        "content/SUMMARY.md",
        "# Summary\n\n[首页](index.md)\n\n- [指南](guide/index.md)\n  - [乙](guide/b.md)\n  - [甲](guide/a.md)\n\n# 工具\n\n- [y](tools/y.md)\n"
        + "    - [z](tools/deep/z.md)\n- [x](<tools/x.md>)\n\n# 完\n")]
    [InlineData(
        "content/_sidebar.md",
        "* [首页](/)\n* [指南](/guide/)\n  * [乙](guide/b)\n  * [甲](guide/a.md \"题\")\n* 工具\n  * [y](tools/y.md)\n    * [z](tools/deep/z.md)\n"
        + "  * [x](tools/x.md)\n* [关于](about.md)\n")]
    [InlineData(
        "sidebars.js",
        "module.exports = {\n  docs: [\n    'index',\n"
        + "    { type: 'category', label: '指南', link: {type: 'doc', id: 'guide/index'}, items: ['guide/b', { type: 'doc', id: 'guide/a' }] },\n"
        + "    { '工具': [ { type: 'category', label: 'Y', link: { type: 'doc', id: 'tools/y' }, items: ['tools/deep/z'] }, 'tools/x' ] },\n"
        + "    'about', // 完\n  ],\n};")]
    [InlineData(
        "config.ts",
        "import x from 'y'\nconst nav: T['nav'] = [{ text: 'no', link: '/about' }]\nexport const sidebar: T['sidebar'] = {\n"
        + "  '/guide/': [{ text: '指南', link: '/guide/', items: [{ text: '乙', link: '/guide/b' }, { text: '甲', link: '/guide/a.html' }] }],\n"
        + "  '/tools/': tools(),\n  '/': [{ text: '关于', link: '/about' }],\n}\nfunction tools() {\n"
        + "  return [{ text: '工具', items: [{ text: 'y', link: '/tools/y', items: [{ text: 'z', link: '/tools/deep/z' }] }, { text: 'x', link:"
        + " '/tools/x' }] }]\n"
        + "}\n")]
    public void Another_tools_list_gives_order_and_hierarchy(string file, string text)
    {
        using var project = Project(file, text);
        var result = project.Check();
        Assert.Empty(result.Diagnostics.Select(d => d.Message(Language.En)));
        var outline = Outline(result.Site!);
        Assert.Equal(Expected, outline);
        Assert.Equal(file, result.Site!.OrderedBy);
        Assert.DoesNotContain(result.Site.Pages, p => p.Page.Path == file);
    }

    [Fact]
    public void What_is_computed_is_said_and_what_is_written_out_counts()
    {
        const string settings = "export default defineConfig({ themeConfig: { sidebar: [{ text: '关于', link: '/about' }, ...make(1)] } })";
        using var project = Project("content/.vitepress/config.mts", settings);
        var result = project.Check();
        Assert.Equal(["UKB6010"], result.Diagnostics.Select(d => d.Rule.Code));
        Assert.Equal(1, result.Site!.Ordered);
    }

    [Fact]
    public void A_page_without_a_title_has_the_one_of_the_list_and_another_one_is_short()
    {
        using var project = Project("mkdocs.yml", "nav:\n  - 树状数组: tools/x.md\n  - 短: about.md\n");
        project.With("content/tools/x.md", "## 引入\n\n正文。\n");
        var pages = project.Check().Site!.Pages;
        var named = pages.Single(p => p.Page.Path == "content/tools/x.md");
        Assert.Equal(("树状数组", "引入"), (named.Title, Assert.Single(named.Page.Headings).Text));
        Assert.Equal("短", pages.Single(p => p.Page.Path == "content/about.md").Page.Front.ShortTitle);
    }

    [Fact]
    public void Pages_that_a_list_names_and_nobody_wrote_are_one_finding()
    {
        using var project = Project("mkdocs.yml", "nav:\n  - about.md\n  - no1.md\n  - 无: no2.md\n  - 外: https://example.org/\n");
        var finding = Assert.Single(project.Check().Diagnostics);
        Assert.Equal(("UKB6012", 2, "mkdocs.yml"), (finding.Rule.Code, finding.Places.Length, finding.File));
    }

    [Fact]
    public void A_summary_that_lists_nothing_is_a_page()
    {
        using var project = Project("content/SUMMARY.md", "# 总结\n\n全文。\n");
        Assert.Contains(project.Check().Site!.Pages, p => p.Title == "总结");
    }

    [Fact]
    public void An_editors_own_parent_counts_for_more()
    {
        using var project = Project("mkdocs.yml", "nav:\n  - about.md\n  - guide/a.md\n");
        project.With("content/tools/x.md", "---\ntitle: 甲\nparent: about\n---\n\n正文。\n");
        var site = project.Check().Site!;
        var child = site.Pages.Single(p => p.Page.Path == "content/tools/x.md");
        Assert.Equal("content/about.md", site.Pages[child.Parent].Page.Path);
    }

    [Fact]
    public void Without_a_list_folders_and_files_stand_as_people_count()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n");
        foreach (var name in (string[])["第10节", "第2节", "第1节"]) project.With($"content/{name}.md", $"# {name}\n\n文。\n");
        foreach (var name in (string[])["第十章", "第二章", "第九章"]) project.With($"content/册/{name}.md", $"# {name}\n\n文。\n");
        foreach (var name in (string[])["10-c", "9-b"]) project.With($"content/{name}/x.md", $"# {name}\n\n文。\n");
        Assert.Equal(
            "站: 第1节 第2节 第10节 | 9-b: 9-b/x | 10-c: 10-c/x | 册: 册/第二章 册/第九章 册/第十章", Outline(project.Check().Site!));
    }

    [Fact]
    public void Natural_order_is_an_order()
    {
        string[] names = ["a10", "a9", "a09", "第十一", "第十", "第2", "第三", "a", "10", "9", "第", "99999999999999999999", "99999999999999999998"];
        foreach (var x in names)
        {
            foreach (var y in names)
            {
                Assert.Equal(Math.Sign(NaturalOrder.Compare(x, y)), -Math.Sign(NaturalOrder.Compare(y, x)));
                foreach (var z in names.Where(z => NaturalOrder.Compare(x, y) < 0 && NaturalOrder.Compare(y, z) < 0))
                    Assert.True(NaturalOrder.Compare(x, z) < 0);
            }
        }
    }
}
