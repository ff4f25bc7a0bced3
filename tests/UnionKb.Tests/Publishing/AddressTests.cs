using UnionKb.Cli;
using UnionKb.Diagnostics;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Publishing;

/// <summary>Addresses that were published stay, or somebody is told.</summary>
public sealed class AddressTests : IDisposable
{
    private readonly TemporaryProject _project = new TemporaryProject()
        .With("site.yml", "title: 站\nlang: zh-CN\n")
        .With("content/topics/a.md", "---\nid: a\ntitle: 甲\nredirect_from: [old-a]\n---\n\n文。\n")
        .With("content/terms/b.md", "---\nid: b\ntitle: 乙\nkind: term\n---\n\n文。\n");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("build", "--record")]
    [InlineData("publish", "--to", "www")]
    public void The_record_has_pages_and_redirects_and_nothing_generated(params string[] command)
    {
        Run(ExitCode.Fine, command);
        Assert.Equal(["terms/b.html", "topics/a.html", "topics/old-a.html"], Recorded());
    }

    [Fact]
    public void A_build_without_being_asked_records_nothing()
    {
        Run(ExitCode.Fine, "build");
        Assert.False(File.Exists(Path.Combine(_project.Root, "content/.addresses")));
    }

    [Fact]
    public void An_address_that_is_gone_is_told_until_it_leads_somewhere_or_is_struck_out()
    {
        Run(ExitCode.Fine, "build", "--record");
        File.Delete(Path.Combine(_project.Root, "content/terms/b.md"));
        var said = Run(ExitCode.Fine, "build", "--record");
        Assert.Contains("content/.addresses:2:1: 警告 UKB5050: 发布过的地址 terms/b.html", said, StringComparison.Ordinal);
        Assert.Contains("terms/b.html", Recorded());
        Assert.Contains("错误 UKB5050", Run(ExitCode.Errors, "build", "--strict"), StringComparison.Ordinal);

        _project.With("content/topics/a.md", "---\nid: a\ntitle: 甲\nredirect_from: [old-a, terms/b.html]\n---\n\n文。\n");
        Assert.DoesNotContain("UKB5050", Run(ExitCode.Fine, "build", "--strict"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_moved_keeps_its_address()
    {
        Run(ExitCode.Fine, "build", "--record");
        Run(ExitCode.Fine, "mv", "b", "new-b");
        Assert.DoesNotContain("UKB5050", Run(ExitCode.Fine, "build", "--strict"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("former-id")]
    [InlineData("formerid")]
    [InlineData("f2")]
    public void Every_alias_that_is_an_id_is_an_address(string alias)
    {
        _project.With("content/topics/a.md", $"---\nid: a\ntitle: 甲\naliases: [{alias}, 甲的别名]\n---\n\n文。\n");
        Assert.Contains($"topics/{alias}.html", _project.BuildToMemory().Keys);
    }

    [Fact]
    public void A_short_name_that_two_pages_share_leads_to_neither()
    {
        _project.With("content/topics/a.md", "---\nid: a\ntitle: 甲\naliases: [wto]\n---\n\n文。\n")
            .With("content/terms/b.md", "---\nid: b\ntitle: 乙\nkind: term\naliases: [wto]\n---\n\n文。\n");
        Assert.DoesNotContain("topics/wto.html", _project.BuildToMemory().Keys);
        Assert.DoesNotContain(_project.Check().Diagnostics, d => d.Severity == Severity.Error);
    }

    private string Run(ExitCode expected, params string[] arguments)
    {
        using var terminal = new TestTerminal(_project.Root);
        var exit = terminal.Run(arguments);
        Assert.True(exit == expected, $"{exit}: {terminal.Error}");
        return terminal.Error;
    }

    private string[] Recorded() => [.. File.ReadAllLines(Path.Combine(_project.Root, "content/.addresses")).Where(l => l[0] != '#')];
}
