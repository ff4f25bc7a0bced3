using System.Diagnostics;

namespace UnionKb.Benchmarks;

/// <summary>Runs a program to its end.</summary>
/// <param name="Wall">From start to end as seen from outside, start-up of the runtime included.</param>
internal sealed record ChildProcess(int ExitCode, string Output, string Error, TimeSpan Wall)
{
    /// <summary>The result of a program that has to be there and to succeed.</summary>
    /// <param name="what">What it does, for the message.</param>
    public static ChildProcess Done(string what, string program, params string[] arguments)
    {
        var process = Run(program, arguments) ?? throw new InvalidOperationException($"{program} is not there");
        if (process.ExitCode == 0) return process;
        var output = process.Output[..Math.Min(2000, process.Output.Length)];
        throw new InvalidOperationException($"{what} failed ({process.ExitCode}): {process.Error}{output}");
    }

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
