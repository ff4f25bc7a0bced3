using UnionKb.Diagnostics;

namespace UnionKb.Yaml;

/// <summary>
/// A key that a file of ours may have: what its value looks like and what it means. Readers know their keys from tables of these, and so do schemas,
/// the comments of new files and the completion of editors.
/// </summary>
public sealed record YamlKey(string Name, KeyForm Form, Localized Meaning)
{
    /// <summary>The words that may stand there (<see cref="KeyForm.Choice"/> and <see cref="KeyForm.Choices"/>).</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The keys of the map, or of each map of the list, that stands there.</summary>
    public IReadOnlyList<YamlKey> Keys { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>What an editor may write for it who does not know its name: for suggestions.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>A value as it may stand in a file.</summary>
    public Localized Example { get; init; }
}

/// <summary>What the value of a key looks like. Any value may be missing.</summary>
public enum KeyForm
{
    Text,

    /// <summary>A list of texts, or one.</summary>
    Texts,
    Number,
    Flag,
    Date,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Several of a few words.</summary>
    Choices,

    /// <summary>A map whose keys are known.</summary>
    Map,

    /// <summary>A list of such maps.</summary>
    Maps,

    /// <summary>A map from any word to a text.</summary>
    Words,

    /// <summary>A map from any word to one of a few words.</summary>
    ChoiceByWord,

    /// <summary>A list of rows of texts.</summary>
    Rows,

    /// <summary>A list of texts and of maps whose keys are known.</summary>
    TextsOrMaps,

    /// <summary>Several forms are read.</summary>
    Any,
}
