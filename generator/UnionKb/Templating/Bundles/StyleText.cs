using System.Text;

namespace UnionKb.Templating.Bundles;

/// <summary>A stylesheet without what only its authors read. What stands in quotation marks is left alone (CSS Syntax 3, 4.3.5).</summary>
internal static class StyleText
{
    private const string Tight = "{};,";

    public static string WithoutComments(string css) => Write(css, keepsLines: true);

    /// <summary>Without comments, line ends, and spaces that separate nothing.</summary>
    public static string Compact(string css) => Write(css, keepsLines: false);

    private static string Write(string css, bool keepsLines)
    {
        var result = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length; at++)
        {
            var c = css[at];
            if (c is '"' or '\'')
            {
                var end = at + 1;
                while (end < css.Length && css[end] != c) end += css[end] == '\\' ? 2 : 1;
                result.Append(css, at, Math.Min(css.Length, end + 1) - at);
                at = end;
            }
            else if (c == '/' && at + 1 < css.Length && css[at + 1] == '*')
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 1;
            }
            else if (keepsLines || !char.IsWhiteSpace(c))
            {
                if (!keepsLines && Tight.Contains(c) && result.Length > 0 && result[^1] == ' ') result.Length--;
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ' && !Tight.Contains(result[^1]))
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }
}
