using System.ComponentModel;
using System.Diagnostics;

namespace UnionKb.Cli.Commands;

/// <summary>When each file was last committed, from one call of <c>git log</c>. Without git, or outside a repository, nothing is known.</summary>
internal static class GitHistory
{
    private const char Mark = '\u0001';

    /// <summary>Day of the last commit (<c>yyyy-MM-dd</c>, as its author's clock had it) by path below the project.</summary>
    public static IReadOnlyDictionary<string, string> LastChanges(string root)
    {
        var days = new Dictionary<string, string>(StringComparer.Ordinal);
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
            ["-c", "core.quotepath=off", "-c", "log.showSignature=false", "log", "--no-renames", "--relative", "--name-only", "--format=%x01%cs", "--", "."];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.StandardOutputEncoding = System.Text.Encoding.UTF8;
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var day = "";
            while (git.StandardOutput.ReadLine() is { } line)
            {
                if (line.StartsWith(Mark)) day = line[1..];
                else if (line.Length > 0) days.TryAdd(line, day);
            }

            git.WaitForExit();
            return git.ExitCode == 0 ? days : new Dictionary<string, string>();
        }
        catch (Win32Exception)
        {
            return days;
        }
    }
}
