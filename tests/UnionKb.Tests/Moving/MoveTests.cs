using UnionKb.Cli;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Moving;

/// <summary>What a page is called changes, and everything that names it follows, or nothing does.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly TemporaryProject _project = new TemporaryProject()
        .With("site.yml", "title: 站\nlang: zh-CN\npillars: [old]\npin: [旧名 old]\nnav: [old, 甲: a]\n")
        .With("content/topics/old.md", "---\nid: old\ntitle: 旧页\n---\n\n## 一节 {#one}\n\n见[甲](a.md#x)和![图](../img/p.png)。\n")
        .With("content/topics/a.md", """
            ---
            id: a
            title: 甲
            parent: old
            see_also: [old, b]
            pin: [名 old]
            redirect_from: ["old#gone"]
            ---

            ## X {#x}

            [[old]]、[[old#one|一节]]、[[旧页]]、[路](old.md)、[路](<old.md#one> "题")、[引][r]。`[[old]]`

            ![[old]]

            <a href="old.md">链</a>，older 和 old-page 不动。

            | 表 |
            |---|
            | [[old\|格]] |

            [r]: ./old.md#one

            """.ReplaceLineEndings("\r\n"))
        .With("content/terms/b.md",
            "---\nid: b\ntitle: 乙\nkind: term\nrelations:\n  - 说 old\nsee_also:\n  - a\n---\n\n[旧](/topics/old.md) [旧](../topics/old)，说旧页。\n")
        .With("content/img/p.png", Png);

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_new_id_is_followed_by_every_link_key_and_setting()
    {
        Assert.Empty(Codes());
        Move("old", "new-page");
        Assert.Empty(Codes());
        Assert.Equal("title: 站\nlang: zh-CN\npillars: [new-page]\npin: [旧名 new-page]\nnav: [new-page, 甲: a]\n", _project.Read("site.yml"));
        Assert.Equal(
            "---\nid: new-page\ntitle: 旧页\nredirect_from: [old]\n---\n\n## 一节 {#one}\n\n见[甲](a.md#x)和![图](../img/p.png)。\n",
            _project.Read("content/topics/new-page.md"));
        Assert.False(File.Exists(Path.Combine(_project.Root, "content/topics/old.md")));
        var a = _project.Read("content/topics/a.md");
        Assert.Equal(a.Count(c => c == '\n'), a.Split("\r\n").Length - 1);
        Assert.Equal("""
            ---
            id: a
            title: 甲
            parent: new-page
            see_also: [new-page, b]
            pin: [名 new-page]
            redirect_from: ["new-page#gone"]
            ---

            ## X {#x}

            [[new-page]]、[[new-page#one|一节]]、[[旧页]]、[路](new-page.md)、[路](<new-page.md#one> "题")、[引][r]。`[[old]]`

            ![[new-page]]

            <a href="new-page.md">链</a>，older 和 old-page 不动。

            | 表 |
            |---|
            | [[new-page\|格]] |

            [r]: new-page.md#one

            """, a.ReplaceLineEndings("\n"));
        Assert.Contains("  - 说 new-page\n", _project.Read("content/terms/b.md"), StringComparison.Ordinal);
        Assert.Contains("[旧](/topics/new-page.md) [旧](../topics/new-page)", _project.Read("content/terms/b.md"), StringComparison.Ordinal);
        Assert.Contains("topics/old.html", _project.BuildToMemory().Keys);
    }

    [Fact]
    public void A_page_that_moves_takes_its_links_along()
    {
        Move("content/topics/old.md", "专题/新 页.md");
        Assert.Empty(Codes());
        Assert.EndsWith("\n\n见[甲](../topics/a.md#x)和![图](../img/p.png)。\n", _project.Read("content/专题/新 页.md"), StringComparison.Ordinal);
        Assert.Contains("<../专题/新 页.md#one>", Uri.UnescapeDataString(_project.Read("content/topics/a.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_moves_with_all_that_is_in_it()
    {
        _project.With("content/topics/own.png", Png).With("content/topics/c.md", "# 丙\n\n![图](own.png) ![图](../img/p.png) [[old]]\n");
        Move("topics", "deep/er/topics");
        Assert.Empty(Codes());
        Assert.False(Directory.EnumerateFiles(Path.Combine(_project.Root, "content/topics")).Any());
        Assert.Equal("# 丙\n\n![图](own.png) ![图](../../../img/p.png) [[old]]\n", _project.Read("content/deep/er/topics/c.md"));
        Assert.Contains("[旧](/deep/er/topics/old.md)", _project.Read("content/terms/b.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_an_id_of_its_own_is_redirected_when_its_file_is_renamed()
    {
        _project.With("content/topics/plain.md", "# 平\n\n文。\n").With("content/topics/d.md", "# 丁\n\n[[plain]] [平](plain.md)\n");
        Move("plain.md", "topics/level.md");
        Assert.Empty(Codes());
        Assert.Equal("---\nredirect_from: [plain]\n---\n\n# 平\n\n文。\n", _project.Read("content/topics/level.md"));
        Assert.Equal("# 丁\n\n[[level]] [平](level.md)\n", _project.Read("content/topics/d.md"));
    }

    [Fact]
    public void There_and_back_again_changes_nothing_but_the_redirect()
    {
        var before = _project.Read("content/topics/a.md").Replace("[r]: ./old.md", "[r]: old.md", StringComparison.Ordinal);
        Move("old", "new-page");
        Move("new-page", "old");
        Assert.Equal(before, _project.Read("content/topics/a.md"));
        Assert.Contains("redirect_from: [new-page]", _project.Read("content/topics/old.md"), StringComparison.Ordinal);
        Assert.Empty(Codes());
    }

    [Theory]
    [InlineData("UKB5041", "nobody", "x")]
    [InlineData("UKB5042", "old", "topics/a.md")]
    [InlineData("UKB5042", "old", "a")]
    [InlineData("UKB3003", "old", "b")]
    [InlineData("UKB5045", "old", "a?b")]
    [InlineData("UKB5045", "old", "../../out.md")]
    [InlineData("UKB5045", "topics", "topics/in")]
    public void What_cannot_be_changes_nothing(string code, string from, string to)
    {
        var before = Snapshot();
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("mv", from, to));
        Assert.Contains(code, terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void An_address_that_leads_elsewhere_is_taken()
    {
        Move("old", "new-page");
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("mv", "b", "old"));
        Assert.Contains("UKB5042", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_changes_and_makes_none()
    {
        var before = Snapshot();
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Fine, terminal.Run("mv", "old", "new-page", "--dry-run"));
        Assert.Equal(before, Snapshot());
        Assert.Contains("content/topics/old.md → content/topics/new-page.md\n--- content/topics/old.md\n+++ content/topics/new-page.md\n@@ -1,6 +1,7 @@\n ---\n"
            + "-id: old\n+id: new-page\n title: 旧页\n+redirect_from: [old]\n ---\n", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("-pillars: [old]\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_others_lead_to_goes_only_when_another_takes_its_place()
    {
        var before = Snapshot();
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("rm", "b"));
        Assert.Contains("content/topics/a.md:5:17: 错误 UKB5044", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("unionkb rm b --to", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());

        using var again = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Fine, again.Run("rm", "old", "--to", "b"));
        var a = _project.Read("content/topics/a.md");
        Assert.Contains("[[b]]、[[b|一节]]、[[b|旧页]]、[路](../terms/b.md)、[路](<../terms/b.md> \"题\")", a, StringComparison.Ordinal);
        Assert.Contains("redirect_from: [old, topics/old.html]", _project.Read("content/terms/b.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(Codes(), c => c is not ("UKB3016" or "UKB2051" or "UKB3040"));
    }

    [Fact]
    public void A_page_that_nobody_names_just_goes()
    {
        _project.With("content/lone.md", "# 独\n\n文。\n");
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Fine, terminal.Run("rm", "lone"));
        Assert.False(File.Exists(Path.Combine(_project.Root, "content/lone.md")));
    }

    [Fact]
    public void Merged_pages_keep_text_names_sections_and_addresses()
    {
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Fine, terminal.Run("merge", "old", "b"));
        var merged = _project.Read("content/terms/b.md");
        Assert.EndsWith("\n\n## 旧页\n\n### 一节 {#one}\n\n见[甲](../topics/a.md#x)和![图](../img/p.png)。\n", merged, StringComparison.Ordinal);
        Assert.Contains("aliases: [旧页]\n", merged, StringComparison.Ordinal);
        Assert.Contains("redirect_from: [old, topics/old.html]\n", merged, StringComparison.Ordinal);
        Assert.Contains("[[b]]、[[b#one|一节]]、[[旧页]]", _project.Read("content/topics/a.md"), StringComparison.Ordinal);
        Assert.Contains("topics/old.html", _project.BuildToMemory().Keys);
    }

    [Fact]
    public void What_the_merged_page_says_of_itself_is_named_where_it_stays_behind()
    {
        _project.With("content/topics/old.md", "---\nid: old\ntitle: 旧页\nsummary: 一句话\ntags: [丙]\n---\n\n文。\n");
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("merge", "old", "old"));
        using var again = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Fine, again.Run("merge", "old", "b"));
        Assert.Contains("警告 UKB5046: “summary: 一句话”没有并过去", again.Error, StringComparison.Ordinal);
        Assert.Contains("tags: [丙]\n", _project.Read("content/terms/b.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_cannot_be_rewritten_stops_the_move()
    {
        _project.With("content/topics/e.md", "# 戊\n\n<a href=old.md>旧</a>\n");
        var before = Snapshot();
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("mv", "old", "new-page"));
        Assert.Contains("content/topics/e.md:3:1: 错误 UKB5043", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    private void Move(string from, string to)
    {
        using var terminal = new TestTerminal(_project.Root);
        Assert.True(terminal.Run("mv", from, to) == ExitCode.Fine, terminal.Error);
    }

    private string[] Codes() => [.. _project.Check().Diagnostics.Select(d => d.Rule.Code)];

    private string Snapshot() => string.Join('\n', Directory.EnumerateFiles(_project.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => f + ":" + Convert.ToBase64String(File.ReadAllBytes(f))));
}
