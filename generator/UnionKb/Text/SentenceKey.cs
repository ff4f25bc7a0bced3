using System.Text;

namespace UnionKb.Text;

/// <summary>
/// The form in which sentences are compared: white space gone, width, quotes, dashes and dots unified. Two texts that differ only in
/// what the import's normaliser changes, or in how a page breaks its lines, have the same key. Keys are for comparing, never for showing.
/// </summary>
public static class SentenceKey
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsSpace(c)) continue;
            var folded = Fold(c);
            // Runs are one sign: three dots, six dots and … are the same ellipsis, -- and —— the same dash.
            if (folded is '.' or '-' && key.Length > 0 && key[^1] == folded) continue;
            key.Append(folded);
        }

        return key.ToString();
    }

    /// <summary>
    /// White space of any width, zero width included (U+200B, U+2060, U+FEFF), and what only tells where a word may break or which way it runs (Unicode 17,
    /// 23.2 and 23.3).
    /// </summary>
    public static bool IsSpace(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' || c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E')
        || c is >= '\u2066' and <= '\u2069';

    private static char Fold(char c) => c switch
    {
        '“' or '”' or '＂' => '"',
        '‘' or '’' or '＇' => '\'',
        '。' or '｡' or '…' or '·' => '.',
        '–' or '—' or '―' or '─' or '−' => '-',
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        _ => c,
    };
}
