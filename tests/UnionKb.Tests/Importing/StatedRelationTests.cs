using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Importing;

/// <summary>The sentence patterns of relations: the spec document, the two texts, and the remark in a proposed recipe.</summary>
public sealed class StatedRelationTests
{
    public static TheoryData<Example> Examples => [.. SpecDocument.Read(Repository.Path("tests", "specs", "import", "stated-relations.md"))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_document_holds(Example example) => Assert.Equal(example.Expected.Trim(), string.Join('\n', Shown(example.Input)));

    [Theory]
    [InlineData("000_93ddbb77f6f1871b.txt", "工会外事工作 | 组成部分 | 国家总体外交", "工会十七大 | 通过 | 《中国工会章程（修正案）》", "工会十七大报告 | 提出 | “和平、发展、合作、工人权益”")]
    [InlineData(
        "003_56f7de616fbec1c7.txt",
        "我国工运事业 | 组成部分 | 党的事业",
        "党中央、国务院 | 印发 | 《新时期产业工人队伍建设改革方案》",
        "全国总工会 | 牵头 | 贯彻落实协调机制",
        "职工代表大会 | 基本形式 | 民主管理制度",
        "中共中央、国务院 | 印发 | 《关于构建和谐劳动关系的意见》",
        "工资集体协商 | 组成部分 | 健全劳动关系协调机制",
        "混合所有制企业 | 采取 | 职工民主管理制度",
        "公司制企业 | 建立健全 | 职工董事、职工监事制度")]
    public void The_two_texts_state_these(string file, params string[] wanted) =>
        Assert.Subset(Shown(File.ReadAllText(Repository.Path("seeds", file))).ToHashSet(), wanted.ToHashSet());

    [Fact]
    public void A_proposed_recipe_names_them_for_the_editor()
    {
        using var inbox = new TemporaryProject().With("a.txt", "甲文\n\n国务院印发《某某方案》，对工作作出部署，要求各地认真落实。\n");
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n");
        Import.Propose(project.Root, [Path.Combine(inbox.Root, "a.txt")], new DiagnosticBag()).Write(project.Root);
        var recipe = project.Read("seeds/a.txt.import.yml");
        Assert.Contains("关系 国务院 印发 《某某方案》，第 3 行", recipe, StringComparison.Ordinal);
    }

    private static string[] Shown(string text) =>
        [
            .. Recogniser.Read(new SeedText(new SeedFile(new SourceText("seeds/x.txt", text), "UTF-8", ""), 0)).Relations
                .Select(r => $"{r.Subject} | {r.Word} | {r.Object}"),
        ];
}
