using System.Buffers;

namespace UnionKb.Compiling.Markup.Addresses;

/// <summary>
/// How far an address goes that stands in running text without brackets (GFM 0.29, 6.9): up to a blank or a sign that no address holds, so that Chinese
/// words and punctuation are never part of it, and without the punctuation of the sentence at its end.
/// </summary>
internal static class BareAddress
{
    private const string Unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private static readonly SearchValues<char> InAddress = SearchValues.Create(Unreserved + ":/?#@!$&'()*+,;=%");
    private static readonly SearchValues<char> InHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
    private static readonly SearchValues<char> InLocalPart = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-");

    /// <summary>Emphasis, and where the next address begins behind a comma or semicolon.</summary>
    private static readonly SearchValues<string> Signs =
        SearchValues.Create(["**", "~~", ";http://", ";https://", ",http://", ",https://"], StringComparison.Ordinal);

    /// <summary>Names of files for screens of double density look like addresses of mail.</summary>
    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>Length of what belongs to an address of the web, <paramref name="text"/> being what follows <c>://</c> or <c>www.</c>; 0: it is none.</summary>
    public static int LengthOfWeb(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(InAddress) is >= 0 and var other ? other : text.Length;
        if (text[..end].IndexOfAny(Signs) is >= 0 and var sign) end = sign;
        end = WithoutPunctuation(text[..end]);
        return end > 0 && char.IsAsciiLetterOrDigit(text[0]) ? end : 0;
    }

    /// <summary>Length of the host of a mail address, <paramref name="text"/> being what follows <c>@</c>; 0: it is none.</summary>
    public static int LengthOfMailHost(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(InHost) is >= 0 and var other ? other : text.Length;
        var host = text[..end].TrimEnd('.');
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || !char.IsAsciiLetterOrDigit(host[0]) || host.Contains("..", StringComparison.Ordinal)) return 0;
        var last = host[(dot + 1)..];
        return last.Length >= 2 && last.ContainsAnyExceptInRange('0', '9') && !last.ContainsAny('-', '_') && !IsPicture(host) ? host.Length : 0;
    }

    /// <summary>Length of the part before <c>@</c> that a text ends with.</summary>
    public static int LengthOfLocalPart(ReadOnlySpan<char> text)
    {
        var part = text[(text.LastIndexOfAnyExcept(InLocalPart) + 1)..].TrimStart(".+-");
        return part is [.., '.'] ? 0 : part.Length;
    }

    private static bool IsPicture(ReadOnlySpan<char> host)
    {
        foreach (var ending in PictureEndings)
        {
            if (host.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int WithoutPunctuation(ReadOnlySpan<char> address)
    {
        while (address is [.., var last])
        {
            var isSurplus = last is '?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\''
                || (last == ')' && address.Count(')') > address.Count('('));
            if (!isSurplus) break;
            // What looks like a reference to a character at the end is one.
            if (last == ';' && address[..^1].LastIndexOf('&') is >= 0 and var mark && IsName(address[(mark + 1)..^1])) address = address[..mark];
            else address = address[..^1];
        }

        return address.Length;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return text.Length > 0;
    }
}
