using UnionKb.Compiling;
using UnionKb.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Reporting;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>The two texts of the repository, imported once.</summary>
public sealed class RealImport : IDisposable
{
    internal ImportFolder Folder { get; } = ImportFolder.OfTheSeeds();

    internal ImportResult Result { get; }

    public RealImport() => Result = Folder.Apply();

    public void Dispose() => Folder.Dispose();
}

public sealed class RealSeedsTests(RealImport import) : IClassFixture<RealImport>
{
    private readonly ImportFolder _folder = import.Folder;
    private readonly ImportResult _result = import.Result;
    private readonly ImportReport _report = import.Result.Report;

    private string Topic(string id) => _folder.Read(_report.Topics.Single(t => t.Id == id).Path);

    private static string[] Lines(string text, Func<string, bool> wanted) => [.. text.Split('\n').Where(wanted)];

    private static string[] OrderedItems(string text) => Lines(text, l => l.Length > 2 && char.IsAsciiDigit(l[0]) && l[1] == '.');

    private static string[] TableRows(string text) => [.. Lines(text, l => l.StartsWith('|')).Skip(2)];

    [Fact]
    public void Nothing_is_wrong_with_the_committed_recipes() =>
        Assert.Equal("", Findings.Print(_result.Diagnostics.Where(d => d.Severity != Severity.Note)));

    [Fact]
    public void Committed_content_is_what_the_import_writes()
    {
        var written = _folder.Files("content");
        foreach (var (path, bytes) in written)
        {
            Assert.True(File.Exists(Repository.Path(path)), path + " is not committed");
            Assert.Equal(bytes, Convert.ToHexString(File.ReadAllBytes(Repository.Path(path))));
        }
    }

    [Fact]
    public void The_repository_needs_no_import_and_has_every_sentence()
    {
        var result = Import.Plan(new ImportOptions { Root = Repository.Root });
        Assert.True(result.Plan.ChangesNothing);
        Assert.False(result.HasConflicts);
        Assert.Equal(52, Import.Check(new ImportOptions { Root = Repository.Root }).Report.Count(CoverageState.Home));
    }

    [Fact]
    public void Committed_locks_are_what_the_import_writes()
    {
        foreach (var path in _folder.Files("seeds").Keys.Where(p => p.EndsWith(ImportLock.Suffix, StringComparison.Ordinal)))
            Assert.Equal(_folder.Read(path), File.ReadAllText(Repository.Path(path)));
    }

    [Fact]
    public void Seeds_are_left_as_they_are()
    {
        foreach (var path in _folder.Files("seeds").Keys.Where(p => p.EndsWith(".txt", StringComparison.Ordinal)))
            Assert.Equal(File.ReadAllBytes(Repository.Path(path)), File.ReadAllBytes(Path.Combine(_folder.Root, path)));
    }

