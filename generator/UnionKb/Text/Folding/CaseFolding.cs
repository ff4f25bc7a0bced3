using System.Text;

namespace UnionKb.Text.Folding;

/// <summary>Full case folding by itself (Unicode Standard, D145; CaseFolding.txt, C and F): <c>ẞ</c> and <c>SS</c> become <c>ss</c>.</summary>
internal static class CaseFolding
{
    private static readonly FoldingTable Table = FoldingTable.Read();

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Table.CaseFold(rune.Value) is not { } codes) folded.Append(rune);
            else foreach (var code in codes) folded.Append(new Rune(code));
        }

        return folded.ToString();
    }
}
