namespace UnionKb.Text.Folding;

/// <summary>Hangul syllables compose and decompose by arithmetic (Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int SyllableStart = 0xAC00, LeadStart = 0x1100, VowelStart = 0x1161, TailStart = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28;
    private const int Syllables = Leads * Vowels * Tails;

    /// <summary>Vowels and final consonants: the letters that attach to what stands before them.</summary>
    public static IEnumerable<int> Trailing => Enumerable.Range(VowelStart, Vowels).Concat(Enumerable.Range(TailStart + 1, Tails - 1));

    public static bool IsTrailing(int code) =>
        code is >= VowelStart and < VowelStart + Vowels or > TailStart and < TailStart + Tails;

    public static bool TryDecompose(int code, List<int> into)
    {
        var index = code - SyllableStart;
        if (index is < 0 or >= Syllables) return false;
        into.Add(LeadStart + (index / (Vowels * Tails)));
        into.Add(VowelStart + (index % (Vowels * Tails) / Tails));
        if (index % Tails > 0) into.Add(TailStart + (index % Tails));
        return true;
    }

    /// <summary>Lead and vowel, or open syllable and final consonant; -1 for anything else.</summary>
    public static int Compose(int first, int second)
    {
        if (first is >= LeadStart and < LeadStart + Leads && second is >= VowelStart and < VowelStart + Vowels)
            return SyllableStart + ((((first - LeadStart) * Vowels) + (second - VowelStart)) * Tails);
        var index = first - SyllableStart;
        return index is >= 0 and < Syllables && index % Tails == 0 && second is > TailStart and < TailStart + Tails
            ? first + (second - TailStart)
            : -1;
    }
}
