using UnionKb.Search.Writing.Pairs;

namespace UnionKb.Tests.Search;

public sealed class JointArrayTests
{
    [Fact]
    public void Each_element_is_made_once_however_many_ask()
    {
        var made = new int[500];
        var array = new JointArray<int>(made.Length, i =>
        {
            Interlocked.Increment(ref made[i]);
            return i * i;
        });
        var seen = new int[4][];
        Together(seen.Length, n => seen[n] = array.All());
        Assert.All(made, count => Assert.Equal(1, count));
        Assert.All(seen, all => Assert.Equal(Enumerable.Range(0, made.Length).Select(i => i * i), all));
    }

    [Fact]
    public void A_failure_reaches_everyone_and_nobody_waits_for_ever()
    {
        var array = new JointArray<int>(40, i => i == 7 ? throw new InvalidDataException("seven") : i);
        var failures = new Exception?[4];
        Together(failures.Length, n => failures[n] = Record.Exception(() => array.All()));
        Assert.All(failures, failure => Assert.IsType<InvalidDataException>(failure?.InnerException));
    }

    private static void Together(int count, Action<int> action)
    {
        var threads = Enumerable.Range(0, count).Select(n => new Thread(() => action(n)) { IsBackground = true }).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) Assert.True(thread.Join(TimeSpan.FromMinutes(2)), "still waiting");
    }
}
