namespace UnionKb.Importing.Normalising;

/// <summary>What counts as Chinese for spaces and punctuation: Han characters of all planes, CJK punctuation, full-width forms.</summary>
internal static class Chinese
{
    private const string SharedPunctuation = "“”‘’…—·";

    /// <summary>Unicode blocks: CJK symbols (3000), radicals (2E80), ideographs and extension A, compatibility ideographs, vertical and
    /// full-width forms; planes 2 and 3 by their high surrogates.</summary>
    public static bool Is(string text, int at)
    {
        if (at < 0 || at >= text.Length) return false;
        var c = text[at];
        if (char.IsLowSurrogate(c)) return at > 0 && IsPlane2Or3(text[at - 1]);
        return IsHan(c) || IsPlane2Or3(c) || IsPunctuation(c);
    }

    public static bool IsHan(char c) =>
        c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u2E80' and <= '\u2FDF' or '〇' or '々';

    private static bool IsPunctuation(char c) =>
        c is >= '\u3001' and <= '\u303F' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF01' and <= '\uFFEF' || SharedPunctuation.Contains(c);

    private static bool IsPlane2Or3(char c) => c is >= '\uD840' and <= '\uD8BF';
}
