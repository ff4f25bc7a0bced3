namespace UnionKb.Diagnostics;

/// <summary>
/// One argument of a finding, in the language it is printed in: text as it stands in a file (any string), words that are translated
/// (a <see cref="Localized"/>), or a list.
/// </summary>
public sealed class Argument : IEquatable<Argument>
{
    private readonly Localized _words;
    private readonly string[]? _items;
    private readonly bool _isCut;

    private Argument(Localized words) => _words = words;

    private Argument(string[] items, bool isCut)
    {
        _items = items;
        _isCut = isCut;
    }

    public static implicit operator Argument(string text) => new(new Localized(text, text));

    public static implicit operator Argument(Localized words) => new(words);

    /// <summary>The Chinese words; text of a file is the same in both languages.</summary>
    public static implicit operator string(Argument argument) => argument.In(Language.Zh);

    /// <param name="isCut">Whether there are more items than these.</param>
    public static Argument List(IEnumerable<string> items, bool isCut = false) => new([.. items], isCut);

    public string In(Language language) => (_items, language) switch
    {
        (null, _) => _words.In(language),
        (_, Language.Zh) => string.Join("、", _items) + (_isCut ? "……" : ""),
        _ => string.Join(", ", _items) + (_isCut ? " …" : ""),
    };

    public bool Equals(Argument? other) => other is not null && In(Language.Zh) == other.In(Language.Zh) && In(Language.En) == other.In(Language.En);

    public override bool Equals(object? obj) => Equals(obj as Argument);

    public override int GetHashCode() => In(Language.Zh).GetHashCode(StringComparison.Ordinal);

    public override string ToString() => In(Language.Zh);
}
