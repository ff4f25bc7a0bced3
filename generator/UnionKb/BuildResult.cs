using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Running;

namespace UnionKb;

/// <summary>What a build found and did.</summary>
public sealed record BuildResult
{
    /// <summary>All findings of all stages, sorted.</summary>
    public required Diagnostic[] Diagnostics { get; init; }

    /// <summary>The linked site, or null when reading or settings failed.</summary>
    public Site? Site { get; init; }

    /// <summary>Counts for the summary; all 0 when nothing was written.</summary>
    public BuildCounts Counts { get; init; } = new();

    /// <summary>Wall time and memory of each stage in order.</summary>
    public StageFigures[] Timings { get; init; } = [];

    /// <summary>
    /// What of the wall time went into the search index: the time of all steps that make and write its files, divided by the number of workers.
    /// </summary>
    public TimeSpan SearchTime { get; init; }

    public bool HasErrors => Array.Exists(Diagnostics, d => d.Severity == Severity.Error);
}

/// <summary>Numbers of a build. Bytes are of the whole output; <c>SearchBytes</c> of the search index alone.</summary>
public sealed record BuildCounts
{
    public int Pages { get; init; }
    public int Links { get; init; }
    public int TermLinks { get; init; }
    public int Files { get; init; }
    public int Written { get; init; }
    public int Removed { get; init; }
    public long Bytes { get; init; }
    public long SearchBytes { get; init; }
}
