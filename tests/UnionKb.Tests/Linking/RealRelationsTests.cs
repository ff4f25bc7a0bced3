using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Linking;

/// <summary>The relations that the two texts state, by the list of the editors, each with the sentence that says it, on both ends.</summary>
public sealed class RealRelationsTests
{
    private static readonly Lazy<Site> Whole = new(() => Build.Check(new BuildOptions { Root = Repository.Path(), Theme = TestSite.Theme }).Site!);

    public static TheoryData<string, string, string, string> Relations => new()
    {
        { "union-foreign-affairs-work", "组成部分", "overall-diplomacy", "A2.1" },
        { "union-foreign-affairs-work", "组成部分", "工会工作", "A2.1" },
        { "union-foreign-affairs-work", "重要方面", "people-to-people-diplomacy", "A6.2" },
        { "union-17th-congress", "通过", "doc-union-charter-amendment", "A2.4" },
        { "doc-union-17th-congress-report", "提出", "banner-workers-rights", "A2.4" },
        { "doc-union-charter-amendment", "新要求", "charter-amendment-foreign-affairs-requirements", "A2.4" },
        { "union-foreign-affairs-work", "参与", "belt-and-road", "A2.4" },
        { "union-foreign-affairs-work", "推动", "community-of-shared-future", "A2.4" },
        { "principle-political-direction", "坚持", "socialist-union-development-path", "A5.3" },
        { "union-foreign-affairs-work", "丰富和拓展", "socialist-union-development-path", "A2.2" },
        { "xi-jinping", "讲话", "speech-2015-04-28", "A1.2" },
        { "speech-2015-04-28", "发挥", "people-to-people-diplomacy", "A1.2" },
        { "collective-talk-2018", "强调", "我国工运事业是党的事业的重要组成部分", "B2.2" },
        { "collective-talk-2018", "强调", "工会工作是党治国理政的一项经常性、基础性工作", "B2.2" },
        { "cpc-central-committee", "印发", "workforce-reform-plan", "B4.2" },
        { "state-council", "印发", "workforce-reform-plan", "B4.2" },
        { "workforce-reform-plan", "事关", "制造强国战略", "B4.1" },
        { "acftu", "牵头", "workforce-reform-coordination", "B4.4" },
        { "government-departments", "参与", "workforce-reform-coordination", "B4.4" },
        { "party-committees", "统一领导", "workforce-reform-coordination", "B4.4" },
        { "government-departments", "各司其职", "workforce-reform-coordination", "B4.4" },
        { "trade-associations", "充分发挥作用", "workforce-reform-coordination", "B4.4" },
        { "enterprise-representatives", "充分发挥作用", "workforce-reform-coordination", "B4.4" },
        { "union-basic-functions", "基本职能", "维护、建设、参与、教育", "B5.2" },
        { "union-basic-functions", "基本职责", "依法维护职工的合法权益", "B10.1" },
        { "cppcc-union-sector", "界别", "cppcc", "B7.1" },
        { "workers-congress", "基本形式", "democratic-management-system", "B8.1" },
        { "unions-at-all-levels", "实行", "democratic-management-system", "B8.1" },
        { "democratic-management-system", "保障", "four-democratic-rights", "B8.1" },
        { "state-owned-enterprises", "执行", "doc-three-major-one-large-rules", "B8.2" },
        { "mixed-ownership-enterprises", "采取", "democratic-management-system", "B8.2" },
        { "corporate-enterprises", "建立健全", "employee-directors-and-supervisors", "B8.2" },
        { "small-and-micro-enterprises", "依托", "union-federation", "B8.2" },
        { "small-and-micro-enterprises", "建立", "workers-congress", "B8.2" },
        { "enterprises-and-institutions", "建立", "open-affairs-system", "B8.4" },
        { "public-institutions", "推进", "open-affairs-system", "B8.4" },
        { "cpc-central-committee", "印发", "doc-harmonious-labor-relations-opinion", "B10.2" },
        { "state-council", "印发", "doc-harmonious-labor-relations-opinion", "B10.2" },
        { "collective-wage-negotiation", "组成部分", "labor-relations-coordination", "B11.1" },
        { "doc-harmonious-labor-relations-opinion", "部署", "labor-relations-coordination", "B10.2" },
        { "collective-wage-negotiation", "按照法律规定", "law-labor", "B11.3" },
        { "collective-wage-negotiation", "工作原则", "negotiation-principle", "B11.4" },
        { "law-labor-dispute-mediation", "纳入", "labor-dispute-mediation", "B12.1" },
        { "litigation-mediation", "委托", "courts", "B12.4" },
        { "workers-in-difficulty", "推动建立", "critical-illness-insurance", "B15.2" },
        { "workers-in-difficulty", "实施", "golden-autumn-student-aid", "B15.2" },
        { "golden-autumn-student-aid", "帮助", "children-of-families-in-difficulty", "B15.2" },
        { "local-governments", "发布", "wage-guideline", "B11.4" },
        { "union-basic-functions", "维护", "工人权益", "A2.5" },
        { "union-basic-functions", "维护", "职工权益", "A6.3" },
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public void Stands_on_both_ends_with_its_sentence(string subject, string word, string other, string address)
    {
        var page = PageOf(subject)!;
        var relation = Assert.Single(page.Relations, r => r.Subject == page.Index && r.Word == word && r.ObjectText == other);
        Assert.Equal(PageOf(other)?.Index ?? -1, relation.Object);
        if (relation.Object >= 0) Assert.Contains(relation, Whole.Value.Pages[relation.Object].Relations);
        Assert.Contains(address, AddressesOf(relation.Evidence));
    }

    /// <summary>The three principles belong to their pillar; who adopts which system, what is made public and who is helped how stand in tables.</summary>
    [Fact]
    public void Principles_belong_to_their_pillar()
    {
        foreach (var id in new[] { "principle-political-direction", "principle-host-diplomacy", "principle-discourse-power-and-influence" })
            Assert.Equal("international-work-principles", Whole.Value.Pages[PageOf(id)!.Parent].Id);
    }

    [Theory]
    [InlineData("democratic-management-system", "国有企业", "混合所有制企业", "公司制企业", "小微企业")]
    [InlineData("open-affairs-system", "国有、非公企事业单位", "机关事业单位")]
    [InlineData("precision-assistance-for-workers-in-difficulty", "有劳动能力", "因病致困", "符合低保条件")]
    public void Rows_of_a_table_hold_the_subjects(string id, params string[] subjects)
    {
        var cells = PageOf(id)!.Blocks.Where(b => b.Kind == BlockKind.TableCell).Select(b => b.Text).ToArray();
        Assert.All(subjects, s => Assert.Contains(cells, c => c.Contains(s, StringComparison.Ordinal)));
    }

    /// <summary>What both texts speak of: one page holds the sentences of both.</summary>
    [Theory]
    [InlineData("union-basic-functions", "A2.5", "A6.3", "B5.2", "B10.1")]
    [InlineData("model-workers", "A1.2", "B2.1", "B5.2")]
    [InlineData("overall-work-of-party-and-country", "A2.2", "B2.4")]
    public void Sentences_of_both_texts_meet_on_one_page(string id, params string[] addresses)
    {
        var shown = PageOf(id)!.Sources.SelectMany(s => s).Select(a => $"{Whole.Value.Seeds[a.Seed].Letter}{a.Line}.{a.Sentence}");
        Assert.Subset(shown.ToHashSet(), addresses.ToHashSet());
    }

    [Fact]
    public void The_speech_and_the_talk_name_each_other()
    {
        var (speech, talk) = (PageOf("speech-2015-04-28")!, PageOf("collective-talk-2018")!);
        Assert.Contains(talk.Index, speech.SeeAlso);
        Assert.Contains(speech.Index, talk.SeeAlso);
    }

    private static LinkedPage? PageOf(string id) => Array.Find(Whole.Value.Pages, p => p.Id == id);

    private static IEnumerable<string> AddressesOf(Evidence evidence)
    {
        Assert.True(evidence.Page >= 0, "no sentence was found");
        var text = Whole.Value.Pages[evidence.Page].Blocks[evidence.Block].Text.Substring(evidence.Start, evidence.Length);
        var key = SentenceKey.Of(text);
        return Whole.Value.Seeds.SelectMany(s => s.Sentences.Where(x => SentenceKey.Of(x.Text) == key)
            .Select(x => $"{s.Letter}{x.Address.Line}.{x.Address.Sentence}"));
    }
}
