namespace UnionKb.Moving;

/// <summary>What a move changes of names: ids, and paths below the project root of pages and other files.</summary>
public sealed record Renames(IReadOnlyDictionary<string, string> Ids, IReadOnlyDictionary<string, string> Paths)
{
    /// <summary>Names of a page that goes, with the id of the one that takes its place.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>True when the page that takes the place has none of the sections of the one that goes.</summary>
    public bool DropsAnchors { get; init; }

    public string PathOf(string path) => Paths.GetValueOrDefault(path, path);

    /// <summary>The text with an id in it exchanged: the last one that stands alone; null when none does.</summary>
    public static (int At, int Length)? WordIn(ReadOnlySpan<char> text, string id)
    {
        for (var end = text.Length; text[..end].LastIndexOf(id) is >= 0 and var at; end = at + id.Length - 1)
        {
            if (!IsInside(text, at - 1) && !IsInside(text, at + id.Length)) return (at, id.Length);
            if (at + id.Length - 1 <= 0) return null;
        }

        return null;
    }

    private static bool IsInside(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');
}
