using System.Text;
using UnionKb.Cli.Serving;

namespace UnionKb.Tests.Cli;

public sealed class ServingTests : IDisposable
{
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
    public async Task A_save_wakes_the_watcher_once_and_hidden_files_do_not()
    {
        _folder.Write("site.yml", "title: x\n");
        _folder.Write("content/a.md", "一");
        using var watcher = new ContentWatcher(_folder.Path);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var change = watcher.NextAsync(patience.Token);
        _folder.Write("content/.a.md.swp", "x");
        _folder.Write("content/a.md~", "x");
        await Task.Delay(300);
        Assert.False(change.IsCompleted);

        _folder.Write("content/topics/b.md", "二");
        _folder.Write("content/a.md", "三");
        Assert.True(await change);

        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));
        Assert.False(await watcher.NextAsync(soon.Token));
    }

    [Fact]
    public async Task Whoever_watches_the_site_is_told_of_the_next()
    {
        var live = new LiveSite();
        var (first, changed) = live.Watch();
        Assert.Same(ServedSite.Empty, first);
        Assert.False(changed.IsCompleted);
        live.Show(Site);
        await changed.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Same(Site, live.Current);
    }

    private static string Body(string path) => Encoding.UTF8.GetString(Response.To(path, Site, "").Body);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
