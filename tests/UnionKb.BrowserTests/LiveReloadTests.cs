using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UnionKb.Cli;
using UnionKb.Cli.Commands;
using UnionKb.Cli.Serving;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.BrowserTests;

/// <summary><c>serve</c> in a real browser, with the theme's own security policy: reload on save, errors shown and taken away.</summary>
[Collection(InBrowser.Name)]
public sealed class LiveReloadTests(BrowserSession session) : IDisposable
{
    /// <summary>Only for what never happens; on a busy machine everything else may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _project = Directory.CreateTempSubdirectory("UnionKb 预览 ").FullName;
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _stop.Dispose();
        Directory.Delete(_project, recursive: true);
    }

    [BrowserFact]
    public async Task A_save_reloads_the_page_and_an_error_shows_over_the_last_good_one()
    {
        Directory.CreateDirectory(Path.Combine(_project, "content"));
        await File.WriteAllTextAsync(Path.Combine(_project, "site.yml"), "title: 试验站\nlang: zh-CN\n");
        await SaveAsync("title: 甲", "第一版。");
        using var output = new AwaitedWriter();
        var terminal = new Terminal { Out = output, Error = TextWriter.Null, CurrentFolder = _project, Variable = _ => null };
        var options = new BuildOptions { Root = _project, Theme = Project.Theme };
        var shell = new Shell(terminal, Language.Zh, false);
        var serving = Task.Run(() => Preview.Run(shell, options, [.. Enumerable.Range(18300, 50)], new Activity(), _stop.Token));

        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(await AddressAsync(output, serving) + "pages/jia.html");
        await Assertions.Expect(open.Page.GetByText("第一版。")).ToBeVisibleAsync();

        var patience = new LocatorAssertionsToBeVisibleOptions { Timeout = (float)Patience.TotalMilliseconds };
        await SaveAsync("title: 甲", "第二版。");
        await Assertions.Expect(open.Page.GetByText("第二版。")).ToBeVisibleAsync(patience);

        await SaveAsync("title: [", "第三版。");
        var alert = open.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToBeVisibleAsync(patience);
        await Assertions.Expect(alert).ToContainTextAsync("content/jia.md");
        await Assertions.Expect(open.Page.GetByText("第二版。")).ToBeVisibleAsync();

        await SaveAsync("title: 甲", "第四版。");
        await Assertions.Expect(open.Page.GetByText("第四版。")).ToBeVisibleAsync(patience);
        await Assertions.Expect(alert).ToBeHiddenAsync();
        Assert.DoesNotContain(open.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));

        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Fine, await serving.WaitAsync(Patience));
    }

    [BrowserFact]
    public async Task Only_what_changed_is_replaced_so_that_scroll_and_open_parts_stay()
    {
        Directory.CreateDirectory(Path.Combine(_project, "content"));
        Directory.CreateDirectory(Path.Combine(_project, "templates", "assets"));
        await File.WriteAllTextAsync(Path.Combine(_project, "site.yml"), "title: 试验站\nlang: zh-CN\n");
        await File.WriteAllTextAsync(Path.Combine(_project, "templates", "assets", "custom.css"), "main { tab-size: 3; }\n");
        var rest = "\n\n> [!NOTE]- 收起的\n> 里面。\n\n" + string.Concat(Enumerable.Range(0, 80).Select(i => $"第{i}段。\n\n"));
        await SaveAsync("title: 甲", "第一版。" + rest);
        using var output = new AwaitedWriter();
        var terminal = new Terminal { Out = output, Error = TextWriter.Null, CurrentFolder = _project, Variable = _ => null };
        var options = new BuildOptions { Root = _project, Theme = Project.Theme };
        var serving = Task.Run(() => Preview.Run(
            new Shell(terminal, Language.Zh, false), options, [.. Enumerable.Range(18360, 50)], new Activity(), _stop.Token));
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(await AddressAsync(output, serving) + "pages/jia.html");
        await open.Page.GetByText("收起的").ClickAsync();
        await open.Page.EvaluateAsync("() => { window.kept = 1; window.scrollTo(0, 900); }");

        var patience = new LocatorAssertionsToBeAttachedOptions { Timeout = (float)Patience.TotalMilliseconds };
        await SaveAsync("title: 甲", "第二版。\n\n新的一段。" + rest);
        await Assertions.Expect(open.Page.GetByText("新的一段。")).ToBeAttachedAsync(patience);
        Assert.Equal(1, await open.Page.EvaluateAsync<int?>("() => window.kept ?? 0"));
        Assert.True(await open.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('main details')].some(part => part.open)"));
        Assert.True(await open.Page.EvaluateAsync<int>("() => Math.round(window.scrollY)") > 600);

        await File.WriteAllTextAsync(Path.Combine(_project, "templates", "assets", "custom.css"), "main { tab-size: 7; }\n");
        using var waiting = new CancellationTokenSource(Patience);
        while (await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main')).tabSize") != "7")
            await Task.Delay(50, waiting.Token);
        Assert.Equal(1, await open.Page.EvaluateAsync<int?>("() => window.kept ?? 0"));
        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Fine, await serving.WaitAsync(Patience));
    }

    private Task SaveAsync(string front, string text) =>
        File.WriteAllTextAsync(Path.Combine(_project, "content", "jia.md"), $"---\n{front}\nkind: page\n---\n\n{text}\n");

    private static async Task<string> AddressAsync(AwaitedWriter output, Task serving)
    {
        await Task.WhenAny(output.UntilAsync("http://"), serving).WaitAsync(Patience);
        return Regex.Match(output.ToString(), "http://[^/]+/") is { Success: true } address
            ? address.Value
            : throw new InvalidOperationException($"the preview did not start: {output}");
    }
}
