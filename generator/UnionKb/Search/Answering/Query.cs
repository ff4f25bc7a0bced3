namespace UnionKb.Search.Answering;

/// <summary>What a term asks about.</summary>
public enum QueryField
{
    Text,
    Title,
    Tag,
    Kind,
    Year,
}

/// <summary>One term of a query as it was typed, without its sign.</summary>
public sealed record QueryTerm(bool Without, QueryField Field, string Text);

/// <summary>
/// The query language: white space separates terms that must all occur. A term may begin with <c>-</c> (without) and with <c>标题:</c> <c>标签:</c>
/// <c>类型:</c> <c>年份:</c> (<c>title:</c> <c>tag:</c> <c>kind:</c> <c>year:</c>), full-width or not; what follows may stand in quotation marks
/// and keeps its white space then. A sign with nothing behind it, a quotation mark without a partner, and either inside a term are characters like any others.
/// </summary>
public static class Query
{
    private const string Quotes = "\"“”＂";

    private static readonly (string Name, QueryField Field)[] Fields =
    [
        ("标题", QueryField.Title), ("标签", QueryField.Tag), ("类型", QueryField.Kind), ("年份", QueryField.Year),
        ("title", QueryField.Title), ("tag", QueryField.Tag), ("kind", QueryField.Kind), ("year", QueryField.Year),
    ];

    public static QueryTerm[] Parse(string query)
    {
        var terms = new List<QueryTerm>();
        for (var rest = query.AsSpan().TrimStart(); rest.Length > 0; rest = rest.TrimStart())
        {
            var without = rest[0] is '-' or '－' && GoesOn(rest[1..]);
            if (without) rest = rest[1..];
            var field = FieldOf(ref rest);
            var quoted = QuotedLength(rest);
            var length = quoted > 0 ? quoted : WordLength(rest);
            terms.Add(new QueryTerm(without, field, (quoted > 0 ? rest[1..(quoted - 1)] : rest[..length]).ToString()));
            rest = rest[length..];
        }

        return [.. terms];
    }

    private static bool GoesOn(ReadOnlySpan<char> rest) => rest.Length > 0 && !char.IsWhiteSpace(rest[0]);

    private static QueryField FieldOf(ref ReadOnlySpan<char> rest)
    {
        foreach (var (name, field) in Fields)
        {
            if (rest.Length <= name.Length || !rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (rest[name.Length] is not (':' or '：') || !GoesOn(rest[(name.Length + 1)..])) continue;
            rest = rest[(name.Length + 1)..];
            return field;
        }

        return QueryField.Text;
    }

    /// <summary>Length of the phrase in quotation marks that stands here as a whole term, or 0.</summary>
    private static int QuotedLength(ReadOnlySpan<char> rest)
    {
        if (!Quotes.Contains(rest[0])) return 0;
        var end = rest[1..].IndexOfAny(Quotes) + 1;
        return end < 2 || GoesOn(rest[(end + 1)..]) ? 0 : end + 1;
    }

    private static int WordLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length])) length++;
        return length;
    }
}
