namespace UnionKb.Text.Folding;

/// <summary>
/// The form in which texts and queries are compared: characters without a shape left out (<see cref="Shapeless"/>), then Unicode NFKC, then full case
/// folding (Unicode Standard, D145 without the renewed normalisation); white space (White_Space of PropList.txt) collapsed to one space, dropped at both
/// ends and wherever it stands beside a non-ASCII character. U+0000 and lone surrogates become U+FFFD. The page script does the same from the same table.
/// </summary>
public static class Folding
{
    /// <summary>Folds one text.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new FoldBuffer(text.Length);
        Folder.Shared.Append(text, buffer);
        return buffer.Written.ToString();
    }

    /// <summary>Folds one text behind what the buffer holds already; what stands before has no influence.</summary>
    public static void Append(ReadOnlySpan<char> text, FoldBuffer buffer) => Folder.Shared.Append(text, buffer);

    /// <summary>Folds one text and keeps the way back to its characters.</summary>
    public static FoldedText FoldWithSources(string text)
    {
        var buffer = new FoldBuffer(text.Length, withSources: true);
        Folder.Shared.Append(text, buffer);
        return new FoldedText(text, buffer.Written.ToString(), [.. buffer.Sources, text.Length]);
    }
}
