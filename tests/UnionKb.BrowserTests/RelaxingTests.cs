using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>What search does when the words are nowhere as typed: it stands apart, says what was changed, and leaves the exact results as they are.</summary>
[Collection(InBrowser.Name)]
public sealed class RelaxingTests(BrowserSession session)
{
    private const string Ask =
        """
        async query => {
          const { total, results, relaxed } = await unionkb.search(query);
          const blocks = [];
          for (const { via, words, query: own, total: count, results: shown } of relaxed) {
            const exact = own ? (await unionkb.search(own, { limit: -1 })) : null;
            const isTrue = exact === null || shown.every(({ id }) => exact.results.some(r => r.id === id)) && count <= exact.total;
            blocks.push(`${via} ${words.join('+')} ${count > 0 && shown.length > 0 && isTrue}`);
          }

          return [`${total} ${results.length}`, ...blocks];
        }
        """;

    [BrowserTheory]
    [InlineData("职工代表大会是什么", "question 职工代表大会 true")]
    [InlineData("什么是职工代表大会？", "question 职工代表大会 true")]
    [InlineData("工会有哪些职能", "question 工会+职能 true")]
    [InlineData("职代会", "short 职工代表大会 true")]
    [InlineData("职代会是什么意思", "short 职工代表大会 true")]
    [InlineData("职工代表大会民主管理", "apart 职工代表大会+民主管理 true")]
    [InlineData("三重一大与劳模精神", "part 三重一大+劳模精神 true")]
    [InlineData("三重一大 qqzz 职工代表大会", "part 三重一大+qqzz+职工代表大会 true")]
    public async Task Words_that_are_nowhere_as_typed_lead_to_what_comes_near(string query, string block)
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + "index.html");
            var found = await open.Page.EvaluateAsync<string[]>(Ask, query);
            Assert.Equal("0 0", found[0]);
            Assert.Contains(block, found);
            Assert.All(found[1..], b => Assert.EndsWith("true", b));
            Assert.Empty(open.Complaints);
        }
    }

    [BrowserTheory]
    [InlineData("“职代会”")]
    [InlineData("zzqqxx")]
    [InlineData("-职代会")]
    [InlineData("，。")]
    [InlineData("月球基地旅行")]
    public async Task What_was_asked_for_to_the_letter_or_is_nowhere_at_all_is_not_relaxed(string query)
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("async query => (await unionkb.search(query)).relaxed.length", query));
    }

    [BrowserFact]
    public async Task Names_are_shortened_by_rule()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        var wrong = await open.Page.EvaluateAsync<string[]>(
            """
            async () => {
              await unionkb.search('职代会');
              const kept = unionkb.shard;
              const rules = await new Promise(resolve => {
                unionkb.shard = (_, __, value) => resolve(value);
                document.head.append(Object.assign(document.createElement('script'), { src: 'assets/search-relaxing.js' }));
              });
              unionkb.shard = kept;
              const right = ['职代会 职工代表大会', '全总 中华全国总工会', '政协 政治协商会议', '劳模 劳动模范', '人大 人民代表大会', '纪委 纪律检查委员会', '中共 中国共产党'];
              const other = ['职代会 职工大会', '劳模 劳动关系', '会代职 职工代表大会', '工会 工会', '中共 中华人民共和国最高人民法院'];
              const asked = { '职工代表大会是什么': '职工代表大会', '如何 参加 工会': '参加 工会', 'what is an award': 'award', '什么': '什么', '怎么加入工会？': '加入工会',
                '和谐劳动关系是什么': '和谐劳动关系', '目的是什么': '目的', '国有企业有哪些': '国有企业', '吗啡是什么呢': '吗啡', '职工代表大会的含义': '职工代表大会' };
              return [
                ...right.filter(pair => !rules.isShortFor(...pair.split(' '))),
                ...other.filter(pair => rules.isShortFor(...pair.split(' '))),
                ...Object.keys(asked).filter(query => rules.withoutQuestion(query.split(' ')).join(' ') !== asked[query]),
                ...(rules.shortForms('职工代表大会').includes('职代会') ? [] : ['职代会']),
              ];
            }
            """);
        Assert.Empty(wrong);
    }

    [BrowserFact]
    public async Task The_search_page_keeps_what_comes_near_apart_and_says_what_was_changed()
    {
        await using var open = await session.OpenAsync();
        await OpenSearchAsync(open, session.Http, "职工代表大会是什么");
        var near = open.Page.Locator("[data-search-near]");
        await Assertions.Expect(near.Locator("h2").First).ToContainTextAsync("去掉问法，查“职工代表大会”");
        await Assertions.Expect(open.Page.Locator("[data-search-results] > li")).ToHaveCountAsync(0);
        await Assertions.Expect(near.Locator(".results > li").First).ToContainTextAsync("职工代表大会");
        await near.Locator(".results > li > a").First.ClickAsync();
        await Assertions.Expect(open.Page.Locator("main mark[data-hit]").First).ToBeVisibleAsync();

        await OpenSearchAsync(open, session.Http, "三重一大 qqzz 职工代表大会");
        await Assertions.Expect(near.Locator(".lacking").First).ToContainTextAsync("qqzz");

        await OpenSearchAsync(open, session.Http, "三重一大");
        await Assertions.Expect(open.Page.Locator("[data-search-results] > li").First).ToBeVisibleAsync();
        await Assertions.Expect(near).ToBeHiddenAsync();
        await Assertions.Expect(open.Page.Locator("[data-search-popular]")).ToBeHiddenAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserTheory]
    [InlineData("zhigongdaibiaodahui", false)]
    [InlineData("职代会", false)]
    [InlineData("zzqqxx", true)]
    public async Task Nothing_is_said_to_be_found_only_where_nothing_is_offered(string query, bool isNothing)
    {
        await using var open = await session.OpenAsync();
        await OpenSearchAsync(open, session.Http, query);
        var said = await open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status).InnerTextAsync();
        Assert.Equal(isNothing, said.Contains("没有找到", StringComparison.Ordinal));
        Assert.Equal(isNothing, await open.Page.Locator("[data-search-popular]").IsVisibleAsync());
        if (isNothing) Assert.True(await open.Page.Locator("[data-search-popular] a").CountAsync() > 5);
    }

    [BrowserFact]
    public async Task The_dialog_offers_what_comes_near_and_keys_pass_over_what_was_changed()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        await open.Page.Keyboard.PressAsync("/");
        await open.Page.Keyboard.InsertTextAsync("职工代表大会是什么");
        var dialog = open.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.Locator(".block").First).ToContainTextAsync("去掉问法");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(dialog.Locator("[aria-selected=true]")).ToHaveAttributeAsync("role", "option");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.WaitForURLAsync(url => !url.Contains("index.html", StringComparison.Ordinal));
        Assert.Empty(open.Complaints);
    }

    [BrowserTheory]
    [InlineData("职工代表大会")]
    [InlineData("三重一大")]
    [InlineData("工会")]
    [InlineData("民主管理")]
    [InlineData("职工代表大会是什么")]
    public async Task No_sentence_is_shown_twice_and_no_page_is_lost(string query)
    {
        await using var open = await session.OpenAsync();
        await OpenSearchAsync(open, session.Http, query);
        await Assertions.Expect(open.Page.Locator(".results > li").First).ToBeVisibleAsync();
        var twice = await open.Page.EvaluateAsync<string[]>(
            """
            async query => {
              const seen = new Set();
              const twice = [];
              for (const part of document.querySelectorAll('main [data-search-results], main [data-search-near] .results')) {
                seen.clear();
                for (const p of part.querySelectorAll('p:not(.same, .lacking)')) {
                  // The sentence around the first hit.
                  const at = p.querySelector('mark');
                  const text = p.textContent.replace(/[\s…]/g, '');
                  const nodes = [...p.childNodes];
                  const before = at ? nodes.slice(0, nodes.indexOf(at)).map(n => n.textContent).join('').replace(/[\s…]/g, '').length : 0;
                  const from = Math.max(...['。', '！', '？', '；'].map(mark => text.lastIndexOf(mark, before - 1))) + 1;
                  const sentence = /^[^。！？；]*/.exec(text.slice(from))[0];
                  if (sentence !== '' && seen.has(sentence)) twice.push(sentence);
                  seen.add(sentence);
                }
              }

              const { results, groups } = await unionkb.search(query);
              const named = groups.flatMap(({ result, others }) => [result, ...others]).map(({ id }) => id).sort();
              if (named.join() !== results.map(({ id }) => id).sort().join()) twice.push('pages are lost');
              return twice;
            }
            """,
            query);
        Assert.Empty(twice);
    }

    private static Task OpenSearchAsync(OpenPage open, string root, string query) => OpenSearchAsync(open.Page, root, query);

    private static async Task OpenSearchAsync(IPage page, string root, string query)
    {
        await page.GotoAsync(root + "search.html?q=" + Uri.EscapeDataString(query));
        var status = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status);
        await Assertions.Expect(status).Not.ToBeEmptyAsync();
        await Assertions.Expect(status).Not.ToHaveTextAsync("正在搜索……");
    }
}
