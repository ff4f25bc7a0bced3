namespace UnionKb.Compiling.Markup.Shortcodes;

/// <summary>
/// One tag of a template language: <c>{% name … %}</c> (Hexo, GitBook, Jekyll) or <c>{{&lt; name … >}}</c>, <c>{{% name … %}}</c> (Hugo).
/// </summary>
/// <param name="Name">Its name, without what marks a closing tag.</param>
/// <param name="IsClosing">Whether it ends what a tag of that name opened.</param>
/// <param name="Arguments">What stands behind the name.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct Shortcode(string Name, bool IsClosing, string Arguments, int Length)
{
    /// <summary>Key of the data that marks a link which a tag asks for.</summary>
    public static readonly object LinkMark = typeof(Shortcode);

    private static readonly (string Opening, string Closing)[] Forms = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")];

    /// <summary>The tag that a text begins with, on one line.</summary>
    public static Shortcode? At(ReadOnlySpan<char> text)
    {
        foreach (var (opening, closing) in Forms)
        {
            if (!text.StartsWith(opening)) continue;
            var end = text.IndexOf(closing);
            if (end < opening.Length || text[..end].Contains('\n')) return null;
            return Read(text[opening.Length..end], end + closing.Length, opening.Length == 3);
        }

        return null;
    }

    /// <summary>Where the closing tag stands that is a text's last word; -1 when it ends otherwise.</summary>
    public static int LastIn(ReadOnlySpan<char> text, string name)
    {
        foreach (var (opening, closing) in Forms)
        {
            if (!text.EndsWith(closing)) continue;
            var at = text.LastIndexOf(opening);
            if (at >= 0 && At(text[at..]) is { IsClosing: true } tag && tag.Name == name && at + tag.Length == text.Length) return at;
        }

        return -1;
    }

    /// <summary>Whether a tag that closes this one stands anywhere in what follows.</summary>
    public bool IsClosedIn(ReadOnlySpan<char> following)
    {
        while (following.IndexOf(Name) is >= 0 and var found)
        {
            var before = following[..found].TrimEnd();
            if ((before.EndsWith("end") && before[..^3].TrimEnd().TrimEnd('-').EndsWith("{%")) || before.EndsWith("/")) return true;
            following = following[(found + Name.Length)..];
        }

        return false;
    }

    private static Shortcode? Read(ReadOnlySpan<char> inside, int length, bool isHugo)
    {
        var text = inside.Trim('-').Trim();
        if (isHugo && text is ['/', '*', ..]) return null;
        var isClosing = isHugo && text is ['/', ..];
        if (isClosing) text = text[1..].TrimStart();
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '/' or '.')) end++;
        if (end == 0) return null;
        var name = text[..end].TrimEnd('/').ToString();
        if (!isHugo && name.Length > 3 && name.StartsWith("end", StringComparison.Ordinal)) (name, isClosing) = (name[3..], true);
        return new Shortcode(name, isClosing, text[end..].TrimEnd('/').Trim().ToString(), length);
    }
}
