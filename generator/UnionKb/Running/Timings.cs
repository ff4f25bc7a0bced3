using System.Diagnostics;

namespace UnionKb.Running;

/// <summary>Wall time of the stages of one build, in order.</summary>
public sealed class Timings
{
    private readonly List<(string Stage, TimeSpan Time)> _stages = [];
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>Ends a stage that began where the one before ended.</summary>
    public void End(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        _stages.Add((stage, Stopwatch.GetElapsedTime(_last, now)));
        _last = now;
    }

    public (string Stage, TimeSpan Time)[] ToArray() => [.. _stages];
}
