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
/// <param name="root">Absolute path of the project, for links that open the editor.</param>
internal sealed class DevServer(Shell shell, LiveSite live, string root) : IAsyncDisposable
{
    /// <summary>How many findings the panel lists.</summary>
    private const int MostShown = 200;

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
        var site = live.Current;
        var errors = site.Problems.Where(d => d.Severity == Severity.Error).Select(Line).ToArray();
        var answer = Response.To(request.Request.Path.Value ?? "/", site, shell.Say(errors.Length > 0 ? Messages.NoSiteForErrors : Messages.NoSiteYet), errors);
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

    private string State(ServedSite site) => JsonSerializer.Serialize(
        new
        {
            version = site.Version,
            styles = site.Styles,
            errors = shell.Say(Messages.PanelErrors, site.Problems.Count(d => d.Severity == Severity.Error)),
            warnings = shell.Say(Messages.PanelWarnings, site.Problems.Count(d => d.Severity == Severity.Warning)),
            problems = site.Problems.Where(d => d.Severity != Severity.Note).OrderByDescending(d => d.Severity).Take(MostShown).Select(Problem),
        }, Json);

    private object Problem(Diagnostic finding) => new
    {
        severity = DiagnosticPrinter.Name(finding.Severity),
        text = Line(finding),
        source = finding.Line,
        help = finding.Help(shell.Language),
        href = EditorLink.Of(live.Current.Editor, root, finding),
    };

    private string Line(Diagnostic finding)
    {
        var place = (finding.File, finding.At) switch
        {
            (null, _) => "",
            ({ } file, null) => $"{file}: ",
            ({ } file, { } at) => $"{file}:{at.Line}:{at.Column}: ",
        };
        return $"{place}{DiagnosticPrinter.Word(finding.Severity, shell.Language)} {finding.Rule.Code}: {finding.Message(shell.Language)}";
    }
}
