using System.Text.RegularExpressions;
using UnionKb.Text;

namespace UnionKb.Moving;

/// <summary>The address inside the source of a link, however the link is written, and how another address is written in its place.</summary>
internal static partial class LinkText
{
    /// <summary>Where in a stretch of the source an address stands whose path is the one that was read; null when it stands elsewhere.</summary>
    public static TextSpan? Find(string text, TextSpan range, string path)
    {
        foreach (var match in Address().EnumerateMatches(text.AsSpan(range.Start, range.Length)))
        {
            var written = text.AsSpan(range.Start + match.Index, match.Length);
            var start = written[0] == '<' ? 1 : 0;
            if (LengthOf(written[start..(written.Length - start)], path) is > 0 and var length)
                return new TextSpan(range.Start + match.Index + start, length);
        }

        return null;
    }

    /// <summary>How much of a written address is the path that was read; 0 when it is another.</summary>
    private static int LengthOf(ReadOnlySpan<char> written, string path)
    {
        if (written.IndexOfAny('#', '?') is >= 0 and var end) written = written[..end];
        return written.SequenceEqual(path) || Uri.UnescapeDataString(written) == path ? written.Length : 0;
    }

    /// <summary>The definitions <c>[label]: address</c> of a text whose address has this path.</summary>
    public static IEnumerable<TextSpan> Definitions(string text, string path)
    {
        foreach (Match match in Definition().Matches(text))
        {
            var address = match.Groups[1];
            var start = address.Value[0] == '<' ? 1 : 0;
            var length = LengthOf(address.ValueSpan[start..(address.Length - start)], path);
            if (length > 0) yield return new TextSpan(address.Index + start, length);
        }
    }

    /// <summary>
    /// The path to a file as the former one was written: from the root or from the page, with or without the ending, as a folder where it was one.
    /// </summary>
    /// <param name="written">The former path as it stands in the source.</param>
    /// <param name="page">Where the page is from now on, below the content root; so for <paramref name="former"/> and <paramref name="file"/>.</param>
    public static string Of(string written, string page, string former, string file)
    {
        var path = written.StartsWith('/') ? "/" + file : Relative(page, file);
        var stem = Path.GetFileName(former);
        if (!written.EndsWith(Path.GetExtension(former), StringComparison.OrdinalIgnoreCase))
        {
            var isFolder = IsIndex(stem) && !Uri.UnescapeDataString(written).EndsWith(Path.GetFileNameWithoutExtension(stem), StringComparison.Ordinal);
            if (written.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) path = Path.ChangeExtension(path, ".html");
            else if (!isFolder) path = path[..^Path.GetExtension(path).Length];
            else if (IsIndex(Path.GetFileName(file))) path = path[..(path.LastIndexOf('/') + 1)];
            if (path.Length == 0) path = "./";
        }

        var isEncoded = written.Contains('%') || path.AsSpan().IndexOfAny(" ()") >= 0;
        return isEncoded ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;
    }

    private static bool IsIndex(string name) => Model.PageIds.IsIndex(Path.GetFileNameWithoutExtension(name));

    private static string Relative(string page, string file)
    {
        var from = page.Split('/')[..^1];
        var to = file.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common]) common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
    }

    // Between angle brackets an address may hold blanks (CommonMark 0.31.2, 6.3); elsewhere they are those of a tag.
    [GeneratedRegex("""(?<=\()<[^<>\n]*>|[^\s()<>"'\[\]|{}]+""")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:> ?)*[ ]{0,3}\[[^\]\n]+\]:[ \t]*(<[^>\n]*>|\S+)", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
