using System.Text;

namespace UnionKb.Importing.Normalising;

/// <summary>
/// One text on its way through the normaliser's passes. A pass reads <see cref="Text"/> and writes every character of it exactly once,
/// as it is or as something else; what became something else is counted.
/// </summary>
internal sealed class Rewriting(string raw)
{
    private readonly StringBuilder _next = new(raw.Length);
    private readonly List<int> _nextOrigins = new(raw.Length);
    private readonly List<CharacterChange> _changes = [];
    private int[] _origins = [.. Enumerable.Range(0, raw.Length)];

    public string Text { get; private set; } = raw;

    /// <summary>Last character written in this pass, or NUL.</summary>
    public char Last => _next.Length > 0 ? _next[^1] : '\0';

    public void Keep(int at)
    {
        _next.Append(Text[at]);
        _nextOrigins.Add(_origins[at]);
    }

    public void Replace(int at, int length, string by)
    {
        var from = Text.Substring(at, length);
        if (from != by) _changes.Add(new CharacterChange(from, by, 1));
        _next.Append(by);
        for (var i = 0; i < by.Length; i++) _nextOrigins.Add(_origins[at + Math.Min(i, length - 1)]);
    }

    public void Remove(int at) => Replace(at, 1, "");

    public Rewriting Pass(Action<Rewriting> pass)
    {
        pass(this);
        Text = _next.ToString();
        _origins = [.. _nextOrigins];
        _next.Clear();
        _nextOrigins.Clear();
        return this;
    }

    public NormalisedText Done() => new(Text, _origins, CharacterChange.Sum(_changes));
}
