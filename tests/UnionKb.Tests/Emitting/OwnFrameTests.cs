using System.Text;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>A project that replaces a part of the frame around its pages loses nothing that the part was not about.</summary>
public sealed class OwnFrameTests
{
    [Theory]
    [InlineData("footer")]
    [InlineData("header")]
    [InlineData("nav")]
    public void Every_page_keeps_its_search_dialog_and_hit_navigation_when_a_template_is_replaced(string template)
    {
        using var project = new TemporaryProject()
            .With("site.yml", "title: 站\n")
            .With("content/a.md", "---\ntitle: 甲\n---\n正文。\n")
            .With("content/b.md", "---\ntitle: 乙\n---\n正文。\n")
            .With($"templates/{template}.html", "<p>自己的部分</p>\n");
        var files = project.BuildToMemory().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal));
        string[] pages = [.. files.Select(f => Encoding.UTF8.GetString(f.Value))];
        Assert.Contains(pages, page => page.Contains("自己的部分"));
        Assert.All(pages, page => Assert.Contains(" data-search-dialog>", page));
        Assert.All(pages, page => Assert.Contains(" data-hits ", page));
        Assert.All(pages, page => Assert.Contains("assets/unionkb.js", page));
    }
}
