using System.Diagnostics;

namespace UnionKb.Benchmarks;

/// <summary>Runs a program to its end.</summary>
/// <param name="Wall">From start to end as seen from outside, start-up of the runtime included.</param>
internal sealed record ChildProcess(int ExitCode, string Output, string Error, TimeSpan Wall)
{
    /// <summary>The result, or null when there is no such program.</summary>
    public static ChildProcess? Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ChildProcess(process.ExitCode, output, error.Result, clock.Elapsed);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
