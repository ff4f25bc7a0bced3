using System.Text;
using UnionKb.Text;

namespace UnionKb.Linking.Names;

/// <summary>
/// Ordinary words of two to four characters, for the borders of names: Chinese writes no spaces, so a name is taken for one only where
/// no ordinary word stands across its beginning or end (向北大概走: 大概 stands across the end of 北大). The built-in list is
/// <c>ordinary-words.txt</c>; a site adds its own with <c>words</c>.
/// </summary>
internal sealed class OrdinaryWords
{
    private const int Longest = 4;

    public static readonly OrdinaryWords BuiltIn =
        new(Encoding.UTF8.GetString(EmbeddedTable.Read("ordinary-words.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private readonly HashSet<string> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _spans;

    private OrdinaryWords(IEnumerable<string> words)
    {
        _words = words.Where(w => w.Length is >= 2 and <= Longest).ToHashSet(StringComparer.Ordinal);
        _spans = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>These words and others.</summary>
    public OrdinaryWords With(IReadOnlyList<string> others) => others.Count == 0 ? this : new OrdinaryWords(_words.Concat(others));

    /// <summary>
    /// Whether an ordinary word stands across the beginning or the end of a stretch of text. One that only ties with a word which keeps the
    /// border (劳动法规定: 法规 stands across the end of 劳动法, 规定 begins there) does not count; a longer one does.
    /// </summary>
    public bool Cross(ReadOnlySpan<char> text, int start, int end) => CrossesBorder(text, start, isEnd: false) || CrossesBorder(text, end, isEnd: true);

    private bool CrossesBorder(ReadOnlySpan<char> text, int border, bool isEnd)
    {
        if (border == 0 || border == text.Length || !Han.IsIdeograph(text[border - 1]) || !Han.IsIdeograph(text[border])) return false;
        var (across, beside) = (0, 0);
        for (var length = 2; length <= Longest; length++)
        {
            for (var from = Math.Max(0, border - length + 1); from < border && from + length <= text.Length; from++)
            {
                if (_spans.Contains(text.Slice(from, length))) across = length;
            }

            var at = isEnd ? border : border - length;
            if (at >= 0 && at + length <= text.Length && _spans.Contains(text.Slice(at, length))) beside = length;
        }

        return across > beside;
    }
}
