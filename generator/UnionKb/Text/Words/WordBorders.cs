using System.Text;

namespace UnionKb.Text.Words;

/// <summary>
/// Where Chinese text may be broken between two words. Words are looked up longest first, from the beginning and from the end; a border counts where both
/// readings have it and no character beside it is left over. Better none than a wrong one.
/// </summary>
public sealed class WordBorders
{
    private const int Longest = 12;

    /// <summary>One character words that a line may begin or end with, beside a known word.</summary>
    private const string Before = "和与及或同对在向从以由为把被于";
    private const string After = "的和与及或地";

    /// <summary>Ordinary words, and those that titles of Chinese institutions, laws and policies are made of (<c>title-words.txt</c>).</summary>
    public static readonly WordBorders General = new(Read("ordinary-words.txt").Concat(Read("title-words.txt")));

    private readonly HashSet<string> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _spans;

    private WordBorders(IEnumerable<string> words)
    {
        _words = words.Where(w => w.Length is >= 2 and <= Longest).ToHashSet(StringComparer.Ordinal);
        _spans = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>These words and others.</summary>
    public WordBorders With(IEnumerable<string> others) => new(_words.Concat(others));

    /// <summary>The places between two words, in order: before the character at each a line may begin.</summary>
    public List<int> In(string text)
    {
        var borders = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && Han.IsIdeograph(text[end])) end++;
            if (end - at > 2) Add(text.AsSpan(at, end - at), at, borders);
            at = end;
            if (at > 0 && at < text.Length && Han.IsIdeograph(text[at - 1]) && char.IsAsciiLetter(text[at])) borders.Add(at);
            while (at < text.Length && !Han.IsIdeograph(text[at])) at++;
            if (at > 0 && at < text.Length && char.IsAsciiLetter(text[at - 1])) borders.Add(at);
        }

        return borders;
    }

    private void Add(ReadOnlySpan<char> run, int offset, List<int> borders)
    {
        Span<int> forward = run.Length <= 256 ? stackalloc int[run.Length + 1] : new int[run.Length + 1];
        Span<int> backward = run.Length <= 256 ? stackalloc int[run.Length + 1] : new int[run.Length + 1];
        forward.Clear();
        backward.Clear();

        // The length of the word that begins, and of the one that ends, at each place that a reading stops at.
        for (var at = 0; at < run.Length;) at += forward[at] = FromStart(run[at..]);
        for (var at = run.Length; at > 0;) at -= backward[at] = FromEnd(run[..at]);
        for (var at = 1; at < run.Length; at++)
        {
            if (forward[at] == 0 || backward[at] == 0) continue;
            var isLeftWord = backward[at] > 1;
            var isRightWord = forward[at] > 1;
            if ((isLeftWord && isRightWord) || (isRightWord && After.Contains(run[at - 1])) || (isLeftWord && Before.Contains(run[at])))
                borders.Add(offset + at);
        }
    }

    private int FromStart(ReadOnlySpan<char> run)
    {
        for (var length = Math.Min(Longest, run.Length); length > 1; length--)
        {
            if (_spans.Contains(run[..length])) return length;
        }

        return 1;
    }

    private int FromEnd(ReadOnlySpan<char> run)
    {
        for (var length = Math.Min(Longest, run.Length); length > 1; length--)
        {
            if (_spans.Contains(run[^length..])) return length;
        }

        return 1;
    }

    private static string[] Read(string list) =>
        Encoding.UTF8.GetString(EmbeddedTable.Read(list)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
