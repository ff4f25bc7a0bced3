using UnionKb.Emitting.Pages;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

public sealed class RedirectTests
{
    private static readonly Site Whole = TestSite.Link(
    [
        ("plan.md", "---\ntitle: 方案\nkind: document\naliases: [《方案》, doc-plan]\n"
            + "redirect_from: [topics/old-plan.html, other#moved, other#gone, never-was#part]\n---\n## 移来的 {#moved}\n\n正文。\n"),
        ("other.md", "---\ntitle: 别的\n---\n见[[doc-plan]]、[[other#moved|移走的一节]]、[[other#gone]]。\n"),
        ("a.md", "---\ntitle: 同名\n---\n一。\n"),
        ("b.md", "---\ntitle: 乙\naliases: [同名]\n---\n二。\n"),
    ]);

    private static readonly Dictionary<string, string> Pages = TestSite.Render(Whole, new PageEmitter(TestSite.Templates()));

    [Theory]
    [InlineData("documents/doc-plan.html", "../documents/plan.html")]
    [InlineData("topics/old-plan.html", "../documents/plan.html")]
    public void A_former_address_leads_on_at_once_and_names_its_target(string from, string to)
    {
        Assert.Contains($"<meta http-equiv=\"refresh\" content=\"0; url={to}\">", Pages[from]);
        Assert.Contains($"<a href=\"{to}\">方案</a>", Pages[from]);
        Assert.Contains("noindex", Pages[from]);
    }

    [Fact]
    public void An_alias_that_readers_know_makes_no_redirect() => Assert.DoesNotContain(Whole.Redirects, r => r.From.Contains('《'));

    [Fact]
    public void A_link_to_a_moved_section_goes_where_it_stands_now()
    {
        var targets = Whole.Pages.Single(p => p.Id == "other").Targets;
        var plan = Whole.Pages.Single(p => p.Id == "plan").Index;
        Assert.Equal([(plan, null), (plan, "moved"), (plan, null)], targets.Select(t => (t.Page, t.Anchor)));
    }

    [Fact]
    public void A_page_that_lost_a_section_says_where_it_went()
    {
        Assert.Contains("<li id=\"moved\">这一节已移到 <a href=\"../documents/plan.html#moved\">方案</a></li>", Pages["topics/other.html"]);
        Assert.Contains("<li id=\"gone\">这一节已移到 <a href=\"../documents/plan.html\">方案</a></li>", Pages["topics/other.html"]);
    }

    [Fact]
    public void An_address_of_which_only_a_section_moved_does_not_pass_over_it()
    {
        Assert.DoesNotContain("http-equiv=\"refresh\"", Pages["documents/never-was.html"]);
        Assert.Contains("<li id=\"part\">", Pages["documents/never-was.html"]);
    }

    [Fact]
    public void A_name_of_two_pages_has_a_page_that_leads_to_both_and_both_lead_there()
    {
        Assert.Contains("“同名”的几种意思", Pages["names/同名.html"]);
        Assert.Contains("href=\"../topics/a.html\"", Pages["names/同名.html"]);
        Assert.Contains("href=\"../topics/b.html\"", Pages["names/同名.html"]);
        foreach (var page in new[] { "topics/a.html", "topics/b.html" }) Assert.Contains("href=\"../names/%E5%90%8C%E5%90%8D.html\"", Pages[page]);
        Assert.DoesNotContain("namesakes", Pages["topics/other.html"]);
    }

    [Theory]
    [InlineData("工资集题协商", "工资集体协商")]
    [InlineData("公兹", "工资")]
    [InlineData("完全不同的别的名称", null)]
    public void The_nearest_name_is_found_by_character_or_by_sound(string wrong, string? meant)
    {
        using var project = new TemporaryProject();
        project.With("site.yml", "title: 站\nlang: zh-CN\n").With("content/a.md", "# 工资集体协商\n").With("content/b.md", "# 工资\n")
            .With("content/c.md", $"# 丙\n\n[[{wrong}]]\n");
        Assert.Equal(meant, Assert.Single(project.Check().Diagnostics).Suggestion);
    }

    [Theory]
    [InlineData("../../victim/v.html")]
    [InlineData("../evil")]
    [InlineData("x/../../y")]
    [InlineData("..")]
    [InlineData("a//b.html")]
    [InlineData("a/./b.html")]
    [InlineData("c:/x/y.html")]
    [InlineData("a\\..\\b")]
    [InlineData("topics/CON.html")]
    [InlineData("/timeline.html")]
    [InlineData("/404.html")]
    [InlineData("other/..#part")]
    public void A_former_address_that_is_none_of_the_site_is_refused_and_writes_nothing(string from)
    {
        using var project = new TemporaryProject();
        project.With("site.yml", "title: 站\nlang: zh-CN\n").With("content/a.md", $"---\ntitle: 甲\nredirect_from: ['{from}']\n---\n正文。\n");
        var result = project.BuildToDisk();
        var finding = Assert.Single(result.Diagnostics, d => d.Rule.Code == "UKB3022");
        Assert.Equal(("content/a.md", 3), (finding.File, finding.At?.Line));
        Assert.False(File.Exists(Path.Combine(project.Public, "index.html")));
    }
}
