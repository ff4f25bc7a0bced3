using UnionKb.Diagnostics;
using UnionKb.Emitting.Search;
using UnionKb.Model;
using UnionKb.Search.Answering;
using UnionKb.Tests.Fixtures;
using UnionKb.Text.Folding;

namespace UnionKb.Tests.Search;

/// <summary>The whole way from Markdown to results, against scans that know nothing of an index.</summary>
public sealed class SearchEngineTests
{
    private static readonly (string, string)[] Files =
    [
        ("content/gongzi.md",
            "---\ntitle: 工资集体协商\naliases: [工资协商]\nsummary: 每年谈一次工资，会议照章进行。\ntags: [工资, 民主管理]\ncode: DM-014\n---\n"
            + "工会与企业协商工资。\n\n## 程序\n\n先提出要约，再协商。调解不成的，工会参与。\n"),
        ("content/union.md",
            "---\ntitle: 中华全国总工会\nkind: organisation\naliases: [全总]\ndate: 2018-10-29\ntags: [民主管理]\n---\n"
            + "全国职工的群众组织。\n\n## 职工代表\n\n职工代表大会是民主管理的形式。\n"),
        ("content/law.md", "---\ntitle: 工会法\nkind: document\nwhen: 2021年12月\n---\n第一条 为保障工会的地位，制定本法。\n\n## 调解程序\n\n勞動争议由调解委员会调解。Trade Union.\n"),
    ];

    private static readonly Site Site = TestSite.Link(Files);
    private static readonly Dictionary<string, byte[]> Index = SearchIndexText.Files(new SearchEmitter().Emit(Site));

    [Theory]
    [InlineData("工会", "law,union,gongzi")]
    [InlineData("工会法", "law")]
    [InlineData("程序", "gongzi,law")]
    [InlineData("工会 职工", "union")]
    [InlineData("工会 -职工", "law,gongzi")]
    [InlineData("标题:工会", "law,union")]
    [InlineData("-标题:工会", "gongzi")]
    [InlineData("标签：民主管理", "gongzi,union")]
    [InlineData("类型:文献", "law")]
    [InlineData("kind:organisation", "union")]
    [InlineData("kind:documents", "law")]
    [InlineData("类型:組織機構", "union")]
    [InlineData("年份:2018", "union")]
    [InlineData("年份:2021 工会", "law")]
    [InlineData("劳动", "law")]
    [InlineData("勞動爭議", "law")]
    [InlineData("ＴＲＡＤＥ", "law")]
    [InlineData("“第一条 为”", "law")]
    [InlineData("的形式。", "union")]
    [InlineData("协商。调解", "gongzi")]
    [InlineData("工资。先", "")]
    [InlineData("，。", "")]
    [InlineData("<b>", "")]
    public void Finds_in_order(string query, string ids) => Assert.Equal(ids, Ids(Search(query)));

    [Fact]
    public void A_year_in_Chinese_numerals_is_that_year()
    {
        var index = SearchIndexText.Files(new SearchEmitter().Emit(TestSite.Link([("a.md", "---\ntitle: 某会\nkind: event\nwhen: 二〇一八年十月\n---\n开会。\n")])));
        Assert.Equal("a", Ids(new SearchEngine(p => index.GetValueOrDefault(p)).Search("年份:2018 开会", new SearchOptions(), new DiagnosticBag())));
        Assert.Equal("", Ids(new SearchEngine(p => index.GetValueOrDefault(p)).Search("年份:2019 开会", new SearchOptions(), new DiagnosticBag())));
    }

