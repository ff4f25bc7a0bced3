using UnionKb.Text;

namespace UnionKb.Importing.Normalising;

/// <summary>The nearest characters beside a place that are no white space.</summary>
internal static class Neighbours
{
    /// <summary>Offset of the character before, or -1.</summary>
    public static int Before(string text, int at)
    {
        at--;
        while (at >= 0 && SentenceKey.IsSpace(text[at])) at--;
        return at;
    }

    /// <summary>Offset of the character at or after a place, or the text's length.</summary>
    public static int After(string text, int at)
    {
        while (at < text.Length && SentenceKey.IsSpace(text[at])) at++;
        return at;
    }
}
