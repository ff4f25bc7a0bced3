using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>A page under observation: everything it complains about or asks another host for is written down.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Note($"{message.Type}: {message.Text} ({page.Url})");
        };
        page.PageError += (_, error) => Note($"exception: {error} ({page.Url})");
        page.RequestFailed += (_, request) => Note($"failed: {request.Url} {request.Failure} ({page.Url})");
        page.Request += (_, request) =>
        {
            lock (_requests) _requests.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors and warnings (violations of the content security policy among them), exceptions, failed requests.</summary>
    public string[] Complaints
    {
        get
        {
            lock (_complaints) return [.. _complaints];
        }
    }

    public string[] Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Exact search through the page's own engine: ids of all results, sorted.</summary>
    public async Task<string[]> SearchAsync(string query)
    {
        var found = await Page.EvaluateAsync<SearchAnswer>(
            """
            async query => {
              const { total, results } = await unionkb.search(query, { limit: 100000, offset: 0, literal: true });
              return { total, ids: results.map(r => r.id) };
            }
            """,
            query);
        Assert.Equal(found.Total, found.Ids.Length);
        return [.. found.Ids.Order(StringComparer.Ordinal)];
    }

    private void Note(string text)
    {
        lock (_complaints) _complaints.Add(text);
    }

    internal sealed class SearchAnswer
    {
        public int Total { get; set; }

        public string[] Ids { get; set; } = [];
    }
}
