using UnionKb.Importing.Covering;
using UnionKb.Importing.Planning;

namespace UnionKb.Tests.Importing;

/// <summary>Rows, items, notes and links over the life of a text: imported again, edited, brought back from pages that older imports wrote.</summary>
public sealed class FormLifeTests
{
    private const string Page = "content/jie-shu-ban-fa/index.md";

    private const string Text = "# 借书办法\n\n会员凭证件借书，每次不超过三册[^1]。\n\n| 类别 | 期限 |\n|---|---|\n| 图书 | 三十天 |\n| 期刊 | 七天 |\n\n"
        + "- 爱护图书\n- 按期归还\n\n> 书籍是人类进步的阶梯。\n\n```\n索书号 = 1\n```\n\n[^1]: 证件指会员证。\n";

    [Fact]
    public void Each_part_has_its_home_and_an_edited_one_is_told()
    {
        using var folder = new ImportFolder().With("seeds/x.md", Text);
        Assert.All(folder.Apply().Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
        folder.Edit(Page, t => t.Replace("| 图书 | 三十天 |", "| 图书 | 三十五天 |", StringComparison.Ordinal)
            .Replace("- 按期归还", "- 按期归还图书", StringComparison.Ordinal));
        var check = folder.Check();
        Assert.False(check.HasErrors);
        Assert.Equal(["图书｜三十天", "- 按期归还"], check.Report.Sentences.Where(s => s.State == CoverageState.Edited).Select(s => s.Text));
        folder.Edit(Page, t => t.Replace("| 期刊 | 七天 |\n", "", StringComparison.Ordinal).Replace("- 爱护图书\n", "", StringComparison.Ordinal)
            .Replace("> 书籍是人类进步的阶梯。\n", "", StringComparison.Ordinal).Replace("索书号 = 1", "", StringComparison.Ordinal)
            .Replace("[^1]: 证件指会员证。\n", "", StringComparison.Ordinal));
        Assert.Equal(
            ["[1] 证件指会员证。", "期刊｜七天", "- 爱护图书", "书籍是人类进步的阶梯。", "索书号 = 1"],
            folder.Check().Report.Sentences.Where(s => s.State == CoverageState.Lost).Select(s => s.Text));
    }

    [Fact]
    public void A_list_that_an_editor_makes_of_prose_is_no_home()
    {
        using var folder = new ImportFolder().With("seeds/x.md", "# 借书办法\n\n会员凭证件借书，每次不超过三册。\n\n图书按期归还，不得转借他人。\n");
        folder.Apply();
        folder.Edit(Page, t => t.Replace("图书按期归还", "- 图书按期归还", StringComparison.Ordinal));
        Assert.Single(folder.Check().Diagnostics.Of("UKB1030"));
        folder.Edit(Page, t => t.Replace("- 图书按期归还，不得转借他人。", "| 图书按期归还，不得转借他人。 |\n|---|", StringComparison.Ordinal));
        Assert.Single(folder.Check().Diagnostics.Of("UKB1030"));
    }

    [Fact]
    public void A_new_row_of_a_new_version_joins_an_edited_page()
    {
        using var folder = new ImportFolder().With("seeds/x.md", Text);
        folder.Apply();
        folder.Edit(Page, t => t.Replace("每次不超过三册", "每次至多三册", StringComparison.Ordinal));
        folder.With("seeds/x.md", Text.Replace("| 期刊 | 七天 |\n", "| 期刊 | 七天 |\n| 光盘 | 三天 |\n", StringComparison.Ordinal));
        Assert.Equal(PlannedAction.Merge, Assert.Single(folder.Apply().Plan.Files).Action);
        Assert.Contains("| 期刊 | 七天 |\n| 光盘 | 三天 |", folder.Read(Page), StringComparison.Ordinal);
        Assert.Contains("每次至多三册", folder.Read(Page), StringComparison.Ordinal);
    }

    /// <summary>Older imports wrote each row as a paragraph with ｜ and each item as a paragraph with its sign escaped.</summary>
    [Fact]
    public void Pages_of_older_imports_that_nobody_edited_are_updated()
    {
        using var folder = new ImportFolder().With("seeds/x.md", Text);
        folder.Apply();
        var page = folder.Read(Page);
        var old = page[..(page.LastIndexOf("---\n", StringComparison.Ordinal) + 4)]
            + "\n会员凭证件借书，每次不超过三册\\[^1\\]。\n\n类别｜期限\n\n图书｜三十天\n\n期刊｜七天\n\n\\- 爱护图书\n\n\\- 按期归还\n";
        folder.With(Page, old);
        folder.Edit("seeds/x.md.import.lock", t => Relocked(t, old));
        Assert.Equal(PlannedAction.Update, Assert.Single(folder.Plan().Plan.Files).Action);
        folder.Apply();
        Assert.Equal(page, folder.Read(Page));
    }

    [Fact]
    public void Addresses_of_older_recipes_are_found_with_the_signs_they_have()
    {
        using var folder = new ImportFolder().With("seeds/x.md", Text).With(
            "seeds/x.md.import.yml",
            "title: 借书办法\npillar: jie-shu-ban-fa\ntopics:\n  - id: jie-shu-ban-fa\n    title: 借书办法\n    body:\n      - home: 2 会员凭证件借书\n"
            + "      - home: 3 [1] 证件指会员\n      - home: 4 类别｜期限\n      - home: 5 图书｜三十天\n      - home: 6 期刊｜七天\n      - home: 7 - 爱护图书\n"
            + "      - home: 8 按期归还\n      - home: 9 书籍是人类\n      - home: 10 索书号\n");
        var result = folder.Apply();
        Assert.False(result.HasErrors, Findings.Print(result.Diagnostics));
        Assert.Contains("| 图书 | 三十天 |\n| 期刊 | 七天 |\n\n- 爱护图书\n- 按期归还", folder.Read(Page), StringComparison.Ordinal);
    }

    /// <summary>Things that stood in the way in documentation of real projects.</summary>
    [Theory]
    [InlineData("用`.`分隔的路径：`![](/a/b.jpg)` 是图。", "用`.`分隔的路径：`![](/a/b.jpg)` 是图。")]
    [InlineData("按 <kbd>Ctrl</kbd><kbd>K</kbd>。", "按 `Ctrl`<!-- -->`K`。")]
    [InlineData("见 [![徽标](https://example.org/a.png)](https://example.org/b)。", "见[［图：徽标］](https://example.org/b)。")]
    [InlineData("**OR**\n\n```\nOR\n```", "**OR**\n\n```\nOR\n```")]
    [InlineData("```\nOR\n```\n\n**OR**", "```\nOR\n```\n\n**OR**")]
    [InlineData("\\* 星 \\_线\\_ \\<b> &lt;i&gt; `` ` ``", "\\* 星 \\_线\\_ \\<b\\> \\<i\\> `` ` ``")]
    public void Code_keys_badges_and_escapes_come_through(string text, string written)
    {
        using var folder = new ImportFolder().With("seeds/x.md", $"# 借书办法\n\n会员凭证件借书。\n\n{text}\n");
        Assert.All(folder.Apply().Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
        Assert.EndsWith($"会员凭证件借书。\n\n{written}\n", folder.Read(Page), StringComparison.Ordinal);
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }

    [Theory]
    [InlineData("会员凭有效证件（没有证件的，凭单位开具的证明，证明须写明姓名、单位和借书的用途，当日有效。）借书，每次不超过三册。", CoverageState.Edited)]
    [InlineData("每位会员借的书至多三册。", CoverageState.Lost)]
    [InlineData("会员凭证件借书，（特别说明：遇到盘点、修缮、停电等情况，书屋暂停外借，恢复时间另行通知，请各位会员谅解。）每次不超过三册。", CoverageState.Edited)]
    public void An_addition_inside_a_sentence_is_an_edit(string edited, CoverageState state)
    {
        using var folder = new ImportFolder().With("seeds/x.txt", "借书办法\n会员凭证件借书，每次不超过三册。\n图书按期归还，不得转借他人。\n");
        folder.Apply();
        folder.Edit(Page, t => t.Replace("会员凭证件借书，每次不超过三册。", edited, StringComparison.Ordinal));
        Assert.Equal(state, folder.Check().Report.Sentences[0].State);
    }

    [Fact]
    public void A_text_that_joins_does_not_repeat_the_conflict_of_another()
    {
        using var folder = new ImportFolder().With("site.yml", "title: 测试\n").With("seeds/x.txt", "借书办法\n会员凭证件借书，每次不超过三册。\n")
            .With("new.txt", "还书办法\n图书按期归还，不得转借他人。\n");
        folder.Apply();
        folder.Edit(Page, t => t.Replace("不超过三册", "至多三册", StringComparison.Ordinal));
        folder.With("seeds/x.txt", "借书办法\n会员凭证件借书，每次不超过五册。\n");
        folder.Expect(UnionKb.Cli.ExitCode.Conflict, "import");
        Assert.DoesNotContain("UKB1040", folder.Expect(UnionKb.Cli.ExitCode.Fine, "import", "new.txt").Said, StringComparison.Ordinal);
        folder.Expect(UnionKb.Cli.ExitCode.Conflict, "import");
        folder.Expect(UnionKb.Cli.ExitCode.Fine, "import", "--keep", Page);
        folder.Expect(UnionKb.Cli.ExitCode.Fine, "import");
        Assert.Contains("至多三册", folder.Read(Page), StringComparison.Ordinal);
    }

    private static string Relocked(string text, string page)
    {
        var written = LockWriter.Write(new ImportLock("x.md", "", "", [LockedPage.Of("jie-shu-ban-fa", Page, page)]));
        return text[..text.IndexOf("pages:", StringComparison.Ordinal)] + written[written.IndexOf("pages:", StringComparison.Ordinal)..];
    }
}
