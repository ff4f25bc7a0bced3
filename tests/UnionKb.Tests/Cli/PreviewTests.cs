using System.Net;
using System.Net.Sockets;
using UnionKb.Cli;
using UnionKb.Cli.Commands;
using UnionKb.Cli.Serving;
using UnionKb.Diagnostics;

namespace UnionKb.Tests.Cli;

/// <summary>The preview as a browser meets it: over a real connection, while files change.</summary>
public sealed class PreviewTests : IDisposable
{
    /// <summary>Only for what never happens; on a busy machine everything else may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _project = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TestTerminal _terminal;
    private readonly int _port = FreePort();

    public PreviewTests()
    {
        _project.Write("site.yml", "title: 试验站\nlang: zh-CN\n");
        _project.Write("content/terms/集体协商.md", "---\ntitle: 集体协商\nkind: term\n---\n\n第一版。\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _terminal.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task Saves_reach_the_browser_and_errors_leave_the_last_good_site()
    {
        var serving = await ServeAsync(_port);
        using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/"), Timeout = Patience };
        using var events = new StreamReader(await browser.GetStreamAsync(LiveReload.EventsPath));
        await EventAsync(events, data => data.Contains("-1\"", StringComparison.Ordinal) && data.Contains("\"problems\":[]", StringComparison.Ordinal));
        Assert.Contains("第一版", await browser.GetStringAsync("terms/%E9%9B%86%E4%BD%93%E5%8D%8F%E5%95%86.html"), StringComparison.Ordinal);

        _project.Write("content/terms/集体协商.md", "---\ntitle: 集体协商\nkind: term\n---\n\n第二版。\n");
        var good = await EventAsync(events, data => data.Contains("-2\"", StringComparison.Ordinal));
        Assert.Contains("第二版", await browser.GetStringAsync("terms/集体协商.html"), StringComparison.Ordinal);

        _project.Write("content/terms/集体协商.md", "---\ntitle: [\n---\n\n第三版。\n");
        var bad = await EventAsync(events, data => data.Contains("错误 UKB2001", StringComparison.Ordinal));
        Assert.Contains(good[..good.IndexOf("\",", StringComparison.Ordinal)], bad, StringComparison.Ordinal);
        Assert.Contains("第二版", await browser.GetStringAsync("terms/集体协商.html"), StringComparison.Ordinal);

        using var missing = await browser.GetAsync("nowhere.html");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Fine, await serving.WaitAsync(Patience));
        Assert.Contains($"http://127.0.0.1:{_port}/", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_port_that_is_taken_is_an_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, _port);
        taken.Start();
        Assert.Equal(ExitCode.Errors, await (await ServeAsync(_port)).WaitAsync(Patience));
        Assert.Contains($"端口 {_port} 已被占用", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_ports_the_first_free_one_is_used()
    {
        using var taken = new TcpListener(IPAddress.Loopback, _port);
        taken.Start();
        var other = FreePort();
        var serving = await ServeAsync(_port, other);
        using var browser = new HttpClient { Timeout = Patience };
        using var events = new StreamReader(await browser.GetStreamAsync(new Uri($"http://127.0.0.1:{other}/{LiveReload.EventsPath}")));
        await EventAsync(events, _ => true);
        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Fine, await serving.WaitAsync(Patience));
    }

    /// <summary>The running preview, once it serves the first build or has ended.</summary>
    private async Task<Task<ExitCode>> ServeAsync(params int[] ports)
    {
        var shell = new Shell(_terminal.Terminal, Language.Zh, false);
        var options = new BuildOptions { Root = _project.Path, Theme = Project.Theme };
        var serving = Task.Run(() => Preview.Run(shell, options, ports, new Activity(), _stop.Token));
        await Task.WhenAny(serving, _terminal.SaysAsync($"http://127.0.0.1:{ports[^1]}/")).WaitAsync(Patience);
        return serving;
    }

    private static async Task<string> EventAsync(StreamReader events, Func<string, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var line = await events.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("the event stream ended");
            if (line.StartsWith("data: ", StringComparison.Ordinal) && wanted(line)) return line["data: ".Length..];
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
