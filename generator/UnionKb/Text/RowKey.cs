namespace UnionKb.Text;

/// <summary>
/// The form in which rows of tables are compared: the keys of their cells (<see cref="SentenceKey"/>) with bars between them, without empty cells at the end.
/// </summary>
public static class RowKey
{
    /// <summary>Between the cells; also what <see cref="SentenceKey"/> makes of ｜.</summary>
    public const char Border = '|';

    public static string Of(IEnumerable<string> cells) => string.Join(Border, cells.Select(c => SentenceKey.Of(c))).TrimEnd(Border);
}
