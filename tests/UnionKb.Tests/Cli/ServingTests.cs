using System.Text;
using System.Threading.Channels;
using UnionKb.Cli.Serving;

namespace UnionKb.Tests.Cli;

public sealed class ServingTests : IDisposable
{
    /// <summary>Only for what never happens; on a busy machine everything else may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ServedSite Site = new(
        new Dictionary<string, byte[]>
        {
            ["index.html"] = Utf8("<!DOCTYPE html><html><head></head><body><p>首页</p></body></html>"),
            ["terms/集体协商.html"] = Utf8("<body>词条</body>"),
            ["print/index.html"] = Utf8("<body>打印</body>"),
            ["404.html"] = Utf8("<body>没有这一页</body>"),
            ["assets/site.css"] = Utf8("body{}"),
        }, "7-1", []);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/", 200, "首页", "text/html; charset=utf-8")]
    [InlineData("/index.html", 200, "首页", "text/html; charset=utf-8")]
    [InlineData("/terms/集体协商.html", 200, "词条", "text/html; charset=utf-8")]
    [InlineData("/print/", 200, "打印", "text/html; charset=utf-8")]
    [InlineData("/assets/site.css", 200, "body{}", "text/css; charset=utf-8")]
    [InlineData("/nowhere.html", 404, "没有这一页", "text/html; charset=utf-8")]
    [InlineData("/_unionkb/live.js", 200, "EventSource", "text/javascript; charset=utf-8")]
    public void A_path_gets_what_a_host_would_send(string path, int status, string content, string type)
    {
        var answer = Response.To(path, Site, "");
        Assert.Equal(status, answer.Status);
        Assert.Equal(type, answer.ContentType);
        Assert.Contains(content, Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_slash_is_redirected() => Assert.Equal("/print/", Response.To("/print", Site, "").Location);

    [Fact]
    public void Before_the_first_good_build_there_is_a_page_that_reloads()
    {
        var answer = Response.To("/", ServedSite.Empty, "还没有");
        Assert.Equal(503, answer.Status);
        Assert.Contains("还没有", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
        Assert.Contains("/_unionkb/live.js?v=0", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_pages_get_the_script()
    {
        Assert.Contains("<script src=\"/_unionkb/live.js?v=7-1\" defer></script></body>", Body("/"), StringComparison.Ordinal);
        Assert.Equal("body{}", Body("/assets/site.css"));
    }

    [Theory]
    [InlineData("default-src 'none'; script-src 'self'", "default-src 'none'; script-src 'self'; connect-src 'self'")]
    [InlineData("connect-src 'none'; script-src 'self'", "script-src 'self'; connect-src 'self'")]
    public void The_policy_lets_the_script_connect(string policy, string expected)
    {
        var page = Utf8($"<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head><body></body>");
        Assert.Contains($"content=\"{expected}\"", Encoding.UTF8.GetString(LiveReload.Inject(page, "1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_wakes_the_watcher()
    {
        _folder.Write("site.yml", "title: x\n");
        _folder.Write("content/a.md", "一");
        using var watcher = new ContentWatcher(_folder.Path);
        var change = watcher.NextAsync(CancellationToken.None);
        _folder.Write("content/topics/b.md", "二");
        Assert.True(await change.WaitAsync(Patience));
    }

    [Theory]
    [InlineData(true, "site.yml")]
    [InlineData(true, "content", "topics", "b.md")]
    [InlineData(false, "content", ".a.md.swp")]
    [InlineData(false, "content", "a.md.swp")]
    [InlineData(false, "content", "a.md~")]
    [InlineData(false, "content", ".cache", "a.md")]
    [InlineData(false, "public", "index.html")]
    public void Only_files_that_a_build_reads_count(bool isRead, params string[] path) =>
        Assert.Equal(isRead, ContentWatcher.IsRead(Path.Combine(path), scattered: false));

    [Theory]
    [InlineData(false, false, "log")]
    [InlineData(false, false, "serve.log")]
    [InlineData(false, false, "notes.txt")]
    [InlineData(false, false, "README.md")]
    [InlineData(false, false, "build", "a.md")]
    [InlineData(false, true, "mkdocs.yml")]
    [InlineData(false, true, "static", "a.png")]
    [InlineData(true, false, "serve.log")]
    [InlineData(true, true, "README.md")]
    [InlineData(true, true, "guide", "图.PNG")]
    public void Beside_the_projects_own_folders_nothing_counts(bool scattered, bool isRead, params string[] path) =>
        Assert.Equal(isRead, ContentWatcher.IsRead(Path.Combine(path), scattered));

    /// <summary>What serve itself says must not wake it: serve &gt; log would build for ever.</summary>
    [Theory]
    [InlineData("content/a.md")]
    [InlineData("a.md")]
    public async Task A_log_in_the_root_wakes_nobody(string page)
    {
        _folder.Write("site.yml", "title: x\n");
        _folder.Write(page, "一");
        _folder.Write("log", "begun\n");
        using var watcher = new ContentWatcher(_folder.Path);
        var change = watcher.NextAsync(CancellationToken.None);
        for (var i = 0; i < 20; i++)
        {
            File.AppendAllText(Path.Combine(_folder.Path, "log"), "更新\n");
            await Task.Delay(20);
        }

        Assert.False(change.IsCompleted);
        _folder.Write(page, "二");
        Assert.True(await change.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_folder_that_was_moved_away_and_came_back_is_watched_again()
    {
        _folder.Write("site.yml", "title: x\n");
        _folder.Write("content/a.md", "一");
        using var watcher = new ContentWatcher(_folder.Path);
        var (content, aside) = (Path.Combine(_folder.Path, "content"), Path.Combine(_folder.Path, "aside"));
        var away = watcher.NextAsync(CancellationToken.None);
        Directory.Move(content, aside);
        Assert.True(await away.WaitAsync(Patience));
        var back = watcher.NextAsync(CancellationToken.None);
        Directory.Move(aside, content);
        Assert.True(await back.WaitAsync(Patience));
        var saved = watcher.NextAsync(CancellationToken.None);
        _folder.Write("content/a.md", "二");
        Assert.True(await saved.WaitAsync(Patience));
    }

    [Fact]
    public void A_first_build_that_fails_says_so_in_the_page()
    {
        var failed = ServedSite.Empty with { Problems = [UnionKb.Diagnostics.Diagnostic.About("content/<a>.md", UnionKb.Diagnostics.Rules.SeedEmpty)] };
        var body = Encoding.UTF8.GetString(Response.To("/", failed, "有错误", ["content/<a>.md: 这个文件没有文字"]).Body);
        Assert.Contains("<h1>有错误</h1>", body, StringComparison.Ordinal);
        Assert.Contains("<li>content/&lt;a&gt;.md: 这个文件没有文字</li>", body, StringComparison.Ordinal);
        Assert.Contains("/_unionkb/live.js?v=0", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vscode://file/{path}:{line}:{column}", "vscode://file/r%20r/content/%E7%94%B2.md:3:5")]
    [InlineData("idea://open?file={path}&line={line}", "idea://open?file=/r%20r/content/%E7%94%B2.md&line=3")]
    public void A_finding_opens_the_editor(string template, string expected)
    {
        var finding = UnionKb.Diagnostics.Diagnostic.About("content/甲.md", UnionKb.Diagnostics.Rules.SeedEmpty) with { At = new(3, 5) };
        Assert.Equal(expected, EditorLink.Of(template, "/r r", finding));
        Assert.Null(EditorLink.Of(template, "/r r", UnionKb.Diagnostics.Diagnostic.About(null, UnionKb.Diagnostics.Rules.SeedEmpty)));
    }

    [Fact]
    public async Task All_events_of_a_save_are_one_change()
    {
        var pauses = Channel.CreateUnbounded<TaskCompletionSource>();
        var changes = new SettledChanges(_ =>
        {
            var pause = new TaskCompletionSource();
            pauses.Writer.TryWrite(pause);
            return pause.Task;
        });
        var change = changes.NextAsync(CancellationToken.None);
        Assert.False(change.IsCompleted);
        changes.Note();
        changes.Note();
        var first = await NextPause();
        changes.Note();
        first.SetResult();
        var second = await NextPause();
        Assert.False(change.IsCompleted);
        second.SetResult();
        Assert.True(await change.WaitAsync(Patience));
        Assert.False(changes.NextAsync(CancellationToken.None).IsCompleted);

        Task<TaskCompletionSource> NextPause() => pauses.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task Stopping_ends_the_waiting()
    {
        using var stop = new CancellationTokenSource();
        var change = new SettledChanges(_ => Task.CompletedTask).NextAsync(stop.Token);
        await stop.CancelAsync();
        Assert.False(await change.WaitAsync(Patience));
    }

    [Fact]
    public async Task Whoever_watches_the_site_is_told_of_the_next()
    {
        var live = new LiveSite();
        var (first, changed) = live.Watch();
        Assert.Same(ServedSite.Empty, first);
        Assert.False(changed.IsCompleted);
        live.Show(Site);
        await changed.WaitAsync(Patience);
        Assert.Same(Site, live.Current);
    }

    private static string Body(string path) => Encoding.UTF8.GetString(Response.To(path, Site, "").Body);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