    [Theory]
    [InlineData("全总", "alias:union")]
    [InlineData("dm-014", "code:gongzi")]
    [InlineData("每年谈一次", "summary:gongzi")]
    [InlineData("每年 工会", "summary:gongzi")]
    [InlineData("每年 -工会", "")]
    [InlineData("gongzijitixieshang", "pinyin:gongzi")]
    [InlineData("gong zi", "pinyin:gongzi")]
    [InlineData("gzjtxs", "pinyin:gongzi")]
    [InlineData("工zi集", "pinyin:gongzi")]
    [InlineData("tiaojiechengxu", "pinyin:law#调解程序")]
    [InlineData("工会发", "spelling:law")]
    [InlineData("会工法", "spelling:law")]
    [InlineData("工资集协商", "spelling:gongzi")]
    [InlineData("工资团体协商", "spelling:gongzi")]
    [InlineData("工资团队协商", "")]
    [InlineData("风马牛", "")]
    public void Suggests_what_was_meant(string query, string expected)
    {
        var related = Search(query).Related.Select(r => $"{r.Via}:{r.Page.Id}{(r.Anchor is null ? "" : "#" + r.Anchor)}");
        Assert.Equal(expected, string.Join(',', related));
    }

    [Fact]
    public void Results_can_be_narrowed_to_a_pillar()
    {
        var site = TestSite.Link(
        [
            ("content/wages.md", "---\ntitle: 工资\n---\n工会与工资。\n"),
            ("content/talks.md", "---\ntitle: 协商\nparent: wages\n---\n工会参与协商。\n"),
            ("content/other.md", "---\ntitle: 别的\n---\n工会还做别的。\n"),
        ]);
        var index = SearchIndexText.Files(new SearchEmitter().Emit(site));
        var found = new SearchEngine(path => index.GetValueOrDefault(path)).Search("工会", new SearchOptions { Pillars = ["工资"] }, new DiagnosticBag());
        Assert.Equal(["talks", "wages"], found.Results.Select(r => r.Page.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_excerpt_begins_with_the_sentence_and_marks_only_what_was_asked_for()
    {
        var hit = Assert.Single(Search("参与 -职工代表").Results);
        Assert.Equal("…|调解不成的，工会|[参与]|。", string.Join('|', hit.Excerpt.Select(p => p.IsHit ? $"[{p.Text}]" : p.Text)));
        Assert.Equal("程序", hit.Anchor);
    }

    [Fact]
    public void Other_sections_of_the_page_are_listed()
    {
        var hit = Search("工会").Results.Single(r => r.Page.Id == "gongzi");
        Assert.Equal(["程序"], hit.Sections.Select(s => s.Title));
    }

    [Fact]
    public void Any_substring_is_found_and_nothing_else()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[][] pages = [.. Site.Pages.Select(p => p.Blocks.Select(b => b.Text).Prepend(p.Title).Select(Variants.Fold).ToArray())];
        var engine = Engine();
        for (var tries = 0; tries < 400; tries++)
        {
            var block = pages[random.Next(pages.Length)] is var own ? own[random.Next(own.Length)] : "";
            var start = random.Next(block.Length);
            var query = block.Substring(start, Math.Min(block.Length - start, random.Next(1, 13)));
            if (Variants.Fold(query).Length == 0) continue;
            var expected = Site.Pages.Where((_, n) => Array.Exists(pages[n], b => b.Contains(Variants.Fold(query), StringComparison.Ordinal)));
            var found = engine.Search(query, new SearchOptions { Literal = true, Limit = 99 }, new DiagnosticBag());
            Assert.Equal((seed, query, Sorted(expected.Select(p => p.Id))), (seed, query, Sorted(found.Results.Select(r => r.Page.Id))));
        }
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("👩\u200d💻")]
    [InlineData("\u202e法会工")]
    [InlineData("\0\0")]
    [InlineData("-")]
    [InlineData("\"\"\"")]
    [InlineData("标题:")]
    public void Odd_queries_find_nothing_and_do_no_harm(string query) => Assert.Equal(0, Search(query).Total);

    [Fact]
    public void A_long_query_is_answered() => Assert.Equal(0, Search(string.Concat(Enumerable.Repeat("工会法", 3500))).Total);

    [Theory]
    [InlineData("search/index.js")]
    [InlineData("search/p0.js")]
    [InlineData("search/t0.js")]
    public void A_missing_or_damaged_file_is_reported(string path)
    {
        foreach (var bytes in new[] { null, Index[path][..(Index[path].Length / 2)], "unionkb"u8.ToArray() })
        {
            var bag = new DiagnosticBag();
            new SearchEngine(p => p == path ? bytes : Index[p]).Search("工会", new SearchOptions(), bag);
            var finding = Assert.Single(bag.ToSorted());
            Assert.Equal(("UKB8001", path), (finding.Rule.Code, (string)finding.Arguments[0]));
        }
    }

    [Theory]
    [InlineData("search/t0.js")]
    [InlineData("search/aliases.js")]
    public void What_a_damaged_file_does_not_decide_is_kept(string path)
    {
        var bag = new DiagnosticBag();
        var answer = new SearchEngine(p => p == path ? null : Index[p]).Search("工会", new SearchOptions(), bag);
        Assert.Equal(["UKB8001"], bag.ToSorted().Select(finding => finding.Rule.Code));
        Assert.Equal("law,union,gongzi", Ids(answer));
        Assert.Equal(path == "search/t0.js", Array.TrueForAll(answer.Results, hit => hit.Excerpt.Length == 0));
        Assert.All(answer.Results, hit => Assert.NotEmpty(hit.Page.Title));
    }

    [Theory]
    [InlineData("document", "", "law")]
    [InlineData("document,organisation", "", "law,union")]
    [InlineData("", "民主管理", "union,gongzi")]
    [InlineData("organisation", "民主管理,工资", "union")]
    [InlineData("pack", "", "")]
    public void Kinds_and_tags_narrow_what_is_found(string kinds, string tags, string ids)
    {
        static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ids, Ids(Engine().Search("工会", new SearchOptions { Kinds = Names(kinds), Tags = Names(tags) }, new DiagnosticBag())));
    }

    [Fact]
    public void A_frequent_character_ranks_titles_then_headings_then_texts()
    {
        var text = string.Concat(Enumerable.Repeat("工作", 100));
        var pages = Enumerable.Range(0, 90).Select(n =>
            ($"content/p{n:d2}.md", $"---\ntitle: {(n == 70 ? "论工" : $"第{n}篇")}\n---\n{(n == 50 ? "## 工\n\n" : "")}{text}\n"));
        var index = SearchIndexText.Files(new SearchEmitter().Emit(TestSite.Link([.. pages])));
        var answer = new SearchEngine(path => index[path]).Search("工", new SearchOptions { Limit = 3 }, new DiagnosticBag());
        var head = new Shards(path => index[path]).Get("index", "", bits => new IndexHead(bits));
        Assert.True(head.Frequent.ContainsKey('工'), "the sample is meant to make it frequent");
        Assert.Equal((90, "p70,p50,p00"), (answer.Total, string.Join(',', answer.Results.Select(r => r.Page.Id))));
    }

    [Fact]
    public void A_word_of_the_summary_ranks_a_page_above_others_that_have_it_in_the_text_only()
    {
        (string, string)[] files =
        [
            ("content/p0.md", "---\ntitle: 第0篇\n---\n集体协商的集体协商。\n"),
            ("content/p1.md", "---\ntitle: 第1篇\n---\n集体协商。\n"),
            ("content/p2.md", "---\ntitle: 第2篇\nsummary: 谈集体协商。\n---\n集体协商。\n"),
        ];
        var index = SearchIndexText.Files(new SearchEmitter().Emit(TestSite.Link(files)));
        var answer = new SearchEngine(path => index[path]).Search("集体协商", new SearchOptions(), new DiagnosticBag());
        Assert.Equal([("p2", 1), ("p0", 2), ("p1", 1)], answer.Results.Select(r => (r.Page.Id, r.Hits)));
    }

    [Fact]
    public void Only_names_that_exist_are_suggested()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] names = [.. Site.Pages.SelectMany(p => p.Page.Front.Aliases.Prepend(p.Title))];
        var suggested = 0;
        for (var tries = 0; tries < 300; tries++)
        {
            var letters = names[random.Next(names.Length)].ToList();
            var place = random.Next(letters.Count);
            if (random.Next(2) == 0) letters[place] = '工';
            else letters.Insert(place, '工');
            foreach (var related in Search(string.Concat(letters)).Related.Where(r => r.Via == "spelling"))
            {
                Assert.True(names.Contains(related.Name), $"seed {seed}: {related.Name}");
                suggested++;
            }
        }

        Assert.True(suggested > 50, $"seed {seed}: only {suggested}");
    }

    [Fact]
    public void Marks_alone_are_no_name() => Assert.Empty(new[] { "-", "，", "……", "《", "·" }.SelectMany(query => Search(query).Related));

    private static SearchAnswer Search(string query)
    {
        var bag = new DiagnosticBag();
        var answer = Engine().Search(query, new SearchOptions(), bag);
        Assert.Empty(bag.ToSorted());
        return answer;
    }

    private static SearchEngine Engine() => new(path => Index[path]);

    private static string Ids(SearchAnswer answer)
    {
        Assert.Equal(answer.Total, answer.Results.Length);
        return string.Join(',', answer.Results.Select(r => r.Page.Id));
    }

    private static string Sorted(IEnumerable<string> ids) => string.Join(',', ids.Order(StringComparer.Ordinal));
}
