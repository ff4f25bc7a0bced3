using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace UnionKb.Model;

/// <summary>Which strings are page ids.</summary>
public static class PageIds
{
    /// <summary>Id of the page at the root of the site.</summary>
    public const string Home = "index";

    /// <summary>Characters that some file system or address syntax gives a meaning of its own.</summary>
    private const string Forbidden = "\\/:*?\"<>|#%[]{}^`";

    /// <summary>File systems allow names of 255 bytes; the rest is for endings.</summary>
    private const int MostBytes = 200;

    /// <summary>
    /// Whether a text can be a page's id and file name everywhere: no separator, nothing Windows forbids, no white space or invisible
    /// character, no dot at either end, at most 200 bytes of UTF-8.
    /// </summary>
    public static bool IsValid(string id)
    {
        if (id.Length == 0 || Encoding.UTF8.GetByteCount(id) > MostBytes || id[0] == '.' || id[^1] == '.') return false;
        foreach (var c in id)
        {
            if (!IsAllowed(c)) return false;
        }

        return !IsDeviceName(id);
    }

    /// <summary>ASCII kebab-case: a link that names such a target means an id, not a title.</summary>
    public static bool IsIdShaped(string text)
    {
        if (text.Length == 0 || text[0] == '-' || text[^1] == '-') return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        }

        return true;
    }

    /// <summary>
    /// An id made of a file, folder or tag name: what an id may not hold becomes a hyphen, and a name that is too long is cut and told
    /// apart by a hash of the whole.
    /// </summary>
    public static string FromFileName(string name)
    {
        var characters = name.Trim().ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (!IsAllowed(characters[i])) characters[i] = '-';
        }

        var id = new string(characters).Trim('.', '-');
        if (Encoding.UTF8.GetByteCount(id) > MostBytes) id = Shorten(id, name);
        return IsValid(id) ? id : "page-" + id;
    }

    /// <summary>The id that a page has by its place: its file name; for an index or README file the folder's.</summary>
    /// <param name="contentRoot">What page paths start with.</param>
    public static string FromPath(string path, string contentRoot) => FromFileName(Segments(path, contentRoot)[^1]);

    /// <summary>Path below the content root without the extension; an index or README file stands for its folder.</summary>
    public static string[] Segments(string path, string contentRoot)
    {
        var segments = path[contentRoot.Length..].Split('/');
        var name = Path.GetFileNameWithoutExtension(segments[^1]);
        if (IsIndex(name)) return segments.Length == 1 ? [Home] : segments[..^1];
        segments[^1] = name;
        return segments;
    }

    /// <summary>Whether a file name without its ending is that of the page which opens its folder; <c>_index</c> is Hugo's.</summary>
    public static bool IsIndex(string fileName) =>
        fileName.Equals("index", StringComparison.OrdinalIgnoreCase) || fileName.Equals("README", StringComparison.OrdinalIgnoreCase)
        || fileName.Equals("_index", StringComparison.OrdinalIgnoreCase);

    private static string Shorten(string id, string name)
    {
        var hash = "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));
        var length = id.Length;
        // "page-" may still come in front.
        while (Encoding.UTF8.GetByteCount(id.AsSpan(0, length)) > MostBytes - hash.Length - 5 || char.IsHighSurrogate(id[length - 1])) length--;
        return id[..length] + hash;
    }

    private static bool IsAllowed(char c) =>
        !char.IsControl(c) && !char.IsWhiteSpace(c) && !Forbidden.Contains(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;

    /// <summary>
    /// Names of devices, which Windows opens in place of a file whatever its ending (Microsoft, Naming Files, Paths, and Namespaces; the console's
    /// <c>CONIN$</c> and <c>CONOUT$</c> in Console Handles).
    /// </summary>
    private static bool IsDeviceName(string id)
    {
        var stem = id.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$" or "CLOCK$"
            || (stem is ['C', 'O', 'M', _] or ['L', 'P', 'T', _] && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }
}
