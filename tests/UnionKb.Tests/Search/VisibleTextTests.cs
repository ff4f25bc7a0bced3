using UnionKb.Diagnostics;
using UnionKb.Search.Answering;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Search;

/// <summary>tests/cases/43, 45 and 46: search finds what readers see, however it is spelled or broken.</summary>
public sealed class VisibleTextTests
{
    public static TheoryData<string, string> Pairs()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Case("43-tradsimp", "pairs.tsv"))) data.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return data;
    }

    /// <summary>Beside the pairs of the case: Hong Kong and Taiwan forms, words whose characters have several traditional ones.</summary>
    public static TheoryData<string, string> MorePairs => new()
    {
        { "衞生署", "卫生署" }, { "綫路圖", "线路图" }, { "羣眾", "群众" }, { "麪包", "面包" }, { "峯會", "峰会" }, { "啓事", "启事" }, { "鷄蛋", "鸡蛋" }, { "產業", "产业" },
        { "産業", "产业" }, { "緑化", "绿化" }, { "錄音", "录音" }, { "稅務", "税务" }, { "喜悅", "喜悦" }, { "脫離", "脱离" }, { "內容", "内容" }, { "靑年", "青年" },
        { "佈告", "布告" }, { "遊行", "游行" }, { "週末", "周末" }, { "復興", "复兴" }, { "複雜", "复杂" }, { "覆蓋", "复盖" }, { "幹部", "干部" }, { "乾淨", "干净" },
        { "發展", "发展" }, { "皇后以後", "皇后以后" }, { "台灣", "臺灣" }, { "託管", "托管" }, { "途徑", "途径" }, { "痲疹", "麻疹" }, { "憑藉", "凭借" },
        { "彷彿", "仿佛" }, { "氾濫", "泛滥" }, { "著作權", "着作权" }, { "噁心", "恶心" }, { "籤名", "签名" }, { "餘額", "馀额" }, { "鐘錶", "钟表" }, { "瞭望", "了望" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    [MemberData(nameof(MorePairs))]
    public void Either_spelling_finds_both_pages(string traditional, string simplified)
    {
        var files = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n").With("content/index.md", "# 首页\n")
            .With("content/old.md", $"# 甲\n\n前{traditional}完。\n").With("content/new.md", $"# 乙\n\n前{simplified}完。\n");
        using (files)
        {
            var engine = Engine(files);
            foreach (var query in new[] { $"前{traditional}完", $"前{simplified}完" })
            {
                var found = engine.Search(query, new SearchOptions(), new DiagnosticBag());
                Assert.Equal(["new", "old"], found.Results.Select(r => r.Page.Id).Order(StringComparer.Ordinal));
                Assert.Equal($"前{traditional}完", Marked(found, "old"));
                Assert.Equal($"前{simplified}完", Marked(found, "new"));
            }
        }
    }

    [Fact]
    public void A_word_is_found_whatever_hidden_thing_stands_in_it()
    {
        using var project = Copy("45-hiddenchars");
        var refused = Assert.Single(project.BuildToDisk().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("UKB2033", "content/p21.md", 3), (refused.Rule.Code, refused.File, refused.At?.Line));

        project.With("content/p21.md", "# 页p21\n");
        var unseen = Assert.Single(project.BuildToDisk().Diagnostics);
        Assert.Equal(("UKB7030", "content/p23.md", 3, 4), (unseen.Rule.Code, unseen.File, unseen.At?.Line, unseen.At?.Column));

        var found = Engine(project).Search("劳动合同", new SearchOptions { Limit = 99 }, new DiagnosticBag());
        Assert.Equal(Enumerable.Range(1, 22).Where(n => n != 21).Select(n => $"p{n:00}"), found.Results.Select(r => r.Page.Id).Order(StringComparer.Ordinal));
        Assert.All(found.Results, hit => Assert.Equal(1, hit.Hits));
        Assert.Equal("劳动\u200B合同", Marked(found, "p01"));
        Assert.Equal("劳\U000E0101动合同", Marked(found, "p13"));
        Assert.Equal("p09", Assert.Single(Engine(project).Search("láodòng", new SearchOptions(), new DiagnosticBag()).Results).Page.Id);
    }

    [Fact]
    public void A_query_may_have_hidden_characters_too()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n").With("content/index.md", "# 首页\n\n签订劳动合同。👩‍💻在家。\n");
        var engine = Engine(project);
        Assert.Equal(1, engine.Search("\uFEFF劳动\u00AD合同\u200B", new SearchOptions(), new DiagnosticBag()).Total);
        Assert.Equal(1, engine.Search("👩\u200D💻", new SearchOptions(), new DiagnosticBag()).Total);
        Assert.Equal(0, engine.Search("👩💻", new SearchOptions(), new DiagnosticBag()).Total);
        Assert.Equal(0, engine.Search("\u200B", new SearchOptions(), new DiagnosticBag()).Total);
    }

    [Fact]
    public void Readings_over_words_are_found_apart_and_belong_to_no_sentence()
    {
        const string text = "他<ruby>汉<rp>（</rp><rt>hàn</rt><rp>）</rp>字<rt>zì</rt></ruby>写得好。";
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/index.md", $"# 首页\n\n{text}\n\n## <ruby>节<rt>jié</rt></ruby>日\n\n文。\n");
        var engine = Engine(project);
        SearchAnswer Search(string query) => engine.Search(query, new SearchOptions(), new DiagnosticBag());
        Assert.Equal("他汉字写得好。", string.Concat(Search("汉字写").Results[0].Excerpt.Select(p => p.Text)));
        Assert.Equal("（hàn） zì", string.Concat(Search("hàn").Results[0].Excerpt.Select(p => p.Text)));
        Assert.Equal((1, 1), (Search("“hàn） zì”").Total, Search("jié").Total));
        Assert.Equal((0, 0), (Search("汉hàn").Total, Search("节jié").Total));
        Assert.Equal(("节日", "节日"), (Search("节日").Results[0].Anchor, Search("jié").Results[0].Anchor));
    }

    [Fact]
    public void Every_tag_is_found_by_its_name()
    {
        using var project = Copy("46-tags");
        var engine = Engine(project);
        foreach (var (tag, pages) in new[]
        {
            ("C#", "a,b"), ("Ｃ＃", "a,b"), ("c#", "a,b"), ("C/C++", "a"), ("a?b", "a"), ("../x", "a"), ("100%", "a"), ("工会", "a,b"), ("JavaScript", "a,b"),
            ("\"a b\"", "a,b"), ("“引号”", ""), ("CON", "a"), ("c", "b"), ("工會", "a,b"),
        })
        {
            var found = engine.Search("标签:" + tag, new SearchOptions(), new DiagnosticBag()).Results.Select(r => r.Page.Id).Order(StringComparer.Ordinal);
            Assert.Equal((tag, pages), (tag, string.Join(',', found)));
        }
    }

    private static string Case(params string[] path) => Repository.Path(["tests", "cases", .. path]);

    private static TemporaryProject Copy(string name)
    {
        var project = new TemporaryProject();
        foreach (var file in Directory.GetFiles(Case(name), "*.*", SearchOption.AllDirectories))
            project.With(Path.GetRelativePath(Case(name), file), File.ReadAllBytes(file));
        return project;
    }

    private static SearchEngine Engine(TemporaryProject project)
    {
        var files = project.BuildToMemory();
        return new SearchEngine(path => files.GetValueOrDefault(path));
    }

    private static string Marked(SearchAnswer answer, string id) =>
        string.Concat(answer.Results.Single(r => r.Page.Id == id).Excerpt.Where(p => p.IsHit).Select(p => p.Text));
}
