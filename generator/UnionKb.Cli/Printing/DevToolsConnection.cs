using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace UnionKb.Cli.Printing;

/// <summary>Questions to a browser and its answers (Chrome DevTools Protocol, over a WebSocket of this computer). For several askers at once.</summary>
internal sealed class DevToolsConnection : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(180);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _answers = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _loaded = new(StringComparer.Ordinal);
    private volatile IOException? _ended;
    private int _last;

    public static async Task<DevToolsConnection> OpenAsync(Uri address, CancellationToken stop)
    {
        var connection = new DevToolsConnection();
        await connection._socket.ConnectAsync(address, stop);
        _ = connection.ListenAsync();
        return connection;
    }

    /// <summary>Done when the page of a session has loaded.</summary>
    public Task Loaded(string session) => _loaded.GetOrAdd(session, _ => Waiting()).Task;

    public void Forget(string session) => _loaded.TryRemove(session, out _);

    /// <exception cref="IOException">The browser refused, or is gone.</exception>
    /// <exception cref="TimeoutException">It did not answer.</exception>
    public async Task<JsonNode> AskAsync(string method, JsonObject parameters, string? session, CancellationToken stop)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _answers[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_ended is { } ended) throw ended;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        await _sending.WaitAsync(stop);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, stop);
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException)
        {
            throw new IOException(e.Message, e);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(Longest, stop);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }

    private static TaskCompletionSource Waiting() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ListenAsync()
    {
        var why = "the browser closed the connection";
        try
        {
            var (buffer, message) = (new byte[1 << 16], new MemoryStream());
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                Take(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
                message.SetLength(0);
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or System.Text.Json.JsonException)
        {
            why = e.Message;
        }

        // Nobody may wait for a browser that is gone.
        _ended = new IOException(why);
        foreach (var answer in _answers.Values) answer.TrySetException(_ended);
        foreach (var page in _loaded.Values) page.TrySetException(_ended);
    }

    private void Take(JsonNode message)
    {
        if ((int?)message["id"] is { } id)
        {
            if (!_answers.TryRemove(id, out var answer)) return;
            if (message["error"] is { } error) answer.TrySetException(new IOException((string?)error["message"] ?? error.ToJsonString()));
            else answer.TrySetResult(message["result"]!);
        }
        else if ((string?)message["method"] == "Page.loadEventFired" && (string?)message["sessionId"] is { } session)
        {
            _loaded.GetOrAdd(session, _ => Waiting()).TrySetResult();
        }
    }
}
