using UnionKb.Cli;

namespace UnionKb.Tests.Importing;

/// <summary>
/// A text that changes after its import: pages keep their ids, untouched paragraphs follow the text, edited ones stay, and nothing is lost. All
/// through the command, and each twice, because the second import must find nothing left to do.
/// </summary>
public sealed class ReimportTests : IDisposable
{
    private const string Recipe = "seeds/essay.txt.import.yml";
    private const string Library = "content/zhi-gong-shu-wu-jian-she/zgswjs-tu-shu-de-lai-yuan.md";

    private readonly ImportFolder _project = new();
    private string _said = "";

    public ReimportTests()
    {
        _project.With("site.yml", "title: 测试\n").With("essay.txt", Essay());
        Expect(ExitCode.Fine, "import", "essay.txt");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_line_at_the_start_moves_no_page()
    {
        FollowOnTheSamePages(t => t.Replace("职工书屋建设\n", "职工书屋建设\n这一篇是给基层工会看的说明。\n", StringComparison.Ordinal));
        Assert.Contains("这一篇是给基层工会看的说明。", Read("content/zhi-gong-shu-wu-jian-she/index.md"), StringComparison.Ordinal);
        Assert.Contains("home: 7 图书的来源第1", Read(Recipe), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_before_the_others_leaves_their_ids_and_pages()
    {
        var pages = Pages();
        Edit(Library, t => t.Replace("order: 2", "order: 2\ntags:\n  - 图书", StringComparison.Ordinal));
        Change(t => t.Replace("一、书屋的选址\n", "一、书屋的由来\n" + Paragraph("由来", 1) + "一、书屋的选址\n", StringComparison.Ordinal));
        Reimport(ExitCode.Fine);
        Assert.Equal(pages.Append("content/zhi-gong-shu-wu-jian-she/zgswjs-shu-wu-de-you-lai.md").Order(StringComparer.Ordinal), Pages());
        Assert.Contains("order: 3\ntags:\n  - 图书\n", Read(Library), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_paragraph_joins_a_page_that_nobody_edited()
    {
        Change(t => t.Replace("图书的来源第1段", "图书的出处第1段", StringComparison.Ordinal));
        Reimport(ExitCode.Fine);
        Assert.Contains("图书的出处第1段", Read(Library), StringComparison.Ordinal);
        Assert.DoesNotContain("图书的来源第1段", Read(Library), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_paragraph_joins_a_page_that_was_edited_elsewhere()
    {
        Edit(Library, t => t.Replace("图书的来源第2段", "图书的来源（编者注）第2段", StringComparison.Ordinal) + "\n编者补充的一段。\n");
        Change(t => t.Replace("图书的来源第1段", "图书的出处第1段", StringComparison.Ordinal));
        Reimport(ExitCode.Fine);
        var page = Read(Library);
        Assert.Contains("图书的出处第1段", page, StringComparison.Ordinal);
        Assert.Contains("图书的来源（编者注）第2段", page, StringComparison.Ordinal);
        Assert.EndsWith("\n编者补充的一段。\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_both_changed_is_a_conflict_beside_the_page()
    {
        Edit(Library, t => t.Replace("图书的来源第1段", "图书的由来第1段", StringComparison.Ordinal));
        var edited = Read(Library);
        Change(t => t.Replace("图书的来源第1段", "图书的出处第1段", StringComparison.Ordinal));
        Reimport(ExitCode.Conflict);
        Assert.Equal(edited, Read(Library));
        Assert.Matches($"{Library}.*UKB1040", _said);
        Assert.Contains("图书的出处第1段", Read(Library + ".conflict.txt"), StringComparison.Ordinal);

        Edit(Library, t => t.Replace("图书的由来第1段", "图书的出处第1段", StringComparison.Ordinal));
        Reimport(ExitCode.Fine);
        Assert.False(Has(Library + ".conflict.txt"));
    }

    [Fact]
    public void An_editor_lets_own_words_stand_and_later_changes_merge_again()
    {
        Edit(Library, t => t.Replace("图书的来源第1段", "图书的由来第1段", StringComparison.Ordinal));
        var edited = Read(Library);
        Change(t => t.Replace("图书的来源第1段", "图书的出处第1段", StringComparison.Ordinal));
        Reimport(ExitCode.Conflict);

        Expect(ExitCode.Fine, "import", "--keep", Library);
        Assert.Equal(edited, Read(Library));
        Assert.False(Has(Library + ".conflict.txt"));
        Reimport(ExitCode.Fine);

        Change(t => t.Replace("图书的来源第2段", "图书的来路第2段", StringComparison.Ordinal));
        Reimport(ExitCode.Fine);
        Assert.Equal(edited.Replace("图书的来源第2段", "图书的来路第2段", StringComparison.Ordinal), Read(Library));
        Expect(ExitCode.Fine, "import", "--keep", Library);
        Assert.Matches($"{Library}.*UKB1049", _said);
    }

    [Fact]
    public void A_sentence_that_became_a_heading_is_not_lost()
    {
        Edit(Library, t => t.Replace("图书的来源第1段说明了基本的做法。", "## 图书的来源第1段说明了基本的做法\n\n", StringComparison.Ordinal));
        Expect(ExitCode.Fine, "import", "--check");
        Edit(Library, t => t.Replace("## 图书的来源第1段说明了基本的做法", "## 做法", StringComparison.Ordinal));
        Expect(ExitCode.Errors, "import", "--check");
        Assert.Contains("UKB1030", _said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_was_never_imported_has_lost_nothing()
    {
        _project.With("other.txt", "食堂管理办法\n食堂每天供应三餐，菜单由伙食委员会每周一公布。\n");
        Expect(ExitCode.Errors, "import", "other.txt", "--check");
        Assert.Matches("seeds/other.txt.*UKB1067", _said);
        Assert.DoesNotContain("UKB1030", _said, StringComparison.Ordinal);
        Assert.False(Has("seeds/other.txt"));
    }

    [Fact]
    public void A_file_that_stands_there_already_is_not_said_to_be_written()
    {
        Expect(ExitCode.Fine, "import", "essay.txt");
        Assert.DoesNotContain("已写入", _said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_section_that_is_gone_goes_unless_it_was_edited()
    {
        var all = Read("essay.txt");
        Change(t => Without(t, "二、图书的来源\n"));
        Reimport(ExitCode.Fine);
        Assert.False(Has(Library));

        _project.With("essay.txt", all);
        Reimport(ExitCode.Fine);
        Assert.True(Has(Library));
        Edit(Library, t => t + "\n编者补充的一段。\n");
        Change(t => Without(t, "二、图书的来源\n"));
        Reimport(ExitCode.Fine);
        Assert.Matches($"{Library}.*UKB1044", _said);
        Assert.Contains("编者补充的一段。", Read(Library), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_moves_takes_its_edits_along()
    {
        Edit(Library, t => t + "\n编者补充的一段。\n");
        FollowOnTheSamePages(t => Without(t, "二、图书的来源\n") + "四、图书的来源\n" + Paragraph("图书的来源", 1) + Paragraph("图书的来源", 2));
        Assert.Contains("title: 四、图书的来源", Read(Library), StringComparison.Ordinal);
        Assert.Contains("order: 3\n", Read(Library), StringComparison.Ordinal);
        Assert.Contains("编者补充的一段。", Read(Library), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_renamed_keeps_its_page_and_the_edits_in_it()
    {
        Edit(Library, t => t + "\n编者补充的一段。\n");
        FollowOnTheSamePages(t => t.Replace("二、图书的来源\n", "二、书从哪里来\n", StringComparison.Ordinal));
        Assert.Contains("title: 二、书从哪里来", Read(Library), StringComparison.Ordinal);
        Assert.Contains("编者补充的一段。", Read(Library), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_is_renamed_moves_no_page()
    {
        FollowOnTheSamePages(t => t.Replace("职工书屋建设\n", "怎样办好职工书屋\n", StringComparison.Ordinal));
        Assert.Contains("title: 怎样办好职工书屋", Read("content/zhi-gong-shu-wu-jian-she/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_was_changed_in_the_folder_is_followed_as_well()
    {
        Edit("seeds/essay.txt", t => t.Replace("图书的来源第1段", "图书的出处第1段", StringComparison.Ordinal));
        Expect(ExitCode.Fine, "import", "--dry-run");
        Assert.Contains("图书的来源第1段", Read(Library), StringComparison.Ordinal);
        Expect(ExitCode.Fine, "import");
        Assert.Contains($"已写入 {Recipe}", _said, StringComparison.Ordinal);
        Assert.Contains("图书的出处第1段", Read(Library), StringComparison.Ordinal);
        var files = _project.Files();
        Expect(ExitCode.Fine, "import");
        Assert.Equal(files, _project.Files());
        Assert.DoesNotContain("已写入", _said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_version_replaces_the_text_and_keeps_the_former_one()
    {
        var former = Read("seeds/essay.txt");
        Change(t => t + Paragraph("新增", 1));
        Expect(ExitCode.Fine, "import", "essay.txt");
        Assert.Matches("seeds/essay.txt: 提示 UKB1047.*seeds/essay.txt.former", _said);
        Assert.Equal(former, Read("seeds/essay.txt.former"));
        Assert.Equal(Read("essay.txt"), Read("seeds/essay.txt"));
        Expect(ExitCode.Fine, "import", "essay.txt");
        Assert.DoesNotContain("UKB1047", _said, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_text_of_the_same_name_replaces_nothing()
    {
        _project.With("essay.txt", "食堂管理办法\n食堂每天供应三餐，菜单由伙食委员会每周一公布。\n");
        var before = _project.Files();
        Expect(ExitCode.Errors, "import", "essay.txt");
        Assert.Matches("seeds/essay.txt.*UKB1048", _said);
        Assert.Equal(before, _project.Files());
    }

    [Fact]
    public void An_edited_recipe_finds_its_sentences_again_and_is_not_rewritten()
    {
        Edit(Recipe, r => r.Replace("title: 二、图书的来源", "title: 书的来源", StringComparison.Ordinal));
        var recipe = Read(Recipe);
        Change(t => "\n" + t);
        Reimport(ExitCode.Fine);
        Assert.Equal(recipe, Read(Recipe));
        Assert.Matches("seeds/essay.txt.import.yml: 提示 UKB1026.*3 → 4", _said);
        Assert.Contains("title: 书的来源", Read(Library), StringComparison.Ordinal);

        Expect(ExitCode.Fine, "import", "--propose");
        Assert.Equal(recipe, Read(Recipe));
        _project.With(Recipe, Read(Recipe + ".proposed"));
        Expect(ExitCode.Fine, "import");
        Assert.DoesNotContain("UKB1026", _said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_recipe_takes_new_paragraphs_where_they_stand()
    {
        Edit(Recipe, r => r.Replace("title: 二、图书的来源", "title: 书的来源", StringComparison.Ordinal));
        Change(t => t.Replace("图书的来源第2段", "新加的一段话，说明赠书怎样登记。\n图书的来源第2段", StringComparison.Ordinal));
        Expect(ExitCode.Errors, "import", "essay.txt");
        Assert.Matches("seeds/essay.txt:7:.*UKB1020", _said);
        Assert.DoesNotContain("新加的一段话", Read("seeds/essay.txt"), StringComparison.Ordinal);

        Expect(ExitCode.Fine, "import", "essay.txt", "--propose");
        _project.With(Recipe, Read(Recipe + ".proposed"));
        Expect(ExitCode.Fine, "import");
        Assert.Contains("\n\n新加的一段话，说明赠书怎样登记。\n\n图书的来源第2段", Read(Library), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_recipe_whose_words_are_gone_stops_with_the_place_and_the_nearest()
    {
        Edit(Recipe, r => r.Replace("title: 二、图书的来源", "title: 书的来源", StringComparison.Ordinal));
        var line = 1 + Read(Recipe).Split("图书的来源第1段")[0].Count(c => c == '\n');
        Change(t => t.Replace("图书的来源第1段", "馆藏图书的来源第1段", StringComparison.Ordinal));
        var before = _project.Files();
        Expect(ExitCode.Errors, "import", "essay.txt");
        Assert.Matches($"{Recipe}:{line}:.*UKB1015", _said);
        Assert.Contains("馆藏图书的来源", _said, StringComparison.Ordinal);
        Assert.Equal(before, _project.Files());
    }

    [Fact]
    public void An_address_without_opening_words_is_named_when_the_others_move()
    {
        Edit(Recipe, r => r.Replace("home: 9 图书的管理第1段", "home: 9", StringComparison.Ordinal));
        Change(t => "\n" + t);
        Reimport(ExitCode.Fine);
        Assert.Matches($"{Recipe}:.*UKB1027", _said);
    }

    [Fact]
    public void A_wrong_address_in_a_text_that_did_not_change_is_an_error()
    {
        Edit(Recipe, r => r.Replace("home: 9 图书的管理", "home: 8 图书的管理", StringComparison.Ordinal));
        Expect(ExitCode.Errors, "import");
        Assert.Matches($"{Recipe}:.*UKB1052", _said);
    }

    private static string Essay() => "职工书屋建设\n"
        + "一、书屋的选址\n" + Paragraph("书屋的选址", 1) + Paragraph("书屋的选址", 2)
        + "二、图书的来源\n" + Paragraph("图书的来源", 1) + Paragraph("图书的来源", 2)
        + "三、图书的管理\n" + Paragraph("图书的管理", 1) + Paragraph("图书的管理", 2);

    /// <summary>A paragraph of its own for each name and number, long enough that three sections are topics.</summary>
    private static string Paragraph(string name, int number) =>
        $"{name}第{number}段说明了基本的做法。" + string.Concat(Enumerable.Range(1, 8).Select(i => $"为了{name}，第{number}类单位在第{i}个月里要检查一次并且写下记录。")) + "\n";

    private static string Without(string text, string heading)
    {
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        var next = text.IndexOf("、图书的管理\n", start, StringComparison.Ordinal);
        return text[..start] + text[(next - 1)..];
    }

    /// <summary>Imports the changed text, then once more: the second time everything stays as it is.</summary>
    private void Reimport(ExitCode exit)
    {
        Expect(exit, "import", "essay.txt");
        var files = _project.Files();
        Expect(exit, "import", "essay.txt");
        Assert.Equal(files, _project.Files());
    }

    /// <summary>Changes the text, imports it twice, and no page comes, goes or moves.</summary>
    private void FollowOnTheSamePages(Func<string, string> change)
    {
        var pages = Pages();
        Change(change);
        Reimport(ExitCode.Fine);
        Assert.Equal(pages, Pages());
    }

    private void Expect(ExitCode exit, params string[] arguments) => _said = _project.Expect(exit, arguments).Said;

    private void Change(Func<string, string> change) => _project.With("essay.txt", change(Read("essay.txt")));

    private void Edit(string path, Func<string, string> edit) => _project.Edit(path, edit);

    private string Read(string path) => _project.Read(path);

    private bool Has(string path) => _project.Has(path);

    private string[] Pages() => [.. _project.Files("content").Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal))];
}
