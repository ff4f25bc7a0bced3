namespace UnionKb.BrowserTests;

/// <summary>No page complains, and none asks anybody but its own site for anything.</summary>
[Collection(InBrowser.Name)]
public sealed class QuietnessTests(BrowserSession session)
{
    [BrowserFact]
    public async Task Over_http_every_page_is_quiet_and_stays_at_home()
    {
        await using var open = await session.OpenAsync();
        foreach (var address in session.Built.Html)
        {
            var answer = await open.Page.GotoAsync(session.Http + Encoded(address));
            Assert.Equal(200, answer!.Status);
        }

        Assert.Empty(open.Complaints);
        Assert.All(open.Requests, url => Assert.StartsWith(session.Http, url, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task From_a_folder_with_spaces_and_Chinese_in_its_path_too()
    {
        await using var open = await session.OpenAsync();
        foreach (var address in session.Built.Samples.Prepend("search.html")) await open.Page.GotoAsync(session.File + address);
        Assert.Empty(open.Complaints);
        Assert.All(open.Requests, url => Assert.StartsWith(session.File, url, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_policy_stops_inline_script()
    {
        await using var open = await session.OpenAsync();
        foreach (var address in session.Built.Samples)
        {
            await open.Page.GotoAsync(session.Http + address);
            await open.Page.EvaluateAsync(
                "() => { const s = document.createElement('script'); s.textContent = 'window.ranInline = true'; document.body.append(s); }");
            Assert.False(await open.Page.EvaluateAsync<bool>("() => 'ranInline' in window"), address);
        }
    }

    private static string Encoded(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
}
