namespace UnionKb.Importing.Normalising;

/// <summary>Full-width letters and digits become half-width: Ａ to A, １ to 1.</summary>
internal static class Widths
{
    public static bool IsWide(char c) => c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    public static void Unify(Rewriting text)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (IsWide(text.Text[i])) text.Replace(i, 1, ((char)(text.Text[i] - '！' + '!')).ToString());
            else text.Keep(i);
        }
    }
}
