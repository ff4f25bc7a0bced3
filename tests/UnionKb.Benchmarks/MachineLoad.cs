using System.Globalization;

namespace UnionKb.Benchmarks;

/// <summary>Whether the machine is busy with something else: then wall times say little, while processor times still hold.</summary>
internal static class MachineLoad
{
    private const string Averages = "/proc/loadavg";

    /// <summary>A line for the report, or null when the machine is idle or does not tell.</summary>
    public static string? Warning()
    {
        if (!File.Exists(Averages)) return null;
        var average = double.Parse(File.ReadAllText(Averages).Split(' ')[0], CultureInfo.InvariantCulture);

        // Publishing just before this leaves a load of about one per processor behind.
        return average <= 1.5 * Environment.ProcessorCount
            ? null
            : $"WARNING: load average {average:0.0} on {Environment.ProcessorCount} processors: other work is running, wall times are too long";
    }
}
