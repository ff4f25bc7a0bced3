using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace UnionKb.Cli.Printing;

/// <summary>One browser for all pages of a run.</summary>
internal sealed partial class DevToolsPrinter : IPdfPrinter
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly BrowserProcess _process;
    private readonly DevToolsConnection _connection;

    private DevToolsPrinter(BrowserProcess process, DevToolsConnection connection) => (_process, _connection) = (process, connection);

    /// <summary>Starts a browser; null when it cannot be spoken to.</summary>
    public static async Task<DevToolsPrinter?> StartAsync(string browser, string folder, bool withoutSandbox, CancellationToken stop)
    {
        var process = new BrowserProcess(browser, Path.Combine(folder, "profile"), withoutSandbox, "--remote-debugging-port=0", "about:blank");
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(stop);
        clock.CancelAfter(LongestStart);
        try
        {
            while (await process.Messages.ReadLineAsync(clock.Token) is { } line)
            {
                if (Listening().Match(line) is not { Success: true } match) continue;
                _ = process.Messages.ReadToEndAsync(CancellationToken.None); // keeps its pipe empty
                return new DevToolsPrinter(process, await DevToolsConnection.OpenAsync(new Uri(match.Groups[1].Value), clock.Token));
            }
        }
        catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or OperationCanceledException or IOException)
        {
            if (stop.IsCancellationRequested)
            {
                process.Dispose();
                throw;
            }
        }

        process.Dispose();
        return null;
    }

    public async Task<byte[]> PrintAsync(string file, CancellationToken stop)
    {
        var target = Text(await AskAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, stop), "targetId");
        var session = Text(await AskAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, stop), "sessionId");
        try
        {
            await AskAsync("Page.enable", [], session, stop);
            var loaded = _connection.Loaded(session);
            var page = await AskAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri }, session, stop);
            if (page["errorText"] is { } error) throw new IOException($"{file}: {error}");
            await loaded.WaitAsync(LongestStart, stop);
            await AskAsync("Runtime.evaluate", new() { ["expression"] = "document.fonts.ready.then(() => 1)", ["awaitPromise"] = true }, session, stop);
            return await PdfAsync(session, stop);
        }
        finally
        {
            _connection.Forget(session);
            if (!stop.IsCancellationRequested) await AskAsync("Target.closeTarget", new() { ["targetId"] = target }, null, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var clock = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await AskAsync("Browser.close", [], null, clock.Token);
        }
        catch (Exception e) when (e is IOException or TimeoutException or OperationCanceledException)
        {
            // It is gone, or goes with its process below.
        }

        _connection.Dispose();
        _process.Dispose();
    }

    private async Task<byte[]> PdfAsync(string session, CancellationToken stop)
    {
        var wishes = new JsonObject
        {
            ["preferCSSPageSize"] = true,
            ["printBackground"] = false,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["transferMode"] = "ReturnAsStream",
        };
        var stream = Text(await AskAsync("Page.printToPDF", wishes, session, stop), "stream");
        var pdf = new MemoryStream();
        while (true)
        {
            var part = await AskAsync("IO.read", new() { ["handle"] = stream, ["size"] = 1 << 20 }, session, stop);
            var data = Text(part, "data");
            pdf.Write((bool?)part["base64Encoded"] == true ? Convert.FromBase64String(data) : Encoding.Latin1.GetBytes(data));
            if ((bool?)part["eof"] != false) break;
        }

        await AskAsync("IO.close", new() { ["handle"] = stream }, session, stop);
        return pdf.ToArray();
    }

    private Task<JsonNode> AskAsync(string method, JsonObject parameters, string? session, CancellationToken stop) =>
        _connection.AskAsync(method, parameters, session, stop);

    private static string Text(JsonNode answer, string member) => (string?)answer[member] ?? throw new IOException($"no {member} in {answer.ToJsonString()}");

    [GeneratedRegex(@"DevTools listening on (ws://127\.0\.0\.1\S+)")]
    private static partial Regex Listening();
}
