using System.Text;

namespace UnionKb.Templating.Bundles;

/// <summary>
/// A script without its indentation and without comments that stand on lines of their own. Line ends stay, as they can end a statement; a script with a
/// template literal of several lines stays as it is.
/// </summary>
internal static class ScriptText
{
    public static string Compact(string script)
    {
        var result = new StringBuilder(script.Length);
        var inComment = false;
        foreach (var raw in script.Split('\n'))
        {
            var line = raw.Trim();
            if (inComment || line.StartsWith("/*", StringComparison.Ordinal))
            {
                var end = line.IndexOf("*/", inComment ? 0 : 2, StringComparison.Ordinal);
                inComment = end < 0;
                if (inComment) continue;
                line = line[(end + 2)..].TrimStart();
            }

            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)) continue;
            if (line.AsSpan().Count('`') % 2 != 0) return script;
            result.Append(line).Append('\n');
        }

        return result.ToString();
    }
}