    [Fact]
    public void Every_unique_sentence_has_one_home_and_none_is_lost()
    {
        Assert.Equal(52, _report.UniqueSentences);
        Assert.Equal([17, 35], _report.Seeds.Select(s => s.UniqueSentences));
        Assert.All(_report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
        var homes = _report.Topics.SelectMany(t => t.Home).ToArray();
        Assert.Equal(52, homes.Length);
        Assert.Equal(_report.Sentences.Select(s => s.Address).Order(StringComparer.Ordinal), homes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_repeated_block_is_folded_and_reported_with_both_addresses()
    {
        var block = Assert.Single(_report.Seeds[0].Repeated);
        Assert.Equal((3, 1, 2, 770), (block.Line, block.CopyOf, block.Paragraphs, block.Characters));
        Assert.Equal(
            ["A3.1=A1.1", "A3.2=A1.2", "A4.1=A2.1", "A4.2=A2.2", "A4.3=A2.3", "A4.4=A2.4", "A4.5=A2.5"],
            _report.Seeds[0].Duplicates.Select(d => $"{d.Address}={d.CopyOf}"));
        Assert.Empty(_report.Seeds[1].Repeated);
        var finding = _result.Diagnostics.One("UKB1005");
        Assert.Equal(("seeds/000_93ddbb77f6f1871b.txt", 3), (finding.File, finding.At!.Value.Line));
        Assert.Equal(["3", "1", "2", "770"], finding.Texts());
    }

    [Fact]
    public void Every_changed_character_is_counted()
    {
        Assert.Equal([" →×42", "(→（×1", ")→）×1", ":→：×1", ";→；×2"], _report.Seeds[0].Changes.Select(c => $"{c.From}→{c.To}×{c.Count}"));
        Assert.Empty(_report.Seeds[1].Changes);
        Assert.Equal([2220, 2570], _report.Seeds.Select(s => s.Characters));
    }

    [Fact]
    public void One_text_has_a_title_and_four_headings_and_the_other_an_editors_title()
    {
        Assert.Equal([0, 4], _report.Seeds.Select(s => s.Headings));
        Assert.Equal([true, false], _report.Seeds.Select(s => s.TitleByEditor));
        Assert.Contains("标题由编者拟", Topic("international-work-principles"), StringComparison.Ordinal);
        Assert.Equal("把握工会组织的新使命新担当", _report.Seeds[1].Title);
        Assert.All(_report.Seeds, s => Assert.Equal(["source", "author", "published"], s.Missing));
    }

    [Fact]
    public void The_two_sets_of_three_stay_apart()
    {
        Assert.Equal(
            ["1. 积极参与“一带一路”建设", "2. 增进我国工人阶级同各国工人阶级的友谊", "3. 在推动构建人类命运共同体中发挥作用"],
            OrderedItems(Topic("charter-amendment-foreign-affairs-requirements")));
        Assert.Equal(
            [
                "1. [[principle-political-direction|始终坚持正确政治方向]]",
                "2. [[principle-host-diplomacy|积极配合国家主场外交]]",
                "3. [[principle-discourse-power-and-influence|不断扩大在国际工运领域话语权、影响力]]",
            ],
            OrderedItems(Topic("international-work-principles")));
        Assert.Equal(["A5.1", "A5.2", "A5.3", "A5.4"], HomeOf("principle-political-direction"));
        Assert.Equal(["A6.1", "A6.2", "A6.3"], HomeOf("principle-host-diplomacy"));
        Assert.Equal(["A7.1", "A7.2", "A7.3"], HomeOf("principle-discourse-power-and-influence"));
    }

    [Fact]
    public void The_conclusion_belongs_to_the_pillar() =>
        Assert.Equal(["B2.5", "B16.1", "B16.2"], HomeOf("union-new-mission"));

    [Theory]
    [InlineData("《新时期产业工人队伍建设改革方案》")]
    [InlineData("《改革方案》")]
    [InlineData("产业工人队伍建设改革方案")]
    public void The_reform_plan_is_one_page_under_all_its_names(string name)
    {
        var pages = _report.Topics
            .Where(t => new ContentPage(new PageCompiler().Compile(new SourceText(t.Path, _folder.Read(t.Path)))).Names.Contains(name)).ToArray();
        Assert.Equal("workforce-reform-plan", Assert.Single(pages).Id);
    }

    [Fact]
    public void Tables_hold_the_words_of_the_text()
    {
        var management = TableRows(Topic("democratic-management-system").Split("## 日常形式")[0]);
        Assert.Equal(
            [
                "| 国有企业 | 执行企业民主管理和“三重一大”决策制度的有关规定 |",
                "| 混合所有制企业 | 职工民主管理制度 |",
                "| 公司制企业 | 职工董事、职工监事制度 |",
                "| 小微企业 | 依托工会联合会建立区域行业职工代表大会制度 |",
            ],
            management);
        Assert.Equal(
            ["| 国有、非公企事业单位 | 厂务公开制度 |", "| 机关事业单位 | 政务公开、校务公开、院务公开 |"],
            TableRows(Topic("open-affairs-system")));
        Assert.Equal(
            [
                "| 有劳动能力的困难职工 | 加强技能培训、提供创业援助 |",
                "| 因病致困职工 | 推动建立职工大病保险制度 |",
                "| 符合低保条件职工 | 实施“金秋助学”，帮助困难家庭子女就学 |",
            ],
            TableRows(Topic("precision-assistance-for-workers-in-difficulty")));
    }

    [Fact]
    public void Dates_are_those_that_the_texts_print()
    {
        var dates = Fronts("when").ToArray();
        Assert.Equal(["1995年", "2008年", "2015年", "2015年4月28日", "2017年", "2018年10月", "90多年来", "“两个一百年”"], dates.Order(StringComparer.Ordinal));
        var seeds = string.Concat(Directory.EnumerateFiles(Repository.Path("seeds"), "*.txt").Select(File.ReadAllText));
        foreach (var text in _report.Topics.Select(t => _folder.Read(t.Path)))
        {
            foreach (System.Text.RegularExpressions.Match year in System.Text.RegularExpressions.Regex.Matches(text, @"\d{4}年"))
                Assert.Contains(year.Value, seeds, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Undated_events_are_the_four_meetings()
    {
        var undated = _report.Topics.Where(t => t.Kind == "event" && !_folder.Read(t.Path).Contains("\nwhen: ", StringComparison.Ordinal)).Select(t => t.Title);
        Assert.Equal(["中央党的群团工作会议", "党的十九大", "党的十八大", "工会十七大"], undated.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Quoted_terms_with_inner_marks_are_whole()
    {
        var everyListItem = _report.Topics.SelectMany(t => Lines(_folder.Read(t.Path), l => l.StartsWith("- ", StringComparison.Ordinal)));
        Assert.All(everyListItem, item => Assert.Equal(item.Count(c => c == '“'), item.Count(c => c == '”')));
        Assert.Equal("“和平、发展、合作、工人权益”", _report.Topics.Single(t => t.Id == "banner-workers-rights").Title);
        Assert.Equal("“促进企业发展、维护职工权益”", _report.Topics.Single(t => t.Id == "negotiation-principle").Title);
    }

    [Fact]
    public void Terms_without_explanation_are_listed()
    {
        string[] expected =
        [
            "一带一路", "四个自信", "朋友圈", "五位一体", "四个全面", "两个一百年", "三重一大", "人类命运共同体", "劳模精神", "工匠精神",
            "工资指导线", "枢纽型社会组织", "习近平外交思想",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), _report.Unexplained.Select(t => t.Term).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["一带一路", "四个自信", "五位一体", "四个全面", "两个一百年", "三重一大"],
            _report.Unexplained.Where(t => t.ByRule).Select(t => t.Term));
        Assert.Equal("A7.3", _report.Unexplained.Single(t => t.Term == "朋友圈").Address);
    }

    [Fact]
    public void Reported_speech_keeps_its_speaker()
    {
        Assert.Equal(["B2.2", "B2.3", "B2.4"], HomeOf("collective-talk-2018"));
        var paragraph = Lines(Topic("collective-talk-2018"), l => l.Contains("要坚持党对工会工作的领导", StringComparison.Ordinal))[0];
        Assert.StartsWith("2018年10月，习近平总书记", paragraph, StringComparison.Ordinal);
        Assert.Contains("并指出，", paragraph, StringComparison.Ordinal);
        foreach (var quoted in new[] { "cpc-19th-congress", "working-class" })
            Assert.Contains("> 并指出，完成党的十九大提出的目标任务，必须充分发挥工人阶级主力军作用。\n>\n> ——习近平总书记，2018年10月\n", Topic(quoted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("international-work-principles")]
    [InlineData("union-new-mission")]
    [InlineData("union-foreign-affairs-work")]
    [InlineData("international-situation-and-mission")]
    [InlineData("charter-amendment-foreign-affairs-requirements")]
    [InlineData("principle-political-direction")]
    [InlineData("principle-host-diplomacy")]
    [InlineData("principle-discourse-power-and-influence")]
    [InlineData("important-discourse-on-working-class-and-union-work")]
    [InlineData("industrial-workforce-development")]
    [InlineData("workforce-reform-plan")]
    [InlineData("democratic-management-system")]
    [InlineData("cppcc-union-sector")]
    [InlineData("harmonious-labor-relations")]
    [InlineData("collective-wage-negotiation")]
    [InlineData("labor-dispute-mediation")]
    [InlineData("serving-workers")]
    [InlineData("precision-assistance-for-workers-in-difficulty")]
    public void The_wanted_topics_are_there(string id) => Assert.Contains(_report.Topics, t => t.Id == id);

    [Fact]
    public void Summaries_are_words_of_the_texts()
    {
        var seeds = UnionKb.Importing.Segmenting.SeedLibrary.Read(_folder.Root, new DiagnosticBag());
        var summaries = Fronts("summary").ToArray();
        Assert.Equal(_report.Topics.Length, summaries.Length);
        Assert.All(summaries, s => Assert.Contains(seeds.SelectMany(t => t.Segments), p => p.Text.Contains(s, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_report_reads_in_both_languages()
    {
        var chinese = ReportText.Write(_report, Language.Zh);
        Assert.Contains("2 份原文，52 句（重复 7 句已合并）", chinese, StringComparison.Ordinal);
        Assert.Contains("U+0020 → 删去 × 42", chinese, StringComparison.Ordinal);
        Assert.Contains("52 sentences (7 repeated ones folded)", ReportText.Write(_report, Language.En), StringComparison.Ordinal);
    }

    private string[] HomeOf(string id) => _report.Topics.Single(t => t.Id == id).Home;

    private IEnumerable<string> Fronts(string key) => _report.Topics
        .SelectMany(t => Lines(_folder.Read(t.Path), l => l.StartsWith(key + ": ", StringComparison.Ordinal)))
        .Select(l => l[(key.Length + 2)..]);
}
