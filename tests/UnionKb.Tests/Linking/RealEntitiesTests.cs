using UnionKb.Model;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Linking;

/// <summary>
/// The documents, bodies, events, phrases, people and systems of the two texts, by the list of the editors: each has one page that bears all its
/// forms, and every sentence of the texts that prints a form stands on that page, as a quotation or among the mentions.
/// </summary>
public sealed class RealEntitiesTests
{
    private static readonly Lazy<Site> Whole = new(() => Build.Check(new BuildOptions { Root = Repository.Path(), Theme = TestSite.Theme }).Site!);

    private static readonly Lazy<(string Name, int Page)[]> Names = new(() =>
        [.. Whole.Value.Pages.SelectMany(p => p.Page.Front.Aliases.Prepend(p.Title).Select(n => (Bare(n), p.Index)))
            .Where(n => !PageIds.IsIdShaped(n.Item1)).Distinct()]);

    public static TheoryData<string, string> Rows => new()
    {
        { "document", "《中国工会章程（修正案）》" },
        { "document", "工会十七大报告" },
        { "document", "《新时期产业工人队伍建设改革方案》|《改革方案》|产业工人队伍建设改革方案" },
        { "document", "《关于构建和谐劳动关系的意见》" },
        { "document", "加强和改进党的群团工作意见" },
        { "document", "全总改革试点方案" },
        { "document", "劳动法" },
        { "document", "劳动争议调解仲裁法" },
        { "document", "企业民主管理和“三重一大”决策制度的有关规定" },
        { "term", "习近平外交思想" },
        { "topic", "习近平总书记关于工人阶级和工会工作的重要论述|习近平总书记关于工人阶级与工会工作的重要论述" },
        { "event", "在庆祝“五一”国际劳动节暨表彰全国劳动模范和先进工作者大会上的讲话" },
        { "event", "同中华全国总工会新一届领导班子成员集体谈话" },
        { "document", "给“郭明义爱心团队”、中国劳动关系学院劳模本科班学员回信" },
        { "organisation", "党中央|中共中央|以习近平同志为核心的党中央" },
        { "organisation", "国务院" },
        { "organisation", "党|我们党" },
        { "organisation", "党委" },
        { "organisation", "中华全国总工会|全国总工会|全总|全总机关" },
        { "organisation", "中国工会|我国工会" },
        { "organisation", "各级工会|全国各级工会|我国各地工会|一些地方工会" },
        { "organisation", "工会联合会" },
        { "organisation", "各国工会|各国工会组织|世界各国工会" },
        { "organisation", "国际和区域工会组织|国际和区域性工会组织" },
        { "organisation", "发展中国家工会" },
        { "organisation", "各国劳动界|劳动界" },
        { "organisation", "政协组织" },
        { "organisation", "人民团体" },
        { "organisation", "行业协会" },
        { "organisation", "企业代表组织" },
        { "organisation", "政府有关部门|各相关部门" },
        { "organisation", "当地政府" },
        { "organisation", "法院" },
        { "organisation", "中国劳动关系学院" },
        { "organisation", "“郭明义爱心团队”" },
        { "term", "枢纽型社会组织" },
        { "organisation", "社会力量" },
        { "organisation", "国有企业" },
        { "organisation", "混合所有制企业" },
        { "organisation", "公司制企业" },
        { "organisation", "小微企业" },
        { "organisation", "国有、非公企事业单位" },
        { "organisation", "机关事业单位" },
        { "event", "党的十八大" },
        { "event", "工会十七大" },
        { "event", "党的十九大" },
        { "event", "中央党的群团工作会议" },
        { "term", "“两个一百年”" },
        { "term", "“一带一路”|“一带一路”建设|“一带一路”倡议" },
        { "term", "“和平、发展、合作、工人权益”" },
        { "term", "“四个自信”" },
        { "term", "“朋友圈”" },
        { "term", "“五位一体”" },
        { "term", "“四个全面”" },
        { "term", "“三重一大”|“三重一大”决策制度" },
        { "term", "“促进企业发展、维护职工权益”" },
        { "term", "“金秋助学”" },
        { "term", "以我为主" },
        { "term", "学习不照搬、借鉴不接轨" },
        { "term", "和平、发展、合作、共赢" },
        { "term", "增信释疑" },
        { "topic", "有理想守信念、懂技术会创新、敢担当讲奉献" },
        { "term", "勇于担当、锐意进取|积极作为、真抓实干" },
        { "term", "劳动光荣" },
        { "term", "精益求精" },
        { "system", "送温暖" },
        { "term", "中国梦" },
        { "term", "中国故事|中国工人阶级故事|中国工会故事" },
        { "role", "习近平总书记|习近平同志" },
        { "role", "劳动模范|劳模|劳模代表|劳模本科班学员" },
        { "role", "先进工作者" },
        { "role", "一线职工" },
        { "role", "职工群众|广大职工|亿万职工" },
        { "role", "产业工人" },
        { "role", "工人阶级|工人阶级主力军" },
        { "role", "困难职工" },
        { "role", "困难家庭子女" },
        { "role", "中华全国总工会新一届领导班子成员" },
        { "role", "劳动者" },
        { "system", "职工代表大会制度|区域行业职工代表大会制度" },
        { "topic", "职工民主管理制度|以职工代表大会为基本形式的民主管理制度" },
        { "system", "职工董事、职工监事制度|职工董事|职工监事" },
        { "system", "厂务公开制度|政务公开|校务公开|院务公开" },
        { "system", "职工议事会|民主协商会|民主恳谈会" },
        { "topic", "人民团体协商" },
        { "system", "劳动关系协调机制" },
        { "topic", "集体协商机制|工资集体协商" },
        { "system", "平等协商" },
        { "topic", "劳动争议调解联动机制" },
        { "system", "劳动争议仲裁庭" },
        { "system", "诉讼调解" },
        { "system", "贯彻落实协调机制" },
        { "system", "工会外事工作机制" },
        { "system", "职工大病保险制度" },
        { "topic", "困难职工帮扶" },
        { "system", "医疗互助" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Has_one_page_with_every_sentence(string kind, string forms)
    {
        var written = forms.Split('|').Select(Bare).ToArray();
        var page = Whole.Value.Pages[Assert.Single(written.Select(f => Assert.Single(Names.Value, n => n.Name == f).Page).Distinct())];
        Assert.Equal(kind, page.Page.Front.Kind.Name());
        var listed = Listed(page);
        Assert.Contains(listed, s => written.Any(f => s.Contains(f, StringComparison.Ordinal)));
        foreach (var sentence in Whole.Value.Seeds.SelectMany(s => s.Sentences).Where(s => s.DuplicateOf is null))
        {
            if (written.Any(f => f.Length > 1 && Stands(sentence.Text, f, page.Index)))
                Assert.Contains(SentenceKey.Of(sentence.Text), listed.Select(s => SentenceKey.Of(s)));
        }
    }

    /// <summary>Whether a name stands in a text for itself, not as a part of another thing's longer name or of a longer word (劳动法律 holds no 劳动法).</summary>
    private static bool Stands(string text, string name, int page)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (name == "劳动法" && text.AsSpan(at).StartsWith("劳动法律")) continue;
            if (!Names.Value.Any(n => n.Page != page && n.Name.Length > name.Length && Covers(text, n.Name, at, name.Length))) return true;
        }

        return false;
    }

