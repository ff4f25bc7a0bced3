using UnionKb.Text;

namespace UnionKb.Diagnostics;

/// <summary>
/// One finding, as data: rule, place and arguments. Nothing is formatted before it is printed.
/// <paramref name="File"/> is relative to the project root with forward slashes; <paramref name="Line"/> is the source line for the caret.
/// </summary>
public sealed record Diagnostic(
    Rule Rule,
    Severity Severity,
    string? File,
    LinePosition? At,
    int Length,
    string? Line,
    Argument[] Arguments,
    string? Suggestion = null)
{
    /// <summary>For a finding about running text whose file had left memory: words that stand in the file, by which the place is found again.</summary>
    public QuotedPlace? Quoted { get; init; }

    /// <summary>For a finding that stands for several (<see cref="GroupedFindings"/>): each by itself, in the order of the report.</summary>
    public Diagnostic[] Places { get; init; } = [];

    /// <summary>A finding at a span of a source text.</summary>
    public static Diagnostic In(SourceText source, TextSpan span, Rule rule, params Argument[] arguments) =>
        new(rule, rule.Default, source.Path, source.PositionOf(span.Start), Math.Max(1, span.Length), source.LineAt(span.Start), arguments);

    /// <summary>A finding about a whole file, or about nothing that has a file.</summary>
    public static Diagnostic About(string? file, Rule rule, params Argument[] arguments) =>
        new(rule, rule.Default, file, null, 0, null, arguments);

    public string Message(Language language) => Filled(Rule.Message, language);

    public string Help(Language language) => Filled(Rule.Help, language);

    private string Filled(Localized text, Language language) => string.Format(text.In(language), Array.ConvertAll(Arguments, a => a.In(language)));

    /// <summary>Order in every report: file, place, code, text; so that no thread count shows.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        if (order == 0) order = (left.At?.Line ?? 0).CompareTo(right.At?.Line ?? 0);
        if (order == 0) order = (left.At?.Column ?? 0).CompareTo(right.At?.Column ?? 0);
        if (order == 0) order = string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message(Language.En), right.Message(Language.En));
    }
}
