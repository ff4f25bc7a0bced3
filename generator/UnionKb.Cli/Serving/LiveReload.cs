using System.Text;

namespace UnionKb.Cli.Serving;

/// <summary>
/// The script that a served page gets on top of its own (<see cref="LiveScript"/>), and the policy that lets it work. Files of the project are never
/// changed by it.
/// </summary>
internal static class LiveReload
{
    public const string ScriptPath = "_unionkb/live.js";
    public const string EventsPath = "_unionkb/events";

    public static readonly byte[] Script = LiveScript.Text;

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
