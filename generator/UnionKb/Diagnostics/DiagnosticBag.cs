using UnionKb.Text;

namespace UnionKb.Diagnostics;

/// <summary>
/// Collects the findings of one stage; each worker has its own. A bag that knows what the site asks for settles the severity of a finding when it
/// enters, so that every later question, <see cref="HasErrors"/> first, has one answer.
/// </summary>
/// <param name="severities">By code, null for a finding that is switched off; without it every finding keeps its own.</param>
public sealed class DiagnosticBag(IReadOnlyDictionary<string, Severity?>? severities = null)
{
    private readonly List<Diagnostic> _items = [];

    public int Count => _items.Count;

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>True when something is an error only because the site asks for it.</summary>
    public bool HasRaised => _items.Exists(d => d.Severity == Severity.Error && d.Rule.Default != Severity.Error);

    public void Add(Diagnostic diagnostic)
    {
        if (severities is null || !severities.TryGetValue(diagnostic.Rule.Code, out var asked)) _items.Add(diagnostic);
        else if (asked is { } severity) _items.Add(diagnostic with { Severity = severity });
    }

    public void Add(SourceText source, TextSpan span, Rule rule, params Argument[] arguments) => Add(Diagnostic.In(source, span, rule, arguments));

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    public void Clear() => _items.Clear();

    public Diagnostic[] ToArray() => [.. _items];

    public Diagnostic[] ToSorted()
    {
        var sorted = _items.ToArray();
        Array.Sort(sorted, Diagnostic.Compare);
        return sorted;
    }
}
