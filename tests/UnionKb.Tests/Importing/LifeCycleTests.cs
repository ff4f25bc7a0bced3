using UnionKb.Cli;
using UnionKb.Tests.Cli;

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

    private void Expect(ExitCode exit, params string[] arguments)
    {
        using var terminal = new TestTerminal(_project.Root);
        var given = terminal.Run(arguments);
        (_said, _out) = (terminal.Error, terminal.Out);
        Assert.True(exit == given, $"{given}: {_said}");
    }
}
