using System.Diagnostics;
using System.Globalization;

namespace UnionKb.Cli.Printing;

/// <summary>
/// A folder for one run: the pages that are printed and the browser's profile. It bears the number of the process, so that a later run can tell what a
/// killed one left.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Prefix = "unionkb-print-";

    public WorkFolder()
    {
        RemoveLeftovers();
        Path = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
    }

    public string Path { get; }

    public void Dispose() => Remove(Path);

    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.GetDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            var owner = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsAlive(process)) Remove(folder);
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var _ = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A browser that is just ending may still write: tried for a while, then left to the next run.</summary>
    private static void Remove(string folder)
    {
        for (var attempt = 0; attempt < 20 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
