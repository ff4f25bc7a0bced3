using System.Text.Json;
using UnionKb.Config;
using UnionKb.Emitting.Data;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary><c>site.json</c>, as its README describes it.</summary>
public sealed class SiteDataTests
{
    private static readonly Seed Seed = TestSite.Seed(0, "000 来稿.txt", "来稿", "国务院印发规划。双方共赢。");

    private static readonly (string, string)[] Files =
    [
        ("content/plan.md", "---\nid: plan\ntitle: 规划\ntags: [甲]\n---\n国务院印发规划。双方共赢。\n\n另见[[council#职责]]、[[没有]]。\n"),
        ("content/council.md", "---\nid: council\nkind: organisation\ntitle: 国务院\nparent: plan\nrelations: [印发 plan, 设立 别处]\n---\n## 职责\n\n文\n"),
    ];

    [Fact]
    public void Is_made_only_when_asked_for() =>
        Assert.Empty(new DataEmitter().Emit(TestSite.Link(Files, new SiteConfig { Title = "站" }, Seed)));

    [Fact]
    public void Says_of_each_page_what_it_is_and_what_it_links()
    {
        var plan = Page("plan");
        Assert.Equal(("规划", "topic", "topics/plan.html"), (Of(plan, "title"), Of(plan, "kind"), Of(plan, "path")));
        Assert.False(plan.TryGetProperty("parent", out _));
        Assert.Equal("plan", Of(Page("council"), "parent"));
        Assert.Equal(
            ["""{"to":"council","anchor":"职责"}""", """{"wanted":"没有"}""", """{"to":"council","automatic":true}"""],
            plan.GetProperty("links").EnumerateArray().Select(l => l.GetRawText()));
    }

    [Fact]
    public void A_relation_comes_with_the_sentence_that_says_it() => Assert.Equal(
        ["""{"word":"印发","to":"plan","sentence":"国务院印发规划。","on":"plan"}""", """{"word":"设立","name":"别处"}"""],
        Page("council").GetProperty("relations").EnumerateArray().Select(r => r.GetRawText()));

    [Fact]
    public void A_block_says_which_sentences_it_is_made_of()
    {
        Assert.Equal(
            """{"text":"国务院印发规划。双方共赢。","sources":["A1.1","A1.2"]}""",
            Assert.Single(Page("plan").GetProperty("provenance").EnumerateArray()).GetRawText());
        Assert.Equal(
            """{"letter":"A","file":"000 来稿.txt","title":"来稿","path":"sources/000 来稿.html"}""",
            Assert.Single(Data().GetProperty("sources").EnumerateArray()).GetRawText());
    }

    /// <summary>Every member that the program writes for the repository's own site is described.</summary>
    [Fact]
    public void The_readme_names_every_member()
    {
        var readme = File.ReadAllText(Repository.Path("generator", "UnionKb", "Emitting", "Data", "README.md"));
        var code = Directory.GetFiles(Repository.Path("generator", "UnionKb", "Emitting", "Data"), "*.cs").Select(File.ReadAllText);
        var members = code.SelectMany(c => System.Text.RegularExpressions.Regex.Matches(c, "\"(\\w+)\"u8")).Select(m => m.Groups[1].Value).Distinct();
        Assert.DoesNotContain(members, m => !readme.Contains($"`{m}`") && !readme.Contains($"`{m}: true`"));
    }

    private static JsonElement Data()
    {
        var site = TestSite.Link(Files, new SiteConfig { Title = "站", Outputs = Outputs.Data }, Seed);
        return JsonDocument.Parse(TestSite.Render(site, new DataEmitter())["site.json"]).RootElement;
    }

    private static JsonElement Page(string id) => Data().GetProperty("pages").EnumerateArray().Single(p => Of(p, "id") == id);

    private static string? Of(JsonElement element, string name) => element.GetProperty(name).GetString();
}
