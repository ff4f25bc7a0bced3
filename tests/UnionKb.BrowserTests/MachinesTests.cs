namespace UnionKb.BrowserTests;

/// <summary>What programs and browsers ask of a site beside its pages, under the theme's own security policy.</summary>
[Collection(InBrowser.Name)]
public sealed class MachinesTests(BrowserSession session)
{
    [BrowserFact]
    public async Task A_page_on_a_server_has_a_manifest_and_may_read_what_the_site_says_of_itself()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        var manifest = await open.Page.EvaluateAsync<string>("() => document.querySelector('link[rel=manifest]').href");
        Assert.Equal(session.Http + "manifest.webmanifest", manifest);
        foreach (var file in new[] { "robots.txt", "llms.txt", "site.json", "manifest.webmanifest", session.Built.Longest.Url[..^4] + "md" })
            Assert.True(session.Built.Files.Contains(file), file);
        Assert.Equal(200, await open.Page.EvaluateAsync<int>("async address => (await fetch(address)).status", session.Http + "robots.txt"));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_page_in_a_folder_asks_for_none_of_it()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.File + session.Built.Longest.Url);
        Assert.Equal(0, await open.Page.Locator("link[rel=manifest]").CountAsync());
        Assert.DoesNotContain(open.Requests, r => r.EndsWith("offline.js", StringComparison.Ordinal));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_data_block_is_read_and_not_run()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        var type = await open.Page.EvaluateAsync<string>(
            "() => JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@graph'].at(-1)['@type']");
        Assert.Equal("BreadcrumbList", type);
        Assert.Empty(open.Complaints);
    }

    /// <summary>Only pages over https register the worker themselves; here it is registered by hand, so that it can be tried without a certificate.</summary>
    [BrowserFact]
    public async Task A_page_that_was_read_is_there_without_a_connection()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("async () => (await navigator.serviceWorker.getRegistrations()).length"));
        await open.Page.EvaluateAsync("async () => { await navigator.serviceWorker.register('offline.js'); await navigator.serviceWorker.ready; }");
        await open.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        var read = session.Built.Longest;
        var unread = session.Built.Site.Pages.First(p => p.Index != read.Index && p.Url.Contains('/'));
        await open.Page.GotoAsync(session.Http + read.Url);
        await open.Page.WaitForFunctionAsync("async url => !!(await caches.match(url))", session.Http + read.Url);
        await open.Page.Context.SetOfflineAsync(true);
        await open.Page.ReloadAsync();
        Assert.Equal(read.Title, await open.Page.Locator("h1").InnerTextAsync());
        await open.Page.GotoAsync(session.Http + unread.Url);
        Assert.EndsWith("/offline.html", open.Page.Url);
        Assert.All(open.Requests, url => Assert.StartsWith(session.Http, url, StringComparison.Ordinal));
    }
}