    private static bool Covers(string text, string longer, int at, int length)
    {
        for (var from = text.IndexOf(longer, StringComparison.Ordinal);
            from >= 0 && from < at + length;
            from = text.IndexOf(longer, from + 1, StringComparison.Ordinal))
        {
            if (from < at + length && from + longer.Length > at) return true;
        }

        return false;
    }

    /// <summary>The sentences on a page: those of its own text, and those of other pages that speak of it.</summary>
    private static string[] Listed(LinkedPage page)
    {
        var own = page.Blocks.SelectMany(b => Sentences.Split(b.Text).Select(s => b.Text.Substring(s.Start, s.Length)));
        var links = page.Backlinks.Where(b => b.Block >= 0).Select(b => At(b.From, b.Block, b.Start));
        var again = Whole.Value.Pages.SelectMany(p => p.Mentions.Where(m => m.Page == page.Index).Select(m => At(p.Index, m.Block, m.Start)));
        return [.. own.Concat(links).Concat(again)];
    }

    private static string At(int page, int block, int start)
    {
        var text = Whole.Value.Pages[page].Blocks[block].Text;
        var span = Sentences.At(text, start);
        return text.Substring(span.Start, span.Length);
    }

    private static string Bare(string name) => name.Trim('《', '》', '“', '”');
}
