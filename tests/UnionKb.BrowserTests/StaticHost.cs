using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace UnionKb.BrowserTests;

/// <summary>A plain static web server for a folder, below a sub-path, as a site may be published.</summary>
internal sealed class StaticHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StaticHost(WebApplication application) => _application = application;

    /// <summary>Address of the site root, with a slash at the end.</summary>
    public string Root => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/site/";

    public static async Task<StaticHost> StartAsync(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var files = new PhysicalFileProvider(folder);
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = "/site" });
        application.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = "/site" });
        application.Run(request =>
        {
            request.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await application.StartAsync();
        return new StaticHost(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
