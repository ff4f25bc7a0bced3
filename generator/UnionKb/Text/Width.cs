namespace UnionKb.Text;

/// <summary>Full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic space.</summary>
internal static class Width
{
    /// <summary>The text with each of them in its ordinary form; of the same length.</summary>
    public static string Narrow(string text) => string.Create(text.Length, text, static (narrow, wide) =>
    {
        for (var i = 0; i < narrow.Length; i++) narrow[i] = Narrow(wide[i]);
    });

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };
}
