using System.Buffers;

namespace UnionKb.Text;

/// <summary>
/// Sentence borders of Chinese text: a sentence ends after 。！？ (or ASCII ! ? after a non-ASCII character) together with the
/// closing quotes and brackets that follow, or at the end of the text. Semicolons end no sentence (GB/T 15834-2011, 4.1–4.3, 4.6).
/// </summary>
public static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?");

    private const string Closers = "”’」』）)】》〉";

    /// <summary>The sentences of a text as spans without surrounding white space; together they hold every other character.</summary>
    public static List<TextSpan> Split(ReadOnlySpan<char> text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            AddTrimmed(spans, text, start, end);
            start = end;
        }

        return spans;
    }

    /// <summary>The sentence that holds a position.</summary>
    public static TextSpan At(ReadOnlySpan<char> text, int position)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            if (position < end)
            {
                var one = new List<TextSpan>(1);
                AddTrimmed(one, text, start, end);
                return one.Count > 0 ? one[0] : new TextSpan(start, end - start);
            }

            start = end;
        }

        return new TextSpan(0, text.Length);
    }

    /// <summary>Whether a sentence ends with punctuation that ends sentences, closing quotes and brackets aside.</summary>
    public static bool IsWhole(ReadOnlySpan<char> sentence)
    {
        var end = sentence.TrimEnd(Closers);
        return end.Length > 0 && Ends.Contains(end[^1]);
    }

    /// <summary>False for punctuation that, right behind the end of a sentence, would count to it.</summary>
    public static bool CanBegin(char c) => !Ends.Contains(c) && !Closers.Contains(c);

    private static int EndOf(ReadOnlySpan<char> text, int start)
    {
        for (var from = start; from < text.Length;)
        {
            var at = text[from..].IndexOfAny(Ends);
            if (at < 0) return text.Length;
            var end = from + at + 1;
            if (text[end - 1] is '!' or '?' && (end < 2 || char.IsAscii(text[end - 2])))
            {
                from = end;
                continue;
            }

            while (end < text.Length && (Ends.Contains(text[end]) || Closers.Contains(text[end]))) end++;
            return end;
        }

        return text.Length;
    }

    private static void AddTrimmed(List<TextSpan> spans, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) spans.Add(TextSpan.FromBounds(start, end));
    }
}
