using UnionKb.Tests.Fixtures;
using UnionKb.Verifying;

namespace UnionKb.Tests.Emitting;

/// <summary>
/// The whole knowledge layer of one site, maps, registers, lists of mentions, redirects, shared names, report: sound HTML with whole links,
/// and the same bytes at any number of workers.
/// </summary>
public sealed class WorkersTests
{
    [Fact]
    public void Every_file_is_sound_and_the_same_at_any_number_of_workers()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\nreport: true\nbase_url: https://example.org/kb/\n");
        for (var pillar = 0; pillar < 3; pillar++)
        {
            project.With($"content/p{pillar}/index.md", $"---\nid: pillar-{pillar}\ntitle: 专栏{pillar}\n---\n说明，见[[topic-{pillar}-1]]。\n");
            for (var i = 0; i < 40; i++)
            {
                project.With(
                    $"content/p{pillar}/t{i}.md",
                    $"---\nid: topic-{pillar}-{i}\ntitle: 专题{pillar}之{i % 35}\ntags: [标签{i % 4}]\naliases: [old-{pillar}-{i}]\ndate: 2020-0{1 + (i % 9)}\n---\n"
                    + $"某院在第{i}次会议上印发某方案，某院还通过某章程。\n\n"
                    + $"## 某院的第{i % 3}节\n\n见[[topic-{pillar}-{(i * 7) % 40}]]、[[没有的页{i % 5}]]，某制度实行中。“三大行动{i % 2}”。\n\n![[pillar-{(pillar + 1) % 3}]]\n");
            }
        }

        string[] kinds = ["organisation", "document", "document", "system", "event"];
        string[] names = ["某院", "某方案", "某章程", "某制度", "某会"];
        for (var i = 0; i < names.Length; i++)
        {
            project.With(
                $"content/things/{i}.md",
                $"---\nid: thing-{i}\ntitle: {names[i]}\nkind: {kinds[i]}\nwhen: 20{10 + i}年\n"
                + $"relations: [印发 thing-{(i + 1) % 5}]\n---\n{names[i]}印发{names[(i + 1) % 5]}。\n");
        }

        var one = project.BuildToMemory(workers: 1);
        Assert.True(one.Count > 200);
        Assert.Contains(one.Keys, k => k == "mentions/organisations/thing-0/1.html");
        Assert.All(new[] { "map.html", "maps/pillar-1.html", "report.html", "timeline.html", "documents.html", "feed.xml", "topics/old-1-1.html" },
            p => Assert.Contains(p, one.Keys));
        Assert.Contains(one.Keys, k => k.StartsWith("names/", StringComparison.Ordinal));
        Assert.Equal([], OutputChecker.Check(one, null).Select(d => $"{d.File}:{d.At?.Line} {d.Rule.Code}"));
        foreach (var workers in new[] { 2, 3, 7 })
        {
            var again = project.BuildToMemory(workers);
            Assert.Equal(one.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
            foreach (var (path, bytes) in one) Assert.True(bytes.AsSpan().SequenceEqual(again[path]), path);
        }
    }
}
