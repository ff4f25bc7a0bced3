using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>What one query cost in the page.</summary>
/// <param name="Total">Pages found.</param>
/// <param name="Bytes">Of all files it asked for, as a server with gzip sends them.</param>
internal sealed record QueryCost(SearchQuery Query, int Total, double Milliseconds, long Bytes);

/// <summary>Serves a built site to one page, which asks all queries one after the other and hands back what each took.</summary>
internal sealed class SearchSite : IDisposable
{
    private const string Page =
        """
        <!doctype html><html lang="zh"><meta charset="utf-8"><title>search</title><script src="/assets/search.js" data-root=""></script><script>
        const bytes = async () => Number(await (await fetch('/benchmark/bytes', { cache: 'no-store' })).text());
        (async () => {
          const costs = [];
          for (const query of await (await fetch('/benchmark/queries')).json()) {
            const before = await bytes();
            const start = performance.now();
            const { total } = await unionkb.search(query, { limit: 10 });
            costs.push([total, performance.now() - start, await bytes() - before]);
          }
          return costs;
        })().catch(error => String(error)).then(costs => fetch('/benchmark/costs', { method: 'POST', body: JSON.stringify(costs) }));
        </script>
        """;

    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);

    /// <summary>What was sent and is not counted yet: packing takes time that no query should wait for.</summary>
    private readonly List<(string Path, byte[] Content)> _uncounted = [];
    private readonly string _folder;
    private readonly SearchQuery[] _queries;
    private long _sent;

    public SearchSite(string folder, SearchQuery[] queries, int port)
    {
        (_folder, _queries) = (folder, queries);
        Address = $"http://localhost:{port}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
    }

    public string Address { get; }

    /// <summary>Serves until the page has handed back its costs.</summary>
    /// <exception cref="InvalidOperationException">The page could not search.</exception>
    public QueryCost[] Serve()
    {
        while (true)
        {
            var exchange = _listener.GetContext();
            var path = Uri.UnescapeDataString(exchange.Request.Url!.AbsolutePath);
            if (path == "/benchmark/costs")
            {
                using var json = JsonDocument.Parse(exchange.Request.InputStream);
                Answer(exchange, [], "text/plain");
                if (json.RootElement.ValueKind == JsonValueKind.String) throw new InvalidOperationException(json.RootElement.GetString());
                return
                [
                    .. json.RootElement.EnumerateArray().Select((cost, k) =>
                        new QueryCost(_queries[k], cost[0].GetInt32(), cost[1].GetDouble(), cost[2].GetInt64())),
                ];
            }

            if (path == "/") Answer(exchange, Encoding.UTF8.GetBytes(Page), "text/html; charset=utf-8");
            else if (path == "/benchmark/bytes") Answer(exchange, Encoding.UTF8.GetBytes($"{Sent()}"), "text/plain");
            else if (path == "/benchmark/queries") Answer(exchange, JsonSerializer.SerializeToUtf8Bytes(_queries.Select(q => q.Text)), "application/json");
            else AnswerFile(exchange, path);
        }
    }

    public void Dispose() => _listener.Close();

    private void AnswerFile(HttpListenerContext exchange, string path)
    {
        var file = Path.Combine(_folder, path.TrimStart('/'));
        var content = File.Exists(file) ? File.ReadAllBytes(file) : [];
        exchange.Response.StatusCode = content.Length > 0 ? 200 : 404;
        _uncounted.Add((path, content));
        exchange.Response.Headers["Cache-Control"] = "max-age=3600";
        Answer(exchange, content, "text/javascript");
    }

    private static void Answer(HttpListenerContext exchange, byte[] content, string type)
    {
        exchange.Response.ContentType = type;
        // The listener cannot switch Nagle's algorithm off (RFC 896): with kept connections some answers wait 40 ms for an acknowledgement.
        exchange.Response.KeepAlive = false;
        exchange.Response.Close(content, willBlock: true);
    }

    private long Sent()
    {
        _sent += _uncounted.Sum(file => SizeOf(file.Path, file.Content));
        _uncounted.Clear();
        return _sent;
    }

    private long SizeOf(string path, byte[] content)
    {
        if (_sizes.TryGetValue(path, out var known)) return known;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return _sizes[path] = packed.Length;
    }
}
