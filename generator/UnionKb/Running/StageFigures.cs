namespace UnionKb.Running;

/// <summary>What one stage of a build took.</summary>
/// <param name="Time">Wall time.</param>
/// <param name="MemoryBytes">The memory that the process held when the stage ended.</param>
public readonly record struct StageFigures(string Stage, TimeSpan Time, long MemoryBytes);
