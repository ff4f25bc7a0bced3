using UnionKb.Cli;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Publishing;

/// <summary>Pages are part of the site from one day to another; the day is given, so that tests, and builds as on another day, are the same for ever.</summary>
public sealed class PublishingDateTests : IDisposable
{
    private readonly TemporaryProject _project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("", true)]
    [InlineData("draft: true", false)]
    [InlineData("publish_at: 2026-05-01", true)]
    [InlineData("publish_at: 2026-05-02", false)]
    [InlineData("publish_at: 2026年5月1日", true)]
    [InlineData("publish_at: 2026-05", true)]
    [InlineData("publish_at: 2026-06", false)]
    [InlineData("publish_at: 2027", false)]
    [InlineData("expires_at: 2026-05-01", false)]
    [InlineData("expires_at: 2026-05-02", true)]
    [InlineData("expires_at: 2026", false)]
    [InlineData("publish_at: 2026-04-01\nexpires_at: 2026-06-01", true)]
    [InlineData("发布于: 2026-05-02", false)]
    public void A_page_is_there_in_its_time(string keys, bool isThere)
    {
        _project.With("content/a.md", $"---\ntitle: 甲\n{keys}\n---\n\n文。\n").With("content/b.md", "# 乙\n\n文。\n");
        Assert.Equal(isThere, Pages("2026-05-01").Contains("a"));
        Assert.True(Pages("2026-05-01", drafts: true).Contains("a"));
    }

    [Fact]
    public void Without_a_day_dates_decide_nothing()
    {
        _project.With("content/a.md", "---\ntitle: 甲\npublish_at: 9999-12-31\n---\n\n文。\n");
        Assert.Contains("a", Pages(null));
    }

    [Theory]
    [InlineData("2026-05-02", true)]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-06", true)]
    [InlineData("2026-05", false)]
    [InlineData("2026", false)]
    public void A_date_in_the_future_is_a_warning(string date, bool isWarned)
    {
        _project.With("content/a.md", $"---\ntitle: 甲\ndate: {date}\n---\n\n文。\n");
        using var terminal = new TestTerminal(_project.Root) { Today = "2026-05-01" };
        Assert.Equal(ExitCode.Fine, terminal.Run("check"));
        Assert.Equal(isWarned, terminal.Out.Contains($"content/a.md:3:7: 警告 UKB5051: 发布日期 {date}", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_published_is_no_home_of_a_sentence()
    {
        _project.With("seeds/a.txt", "题目\n\n第一句说一件事情。第二句说另一件事情。\n");
        using (var first = new TestTerminal(_project.Root)) Assert.Equal(ExitCode.Fine, first.Run("import"));
        var page = Directory.GetFiles(Path.Combine(_project.Root, "content"), "*.md", SearchOption.AllDirectories).Single();
        File.WriteAllText(page, File.ReadAllText(page).Replace("---\n\n", "publish_at: 2026-05-02\n---\n\n", StringComparison.Ordinal));
        using var before = new TestTerminal(_project.Root) { Today = "2026-05-01" };
        Assert.Equal(ExitCode.Errors, before.Run("import", "--check"));
        Assert.Contains("UKB1034", before.Error, StringComparison.Ordinal);
        using var after = new TestTerminal(_project.Root) { Today = "2026-05-02" };
        Assert.Equal(ExitCode.Fine, after.Run("import", "--check"));
    }

    private string[] Pages(string? today, bool drafts = false) =>
        [.. Build.Check(_project.Options() with { Today = today, Drafts = drafts }).Site!.Pages.Select(p => p.Id)];
}
