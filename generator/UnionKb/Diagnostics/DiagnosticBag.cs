using UnionKb.Text;

namespace UnionKb.Diagnostics;

/// <summary>Collects the findings of one stage; each worker has its own.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public int Count => _items.Count;

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void Add(SourceText source, TextSpan span, Rule rule, params string[] arguments) =>
        _items.Add(Diagnostic.In(source, span, rule, arguments));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    public void Clear() => _items.Clear();

    public Diagnostic[] ToArray() => [.. _items];

    public Diagnostic[] ToSorted()
    {
        var sorted = _items.ToArray();
        Array.Sort(sorted, Diagnostic.Compare);
        return sorted;
    }
}
