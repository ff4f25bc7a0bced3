using UnionKb.Cli;

namespace UnionKb.Tests.Importing;

/// <summary>What an editor does between two imports: drops, deletes, edits and moves; and what the command then says and writes.</summary>
public sealed class LifeCycleTests : IDisposable
{
    private const string Page = "content/shi-tang-guan-li/index.md";
    private const string Recipe = "seeds/a.txt.import.yml";
    private const string Fourth = "每周一公布菜单和价格。";

    private readonly ImportFolder _project = new();
    private string _said = "";
    private string _out = "";

    public LifeCycleTests() => _project.With("site.yml", "title: 测试\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_sentence_that_the_editor_deleted_can_be_dropped()
    {
        Import(Canteen());
        _project.Edit(Page, t => t.Replace(Fourth, "", StringComparison.Ordinal));
        Expect(ExitCode.Errors, "import");
        Assert.Contains("UKB1030", _said, StringComparison.Ordinal);
        var page = _project.Read(Page);
        Drop("3.2", "不用");
        Settled();
        Assert.Contains("按方案舍去 1 句，丢失 0 句", _out, StringComparison.Ordinal);
        Assert.Contains($"（不用）：{Fourth}", _out, StringComparison.Ordinal);
        Assert.Equal(page, _project.Read(Page));
    }

    [Fact]
    public void A_drop_takes_the_sentence_out_of_a_page_that_nobody_edited()
    {
        Import(Canteen());
        Drop("3.2", "不用");
        Settled();
        Assert.DoesNotContain(Fourth, _project.Read(Page), StringComparison.Ordinal);
        Assert.Contains("食堂由后勤部门管理，工会派人监督。", _project.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_a_deleted_page_can_be_dropped()
    {
        Import(Canteen());
        _project.Delete(Page);
        Expect(ExitCode.Errors, "import");
        Drop("2-3", "整页不用");
        Settled();
        Assert.Contains("按方案舍去 4 句，丢失 0 句", _out, StringComparison.Ordinal);
        Assert.False(_project.Has(Page));
    }

    [Fact]
    public void A_sentence_that_came_to_an_edited_paragraph_can_be_dropped()
    {
        Import(Canteen());
        _project.Edit(Page, t => t.Replace("食堂由后勤部门管理", "食堂由行政科管理", StringComparison.Ordinal));
        var page = _project.Read(Page);
        _project.With("a.txt", Canteen().Replace(Fourth, Fourth + "节假日另行通知开放时间。", StringComparison.Ordinal));
        Expect(ExitCode.Conflict, "import", "a.txt");
        Expect(ExitCode.Errors, "import", "--keep", Page);
        Drop("3.3", "不用");
        Settled();
        Assert.Contains("按方案舍去 1 句，丢失 0 句", _out, StringComparison.Ordinal);
        Assert.Equal(page, _project.Read(Page));
    }

    [Fact]
    public void A_sentence_of_a_page_stands_for_one_sentence_of_the_text_only()
    {
        const string Rest = "总工会负责受理职工的来信来访，并在十五日内答复。\n";
        Import("信访办法\n市" + Rest + "区" + Rest);
        const string Letters = "content/xin-fang-ban-fa/index.md";
        _project.Edit(Letters, t => t.Replace("\n区" + Rest, "\n", StringComparison.Ordinal).Replace("\n市总工会负责", "\n市总工会信访处负责", StringComparison.Ordinal));
        Expect(ExitCode.Errors, "import", "--check");
        Assert.Contains("改动 1 句，按方案舍去 0 句，丢失 1 句", _out, StringComparison.Ordinal);
        Assert.Matches("seeds/a.txt:3:.*UKB1030", _said);
    }

    [Fact]
    public void A_new_draft_that_was_not_taken_is_not_said_to_be()
    {
        Import(Canteen());
        Review();
        _project.With("a.txt", "\n" + Canteen() + "本办法自二〇二六年一月一日起施行。\n");
        var before = _project.Files("seeds");
        Expect(ExitCode.Errors, "import", "a.txt");
        Assert.Equal(before, _project.Files("seeds"));
        Assert.DoesNotContain("UKB1047", _said, StringComparison.Ordinal);
        var command = $"unionkb import --propose \"{Path.Combine(_project.Root, "a.txt")}\"";
        foreach (var rule in new[] { "UKB1026", "UKB1051" })
            Assert.Matches($"{rule}[^\n]*(\n(?!seeds/)[^\n]*)*{System.Text.RegularExpressions.Regex.Escape(command)}", _said);

        Expect(ExitCode.Fine, "import", "--propose", Path.Combine(_project.Root, "a.txt"));
        Assert.Contains("UKB1047", _said, StringComparison.Ordinal);
        Assert.True(_project.Has("seeds/a.txt.former"));
        TakeProposed();
        Assert.Contains("本办法自二〇二六年一月一日起施行。", _project.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_paragraph_under_a_heading_stays_under_it()
    {
        const string Rules = "content/gong-hui-gui-ding/index.md";
        Import(Regulation());
        Review();
        _project.With("a.txt", Regulation()
            .Replace("第二章 组织\n", "第二章 组织\n组织建设遵循民主集中制的原则。\n", StringComparison.Ordinal)
            .Replace("第一章 总则\n", "第一章 总则\n本规定适用于各级工会组织。\n", StringComparison.Ordinal));
        Expect(ExitCode.Errors, "import", "a.txt");
        Expect(ExitCode.Fine, "import", "--propose", "a.txt");
        TakeProposed();
        Assert.Contains("总则\n\n本规定适用于各级工会组织。\n\n第一条", _project.Read(Rules), StringComparison.Ordinal);
        Assert.Contains("组织\n\n组织建设遵循民主集中制的原则。\n\n第三条", _project.Read(Rules), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_chapter_brings_its_heading()
    {
        Import(Regulation());
        Review();
        _project.With("a.txt", Regulation() + "第三章 法律责任\n第五条 违反本规定的，由上级工会责令改正。\n");
        Expect(ExitCode.Fine, "import", "--propose", "a.txt");
        TakeProposed();
        const string end = "第四条 基层工会委员会由会员大会选举产生。\n\n## 第三章 法律责任\n\n第五条 违反本规定的，由上级工会责令改正。\n";
        Assert.EndsWith(end, _project.Read("content/gong-hui-gui-ding/index.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("UKB1033", _said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_chapter_between_chapters_that_are_topics_is_a_topic()
    {
        var first = LongChapter("一", "总则");
        var last = LongChapter("三", "附则");
        Import("工会规定\n" + first + last);
        Review();
        _project.With("a.txt", "工会规定\n" + first.Replace("总则\n", "总则\n总则开头新加的一段话。\n", StringComparison.Ordinal) + LongChapter("二", "组织") + last);
        Expect(ExitCode.Fine, "import", "--propose", "a.txt");
        TakeProposed();
        var page = _project.Read("content/gong-hui-gui-ding/ghgd-zu-zhi.md");
        Assert.Contains("title: 第二章 组织\n", page, StringComparison.Ordinal);
        Assert.Contains("parent: gong-hui-gui-ding\norder: 2\n", page, StringComparison.Ordinal);
        Assert.Contains("---\n\n总则开头新加的一段话。\n\n总则的第1条", _project.Read("content/gong-hui-gui-ding/ghgd-zong-ze.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_the_editor_moved_follows_the_text_where_it_is()
    {
        const string Moved = "content/hou-qin/shi-tang.md";
        Import(Canteen());
        _project.With(Moved, _project.Read(Page)).Delete(Page);
        Settled();
        Assert.DoesNotContain("UKB1043", _said, StringComparison.Ordinal);
        for (var price = 1; price <= 2; price++)
        {
            _project.With("a.txt", Canteen().Replace("三餐", $"三餐，每餐{price}元", StringComparison.Ordinal));
            Expect(ExitCode.Fine, "import", "a.txt");
            Settled();
            Assert.Contains($"三餐，每餐{price}元", _project.Read(Moved), StringComparison.Ordinal);
            Assert.False(_project.Has(Page));
        }
    }

    [Fact]
    public void A_page_keeps_its_line_ends()
    {
        Import(Canteen());
        _project.Edit(Page, t => (t + "\n编者补充的一段。\n").Replace("\n", "\r\n", StringComparison.Ordinal));
        _project.With("a.txt", Canteen().Replace("三餐", "两餐", StringComparison.Ordinal));
        Expect(ExitCode.Fine, "import", "a.txt");
        var page = _project.Read(Page);
        Assert.Contains("两餐", page, StringComparison.Ordinal);
        Assert.Contains("编者补充的一段。", page, StringComparison.Ordinal);
        Assert.Equal(page.Count(c => c == '\n'), page.Split("\r\n").Length - 1);
        Settled();
    }

    [Fact]
    public void An_address_of_a_heading_says_so_and_names_its_neighbours()
    {
        Import(Regulation());
        _project.Edit(Recipe, r => r + "\ndrop: [{span: 5, reason: 不用}]\n");
        Expect(ExitCode.Errors, "import");
        Assert.Matches("UKB1052.*小标题", _said);
        Assert.Matches("(?s)前面有 4\\.1 第二条 .*后面有 6\\.1 第三条 ", _said);
    }

    private static string Regulation() => "工会规定\n第一章 总则\n第一条 为了维护职工的合法权益，制定本规定。\n第二条 工会是职工自愿结合的群众组织。\n"
        + "第二章 组织\n第三条 各级工会委员会由会员代表大会选举产生。\n第四条 基层工会委员会由会员大会选举产生。\n";

    private static string LongChapter(string number, string name) => $"第{number}章 {name}\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
        $"{name}的第{i}条内容：" + string.Concat(Enumerable.Range(1, 4).Select(j => $"{name}所说的第{i}类单位应当在第{j}个季度检查一次并且写下记录。")) + "\n"));

    /// <summary>Makes the recipe the editor's.</summary>
    private void Review() => _project.Edit(Recipe, r => r.Replace("proposed: ", "# ", StringComparison.Ordinal));

    private void TakeProposed()
    {
        _project.With(Recipe, _project.Read(Recipe + ".proposed"));
        Settled();
    }

    private static string Canteen() => "食堂管理\n职工食堂每天供应三餐，凭卡就餐。外来人员须登记以后用餐。\n食堂由后勤部门管理，工会派人监督。" + Fourth + "\n";

    private void Import(string text)
    {
        _project.With("a.txt", text);
        Expect(ExitCode.Fine, "import", "a.txt");
    }

    private void Drop(string span, string reason) => _project.Edit(Recipe, r => r + $"\ndrop: [{{span: {span}, reason: {reason}}}]\n");

    /// <summary>Imports, then once more: the second time everything stays as it is.</summary>
    private void Settled()
    {
        Expect(ExitCode.Fine, "import");
        var files = _project.Files();
        Expect(ExitCode.Fine, "import");
        Assert.Equal(files, _project.Files());
    }

    private void Expect(ExitCode exit, params string[] arguments) => (_out, _said) = _project.Expect(exit, arguments);
}
