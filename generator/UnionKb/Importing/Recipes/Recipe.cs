using UnionKb.Text;

namespace UnionKb.Importing.Recipes;

/// <summary>
/// An editor's decisions on one seed: which topics it becomes, which sentence lives where, what is listed, tabled, left out. Words that
/// claim to be the text's are checked against it when the recipe is applied, not here.
/// </summary>
public sealed record Recipe
{
    public const string Suffix = ".import.yml";

    /// <summary>The recipe's own file, for findings.</summary>
    public required SourceText Source { get; init; }

    public required string Title { get; init; }

    /// <summary>True when the text has no title of its own and an editor made one.</summary>
    public bool TitleByEditor { get; init; }

    /// <summary>Where the text was published, by whom and when; empty when the text does not say.</summary>
    public string Origin { get; init; } = "";
    public string Author { get; init; } = "";
    public string Published { get; init; } = "";

    /// <summary>Id of the topic that is the parent of the others.</summary>
    public required Worded Pillar { get; init; }

    /// <summary>Place of the pillar among the pillars; null leaves it to the site.</summary>
    public int? Order { get; init; }

    public PageRecipe[] Topics { get; init; } = [];

    /// <summary>Pages about the documents, bodies, events and terms that the text names.</summary>
    public PageRecipe[] Entries { get; init; } = [];

    public SpeechRecipe[] Speeches { get; init; } = [];
    public DropRecipe[] Drops { get; init; } = [];

    /// <summary>Terms that the text uses without explaining them, as an editor found them.</summary>
    public Worded[] Unexplained { get; init; } = [];

    public IEnumerable<PageRecipe> Pages => Topics.Concat(Entries);
}

/// <summary>A word of a recipe with its place in the file.</summary>
public sealed record Worded(string Text, TextSpan Place);

/// <summary>Reported speech: the first sentence names the speaker, the following ones do not.</summary>
public sealed record SpeechRecipe(SpanReference Span, Worded By, Worded? When);

/// <summary>Sentences that become no text of any topic, with the reason.</summary>
public sealed record DropRecipe(SpanReference Span, string Reason);
