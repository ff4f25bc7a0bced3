using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>The browser that is installed on this machine; nothing is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>From <c>UNIONKB_BROWSER</c>, else the first known name on the path; null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why browser tests cannot run here, or null.</summary>
    public static string? MissingReason { get; } = Path is null
        ? "no Chromium on this machine; install one (Debian: chromium) or name it in UNIONKB_BROWSER"
        : null;

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args =
        [
            // Containers run as root, where the sandbox cannot start; the pages are our own.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    });

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("UNIONKB_BROWSER") is { Length: > 0 } named && File.Exists(named)) return named;
        return Names.Select(Programs.Find).FirstOrDefault(path => path is not null);
    }
}
