using System.Globalization;
using System.Text;

namespace UnionKb.Cli;

/// <summary>
/// Everything a command sees of the world it was started in. The only place that reads the console, the environment and the
/// current folder, so that a test can stand in for all of them.
/// </summary>
internal sealed record Terminal
{
    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }
    public required string CurrentFolder { get; init; }
    public required Func<string, string?> Variable { get; init; }

    /// <summary>True when standard output is a terminal somebody looks at: then progress is drawn.</summary>
    public bool Interactive { get; init; }

    /// <summary>Whether findings are coloured; never when <c>NO_COLOR</c> is set (no-color.org).</summary>
    public bool Color { get; init; }

    /// <summary>The day, <c>yyyy-MM-dd</c>; <c>UNIONKB_TODAY</c> fixes it, so that a site can be made as on another day.</summary>
    public string? Today { get; init; }

    /// <summary>Cells in a line.</summary>
    public int Width { get; init; } = 100;

    public static Terminal OfProcess()
    {
        // Windows consoles start in a legacy code page; without a byte order mark, so that pipes stay clean.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(false);
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            CurrentFolder = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
            Today = Environment.GetEnvironmentVariable("UNIONKB_TODAY") is { Length: > 0 } fixedDay
                ? fixedDay
                : DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Interactive = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Color = !plain && !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 100 : Math.Max(40, Console.WindowWidth),
        };
    }

    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);

    /// <summary>A path as somebody in the current folder would type it, with forward slashes.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(CurrentFolder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
