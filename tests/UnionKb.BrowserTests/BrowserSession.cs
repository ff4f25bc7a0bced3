using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>One browser and one server for all tests; each test opens its own context, so that nothing is carried over.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private StaticHost? _host;

    public RepositorySite Built { get; } = new();

    /// <summary>Address of the site over http.</summary>
    public string Http => _host!.Root;

    /// <summary>Address of the same folder opened as files.</summary>
    public string File => new Uri(Built.Folder + "/").AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (Chromium.MissingReason is not null) return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _host = await StaticHost.StartAsync(Built.Folder);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000);
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        Built.Dispose();
    }

    internal async Task<OpenPage> OpenAsync(Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 }, Locale = "zh-CN" };
        change?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        return new OpenPage(context, await context.NewPageAsync());
    }
}
