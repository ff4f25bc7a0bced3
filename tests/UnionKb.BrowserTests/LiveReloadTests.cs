using Microsoft.Playwright;
using UnionKb.Cli;
using UnionKb.Cli.Commands;
using UnionKb.Cli.Serving;
using UnionKb.Diagnostics;

namespace UnionKb.BrowserTests;

/// <summary><c>serve</c> in a real browser, with the theme's own security policy: reload on save, errors shown and taken away.</summary>
[Collection(InBrowser.Name)]
public sealed class LiveReloadTests(BrowserSession session) : IDisposable
{
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
        using var output = new StringWriter();
        var terminal = new Terminal { Out = TextWriter.Synchronized(output), Error = TextWriter.Null, CurrentFolder = _project, Variable = _ => null };
        var options = new BuildOptions { Root = _project, Theme = Project.Theme };
        var serving = Task.Run(() => Preview.Run(new Shell(terminal, Language.Zh, false), options, [.. Enumerable.Range(18300, 50)], new Activity(), _stop.Token));

        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(await AddressAsync(output) + "pages/jia.html");
        await Assertions.Expect(open.Page.GetByText("第一版。")).ToBeVisibleAsync();

        var patience = new LocatorAssertionsToBeVisibleOptions { Timeout = 30_000 };
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
        Assert.Equal(ExitCode.Fine, await serving.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private Task SaveAsync(string front, string text) =>
        File.WriteAllTextAsync(Path.Combine(_project, "content", "jia.md"), $"---\n{front}\nkind: page\n---\n\n{text}\n");

    private static async Task<string> AddressAsync(StringWriter output)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            string text;
            lock (output) text = output.ToString();
            if (text.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var start) return text[start..(text.IndexOf('/', start + 7) + 1)];
            await Task.Delay(50);
        }

        throw new TimeoutException("the preview did not start");
    }
}
