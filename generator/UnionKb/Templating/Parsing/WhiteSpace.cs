using System.Text;

namespace UnionKb.Templating.Parsing;

/// <summary>
/// Leaves out the indentation that only editors of templates need, because it would be on every page: a run of white space with a line end
/// in it is one line end, and a line with nothing but a silent tag is no line.
/// </summary>
internal sealed class WhiteSpace
{
    private const string Blank = " \t\r\n";
    private readonly HashSet<int> _loneEnds;

    public WhiteSpace(string text, IEnumerable<TemplateTag> tags) =>
        _loneEnds = [.. tags.Where(t => t.IsSilent && IsLone(text, t)).Select(t => t.Span.End)];

    /// <summary>The HTML between two tags as it goes into the page.</summary>
    /// <param name="literal">The characters between them.</param>
    /// <param name="start">Their offset in the file.</param>
    public string Settle(ReadOnlySpan<char> literal, int start)
    {
        var text = new StringBuilder(literal.Length);
        if (_loneEnds.Contains(start)) literal = literal.TrimStart(Blank);
        while (literal.Length > 0)
        {
            var blank = literal.IndexOfAny(Blank);
            if (blank < 0) break;
            text.Append(literal[..blank]);
            literal = literal[blank..];
            var end = literal.IndexOfAnyExcept(Blank);
            var run = end < 0 ? literal : literal[..end];
            if (run.Contains('\n')) text.Append('\n');
            else text.Append(run);
            literal = literal[run.Length..];
        }

        return text.Append(literal).ToString();
    }

    private static bool IsLone(string text, TemplateTag tag)
    {
        var before = text.AsSpan(0, tag.Span.Start);
        var after = text.AsSpan(tag.Span.End);
        var end = after.IndexOf('\n');
        return end >= 0 && before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace() && after[..end].IsWhiteSpace();
    }
}
