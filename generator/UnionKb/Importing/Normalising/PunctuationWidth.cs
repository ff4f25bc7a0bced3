namespace UnionKb.Importing.Normalising;

/// <summary>
/// A half-width , . : ; ? ! after a Chinese character becomes full-width, unless a letter follows (as in a mixed phrase) or, for the full
/// stop, another dot or, behind a numeral, a digit; the dot behind a Chinese number that opens the line is none. A hyphen directly between
/// two Han characters becomes the connecting dash —.
/// </summary>
internal static class PunctuationWidth
{
    private const string Half = ",.:;?!";
    private const string Numerals = "〇零一二三四五六七八九十百千万亿";
    private const string Full = "，。：；？！";

    public static void Widen(Rewriting text)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            var mark = Half.IndexOf(text.Text[i]);
            if (mark >= 0 && Widens(text, i)) text.Replace(i, 1, Full[mark].ToString());
            else if (text.Text[i] == '-' && Connects(text.Text, i)) text.Replace(i, 1, "—");
            else text.Keep(i);
        }
    }

    private static bool Widens(Rewriting text, int at)
    {
        var before = Neighbours.Before(text.Text, at);
        // Punctuation behind some that has just been widened counts as behind a Chinese character: ?! is one sign.
        if (!Chinese.Is(text.Text, before) && !(before >= 0 && Half.Contains(text.Text[before]) && Full.Contains(text.Last))) return false;
        var after = Neighbours.After(text.Text, at + 1);
        if (after >= text.Text.Length) return true;
        var next = text.Text[after];
        // 一.总体要求: the dot separates the number of a heading from its words.
        if (text.Text[at] == '.' && text.Text.AsSpan(0, at).TrimStart().TrimStart('第').TrimStart(Numerals).IsEmpty) return false;
        var isDecimal = char.IsAsciiDigit(next) && after == at + 1 && before >= 0 && Numerals.Contains(text.Text[before]);
        if (text.Text[at] == '.' && (next == '.' || isDecimal || (before >= 0 && text.Text[before] == '.'))) return false;
        return !char.IsAsciiLetter(next) && next is not ('/' or '\\');
    }

    private static bool Connects(string text, int at) =>
        at > 0 && at + 1 < text.Length && Chinese.IsHan(text[at - 1]) && Chinese.IsHan(text[at + 1]);
}
