using System.Net;
using System.Text;

namespace UnionKb.Cli.Serving;

/// <summary>An answer to a request, before any network: status, type, bytes, and where to go for a redirect.</summary>
internal sealed record Response(int Status, string ContentType, byte[] Body, string? Location = null)
{
    /// <summary>What a static host would send for a path, with the live-reload script in pages. The path is decoded and starts with a slash.</summary>
    /// <param name="nothingYet">What the page says while there is no site.</param>
    /// <param name="reasons">Why there is none, one line each.</param>
    public static Response To(string path, ServedSite site, string nothingYet, IReadOnlyList<string>? reasons = null)
    {
        var name = path.TrimStart('/');
        if (name == LiveReload.ScriptPath) return new Response(200, ContentTypes.Of(name), LiveReload.Script);
        if (name.Length == 0 || name.EndsWith('/')) name += "index.html";
        if (site.Files.TryGetValue(name, out var file)) return Page(200, name, file, site);
        if (site.Files.ContainsKey(name + "/index.html")) return new Response(301, "text/plain", [], $"/{EncodedPath(name)}/");
        if (site.Files.TryGetValue("404.html", out var missing)) return Page(404, "404.html", missing, site);
        return Page(site.Files.Count == 0 ? 503 : 404, "status.html", Plain(nothingYet, reasons ?? []), site);
    }

    private static Response Page(int status, string name, byte[] body, ServedSite site)
    {
        var type = ContentTypes.Of(name);
        return new Response(status, type, type == ContentTypes.Html ? LiveReload.Inject(body, site.Version) : body);
    }

    private static byte[] Plain(string text, IReadOnlyList<string> reasons)
    {
        var list = reasons.Count == 0 ? "" : $"<ul>{string.Concat(reasons.Select(r => $"<li>{WebUtility.HtmlEncode(r)}</li>"))}</ul>";
        return Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + $"<title>UnionKb</title></head><body><main><h1>{text}</h1>{list}</main></body></html>");
    }

    private static string EncodedPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
