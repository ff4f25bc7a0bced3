using System.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Moving;

/// <summary>Runs by itself, because the processor time that is measured is that of the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

[Collection(Alone.Name)]
public sealed class MoveSpeedTests
{
    /// <summary>Twice the time allowed, as the machine that runs the tests may be busy with others; CPU, not the clock, is measured.</summary>
    [Fact]
    public void Ten_thousand_pages_take_less_than_two_seconds_of_work()
    {
        using var large = new TemporaryProject().With("site.yml", "title: 站\n");
        for (var i = 0; i < 10_000; i++)
        {
            var text = string.Concat(Enumerable.Repeat($"第{i}页的正文，说到[[p{(i + 1) % 10_000}]]和[下一页](p{(i + 7) % 10_000}.md)。\n\n", 8));
            large.With($"content/topics/p{i}.md", $"---\nid: p{i}\ntitle: 页{i}\ntags: [一, 二]\n---\n\n{text}");
        }

        var clock = Process.GetCurrentProcess().TotalProcessorTime;
        var plan = Moves.Rename(large.Root, "p5000", "renamed-page", large.Root);
        var used = Process.GetCurrentProcess().TotalProcessorTime - clock;
        Assert.Equal(3, plan.Changes.Length);
        Assert.True(used < TimeSpan.FromSeconds(4), $"{used.TotalSeconds} s");
        Console.WriteLine($"mv of 10,000 pages: {used.TotalSeconds:F2} s of CPU");
    }
}
