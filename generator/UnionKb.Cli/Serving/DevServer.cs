using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;

namespace UnionKb.Cli.Serving;

/// <summary>The preview's web server: loopback only, files from memory, one event stream per open page.</summary>
internal sealed class DevServer(Shell shell, LiveSite live) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private WebApplication? _application;

    /// <summary>Starts on the first free port of a list and returns it, or null when all are taken.</summary>
    public async Task<int?> StartAsync(IEnumerable<int> ports, CancellationToken stop)
    {
        foreach (var port in ports)
        {
            var application = Application(port, stop);
            try
            {
                await application.StartAsync(CancellationToken.None);
                _application = application;
                return port;
            }
            catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                await application.DisposeAsync();
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
            {
                await application.DisposeAsync();
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null) await _application.DisposeAsync();
    }

    private WebApplication Application(int port, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        application.Run(request => !IsLocal(request.Request.Host.Host)
            ? Refuse(request)
            : request.Request.Path.Value == "/" + LiveReload.EventsPath
            ? SendEvents(request, stop)
            : Send(request));
        return application;
    }

    /// <summary>A page elsewhere could make its own name lead here (DNS rebinding) and read the preview; its name gives it away.</summary>
    private static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "[::1]";

    private static Task Refuse(HttpContext request)
    {
        request.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    private Task Send(HttpContext request)
    {
        var answer = Response.To(request.Request.Path.Value ?? "/", live.Current, shell.Say(Messages.NoSiteYet));
        request.Response.StatusCode = answer.Status;
        request.Response.ContentType = answer.ContentType;
        request.Response.ContentLength = answer.Body.Length;
        request.Response.Headers.CacheControl = "no-store";
        if (answer.Location is not null) request.Response.Headers.Location = answer.Location;
        return HttpMethods.IsHead(request.Request.Method)
            ? Task.CompletedTask
            : request.Response.Body.WriteAsync(answer.Body, request.RequestAborted).AsTask();
    }

    private async Task SendEvents(HttpContext request, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, request.RequestAborted);
        request.Response.ContentType = "text/event-stream";
        request.Response.Headers.CacheControl = "no-store";
        try
        {
            while (true)
            {
                var (site, changed) = live.Watch();
                await request.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {State(site)}\n\n"), end.Token);
                await request.Response.Body.FlushAsync(end.Token);
                await changed.WaitAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the server is stopping: the stream just ends.
        }
    }

    private string State(ServedSite site)
    {
        var errors = site.Problems.Where(d => d.Severity == Severity.Error).ToArray();
        using var text = new StringWriter();
        var plain = shell with { Terminal = shell.Terminal with { Color = false } };
        if (errors.Length > 0) new DiagnosticPrinter(plain, text).Print(errors);
        return JsonSerializer.Serialize(new { version = site.Version, problems = text.ToString() }, Json);
    }
}
