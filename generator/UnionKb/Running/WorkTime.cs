using System.Diagnostics;

namespace UnionKb.Running;

/// <summary>Adds up the time that some items of a parallel loop take, on all workers together.</summary>
public sealed class WorkTime
{
    private long _ticks;

    /// <summary>The sum so far.</summary>
    public TimeSpan Sum => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _ticks));

    /// <summary>Runs an item and adds its time.</summary>
    public void Run(Action item)
    {
        var start = Stopwatch.GetTimestamp();
        item();
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
    }
}
