using System.Text;

namespace UnionKb.Cli.Serving;

/// <summary>
/// The script that a served page gets on top of its own: it listens to server-sent events (HTML Living Standard, 9.2), reloads
/// when there is a new site and shows the errors of a failed rebuild. Files of the project are never changed by it.
/// </summary>
internal static class LiveReload
{
    public const string ScriptPath = "_unionkb/live.js";
    public const string EventsPath = "_unionkb/events";

    // Styles are set through the object model because the pages' policy forbids style attributes and elements.
    public static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        (() => {
          'use strict';
          const version = new URL(document.currentScript.src).searchParams.get('v');
          let banner = null;
          const show = text => {
            if (!text) { banner?.remove(); banner = null; return; }
            if (!banner) {
              banner = document.createElement('div');
              banner.setAttribute('role', 'alert');
              Object.assign(banner.style, {
                position: 'fixed', inset: 'auto 0 0 0', maxHeight: '50vh', overflow: 'auto', zIndex: '2147483647',
                margin: '0', padding: '1rem', whiteSpace: 'pre-wrap', font: '14px/1.5 monospace',
                background: '#7a0c0c', color: '#fff',
              });
              document.body.append(banner);
            }
            banner.textContent = text;
          };
          new EventSource('/_unionkb/events').onmessage = event => {
            const state = JSON.parse(event.data);
            if (state.version !== version) location.reload(); else show(state.problems);
          };
        })();
        """);

    /// <summary>A page with the script added, and with its content security policy (if any) allowing the script's own connection.</summary>
    public static byte[] Inject(byte[] html, string version)
    {
        var text = AllowConnections(Encoding.UTF8.GetString(html));
        var script = $"<script src=\"/{ScriptPath}?v={version}\" defer></script>";
        var at = text.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(at < 0 ? text + script : text.Insert(at, script));
    }

    // connect-src falls back to default-src (CSP Level 3, 6.8.3), so a policy that does not name it gets its own directive.
    private static string AllowConnections(string html)
    {
        var meta = html.IndexOf("http-equiv=\"Content-Security-Policy\"", StringComparison.OrdinalIgnoreCase);
        if (meta < 0) return html;
        const string attribute = "content=\"";
        var end = html.IndexOf('>', meta);
        var open = html.LastIndexOf('<', meta);
        var start = end < 0 || open < 0 ? -1 : html.IndexOf(attribute, open, end - open, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return html;
        start += attribute.Length;
        var close = html.IndexOf('"', start);
        return html[..start] + WithConnections(html[start..close]) + html[close..];
    }

    private static string WithConnections(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(d => !d.StartsWith("connect-src", StringComparison.OrdinalIgnoreCase));
        return string.Join("; ", directives.Append("connect-src 'self'"));
    }
}
