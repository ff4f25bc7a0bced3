using UnionKb.Emitting.Pages;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

public sealed class PagesSmoke
{
    [Fact]
    public void Renders()
    {
        var site = TestSite.Link([("a.md", "# 甲\n\n见[[乙]]。\n\n## 一\n\n文。\n\n## 二\n"), ("b.md", "# 乙\n\n文。")]);
        var pages = TestSite.Render(site, new PageEmitter(TestSite.Templates()));
        Assert.Contains("pages", string.Join("\n", pages.Select(p => p.Key + "\n" + p.Value)));
    }
}
