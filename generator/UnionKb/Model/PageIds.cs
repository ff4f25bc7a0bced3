namespace UnionKb.Model;

/// <summary>Which strings are page ids.</summary>
public static class PageIds
{
    /// <summary>Characters that some file system or address syntax gives a meaning of its own.</summary>
    private const string Forbidden = "\\/:*?\"<>|#%[]{}^`";

    /// <summary>
    /// Whether a text can be a page's id and file name everywhere: no separator, nothing Windows forbids, no white space,
    /// no dot at either end, at most 120 characters.
    /// </summary>
    public static bool IsValid(string id)
    {
        if (id.Length is 0 or > 120 || id[0] == '.' || id[^1] == '.') return false;
        foreach (var c in id)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c) || Forbidden.Contains(c)) return false;
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

    /// <summary>An id made of a file or folder name: what an id may not hold becomes a hyphen.</summary>
    public static string FromFileName(string name)
    {
        var characters = name.Trim().ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]) || char.IsWhiteSpace(characters[i]) || Forbidden.Contains(characters[i])) characters[i] = '-';
        }

        var id = new string(characters).Trim('.', '-');
        return IsValid(id) ? id : "page-" + id;
    }

    private static bool IsDeviceName(string id)
    {
        var stem = id.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)) && char.IsAsciiDigit(stem[3]));
    }
}
