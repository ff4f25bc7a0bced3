using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Definitions;

/// <summary>The definitions of a file that are shown as written, and which of them its text refers to. They are kept with the document.</summary>
internal sealed class WordDefinitions
{
    private static readonly object Key = typeof(WordDefinitions);

    private readonly Dictionary<string, LinkReferenceDefinition> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<LinkReferenceDefinition> _referred = [];

    /// <summary>Those that the text refers to, in the order of the file.</summary>
    public static LinkReferenceDefinition[] Referred(MarkdownDocument document) =>
        Of(document) is { } definitions ? [.. definitions._referred.OrderBy(d => d.Span.Start)] : [];

    /// <summary>Keeps a definition; the first one of a label counts.</summary>
    public static void Add(MarkdownDocument document, LinkReferenceDefinition definition)
    {
        if (Of(document) is not { } definitions) document.SetData(Key, definitions = new WordDefinitions());
        definitions._byLabel.TryAdd(definition.Label!, definition);
    }

    public static WordDefinitions? Of(MarkdownDocument document) => document.GetData(Key) as WordDefinitions;

    /// <summary>Notes that <c>[label]</c> stands at a place of the file, unless it is the definition itself.</summary>
    public void Refer(string label, int position)
    {
        if (_byLabel.TryGetValue(label, out var definition) && definition.Span.Start != position) _referred.Add(definition);
    }
}
