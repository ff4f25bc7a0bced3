namespace UnionKb.Cli.Printing;

/// <summary>The browser that prints: one that is there already. Nothing is downloaded.</summary>
internal static class InstalledBrowser
{
    /// <summary>Names the browser where the usual places do not have it.</summary>
    public const string Variable = "UNIONKB_BROWSER";

    /// <summary>The headless ones first: they print the same with half the time and memory.</summary>
    private static readonly string[] Names =
    [
        "chromium-headless-shell", "chrome-headless-shell", "msedge", "microsoft-edge", "microsoft-edge-stable", "google-chrome", "google-chrome-stable",
        "chrome", "chromium", "chromium-browser",
    ];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private static readonly string[] WindowsPlaces =
        [@"Microsoft\Edge\Application\msedge.exe", @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe"];

    /// <summary>Absolute path of a browser, or null: <paramref name="named"/> or the environment name one that is not there, or none is installed.</summary>
    public static string? Find(string? named, Terminal terminal)
    {
        var asked = named ?? terminal.Variable(Variable);
        if (!string.IsNullOrEmpty(asked)) return OnPath(asked, terminal) ?? (File.Exists(terminal.FullPath(asked)) ? terminal.FullPath(asked) : null);
        var found = Names.Select(name => OnPath(name, terminal)).FirstOrDefault(path => path is not null);
        return found ?? Usual(terminal).FirstOrDefault(File.Exists);
    }

    /// <summary>
    /// Whether a browser prints when it is spoken to: measured with Chromium 156, the headless shell does, the whole browser loads no page of a session that it
    /// is told to open from the disk, and prints on the command line.
    /// </summary>
    public static bool IsSpokenTo(string path) => Path.GetFileName(path).Contains("headless-shell", StringComparison.OrdinalIgnoreCase);

    private static string? OnPath(string name, Terminal terminal)
    {
        if (name.AsSpan().IndexOfAny('/', '\\') >= 0) return null;
        var file = OperatingSystem.IsWindows() && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name + ".exe" : name;
        return (terminal.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Usual(Terminal terminal) => OperatingSystem.IsWindows()
        ? new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(terminal.Variable).OfType<string>()
            .SelectMany(folder => WindowsPlaces.Select(place => Path.Combine(folder, place)))
        : OperatingSystem.IsMacOS() ? MacPlaces : [];
}
