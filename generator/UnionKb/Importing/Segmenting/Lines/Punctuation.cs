using System.Buffers;

namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>How a line of Chinese text ends (GB/T 15834-2011): at the end of a sentence, at a pause, or open as headings do.</summary>
internal static class Punctuation
{
    private const string SentenceEnds = "。．！？!?";
    private const string Pauses = "；：，、…;:,—";
    private static readonly SearchValues<char> Inner = SearchValues.Create("。！？；!?");

    private const string Openers = "“‘「『（(【《〈";
    private const string Closers = "”’」』）)】》〉\"";

    /// <summary>The last character that is no closing quote or bracket.</summary>
    public static char Last(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 1 && Closers.Contains(text[end - 1])) end--;
        return text.Length == 0 ? '\0' : text[end - 1];
    }

    public static bool EndsSentence(ReadOnlySpan<char> text) => SentenceEnds.Contains(Last(text));

    /// <summary>Stands behind a clause and never at the beginning of a line (GB/T 15834-2011, 5.1.1).</summary>
    public static bool EndsClause(char c) => "。，、；：？！,".Contains(c);

    /// <summary>Stands behind a word and never begins a line.</summary>
    public static bool MayNotOpen(char c) => EndsClause(c) || Closers.Contains(c) || ";:.!?".Contains(c);

    /// <summary>Opens a quotation or bracket and never ends a line.</summary>
    public static bool MayNotClose(char c) => Openers.Contains(c);

    /// <summary>A colon, a semicolon or a bracket that closes: where items of lists end, and a sentence seldom goes on with a number.</summary>
    public static bool EndsItem(ReadOnlySpan<char> text) => text.Length > 0 && text[^1] is '；' or '：' or ';' or ':' or '）' or ')';

    /// <summary>One phrase without punctuation at its end.</summary>
    public static bool IsOpen(ReadOnlySpan<char> text) =>
        text.Length > 0 && !SentenceEnds.Contains(Last(text)) && !Pauses.Contains(text[^1]) && !text[..^1].ContainsAny('。', '；');

    /// <summary>A question or an exclamation of one sentence, as headings of essays are.</summary>
    public static bool IsQuestionOrExclamation(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[^1] is '？' or '！' or '?' or '!' && !text[..^1].ContainsAny(Inner);

    /// <summary>One sentence that ends with a full stop.</summary>
    public static bool IsOneStatement(ReadOnlySpan<char> text) => text.Length > 1 && text[^1] == '。' && !text[..^1].ContainsAny(Inner);
}
