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
    private readonly HashSet<(string File, SilencedLine Line)> _silenced = [];

    public int Count => _items.Count;

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>True when something is an error only because the site asks for it.</summary>
    public bool HasRaised => _items.Exists(d => d.Severity == Severity.Error && d.Rule.Default != Severity.Error);

    /// <summary>Leaves out what a file asks not to report on these lines, from now on; errors stay.</summary>
    public void Silence(string file, SilencedLine[] lines)
    {
        foreach (var line in lines) _silenced.Add((file, line));
    }

    public void Add(Diagnostic diagnostic)
    {
        if (_silenced.Count > 0 && diagnostic is { Severity: not Severity.Error, File: { } file, At: { } at }
            && _silenced.Contains((file, new SilencedLine(diagnostic.Rule.Code, at.Line))))
        {
            return;
        }

        if (severities is null || !severities.TryGetValue(diagnostic.Rule.Code, out var asked)) _items.Add(diagnostic);
        else if (asked is { } severity) _items.Add(diagnostic with { Severity = severity });
    }

    public void Add(SourceText source, TextSpan span, Rule rule, params Argument[] arguments) => Add(Diagnostic.In(source, span, rule, arguments));

    /// <summary>Adds findings one by one.</summary>
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
