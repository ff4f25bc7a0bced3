using System.Diagnostics;

namespace UnionKb.Running;

/// <summary>Wall time and memory of the stages of one build, in order.</summary>
public sealed class Timings
{
    private readonly List<StageFigures> _stages = [];
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>Ends a stage that began where the one before ended.</summary>
    public void End(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        _stages.Add(new StageFigures(stage, Stopwatch.GetElapsedTime(_last, now), Environment.WorkingSet));
        _last = now;
    }

    public StageFigures[] ToArray() => [.. _stages];
}
