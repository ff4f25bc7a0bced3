using UnionKb.Importing.Covering;
using UnionKb.Importing.Normalising;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Segmenting.Repetitions;

namespace UnionKb.Importing.Reporting;

/// <summary>The account of an import: what was read, what changed on the way, where every sentence is, what waits for an editor.</summary>
public sealed record ImportReport
{
    public SeedAccount[] Seeds { get; init; } = [];
    public TopicAccount[] Topics { get; init; } = [];

    /// <summary>Every unique sentence of all seeds with its home.</summary>
    public SentenceAccount[] Sentences { get; init; } = [];

    /// <summary>Terms used without explanation: those of a fixed pattern by rule, others as a recipe names them.</summary>
    public UnexplainedTerm[] Unexplained { get; init; } = [];

    /// <summary>Facts that pages wait for (front matter <c>pending</c>).</summary>
    public (string Page, string Text)[] Pending { get; init; } = [];

    public PlannedFile[] Files { get; init; } = [];

    /// <summary>False when errors kept the import from saying where the sentences are.</summary>
    public bool IsMeasured { get; init; } = true;

    public int UniqueSentences => Seeds.Sum(s => s.UniqueSentences);

    public int DuplicateSentences => Seeds.Sum(s => s.Duplicates.Length);

    public int Count(CoverageState state) => Sentences.Count(s => s.State == state);
}

/// <summary>One seed. Characters count line ends as an editor does (\r\n is two).</summary>
/// <param name="TitleByEditor">The text has no title; an editor made the one shown.</param>
/// <param name="Duplicates">Address of each folded sentence with the address of the kept copy.</param>
/// <param name="Changes">What normalisation changed in the kept text.</param>
public sealed record SeedAccount(
    string FileName, string Letter, string? Title, bool TitleByEditor, bool HasRecipe, string Encoding, int Characters, int Headings,
    int Paragraphs, int UniqueSentences, RepeatedBlock[] Repeated, (string Address, string CopyOf)[] Duplicates, CharacterChange[] Changes,
    string[] Missing)
{
    /// <summary>What of the document does not stand in its text.</summary>
    public LeftPart[] NotCarried { get; init; } = [];

    /// <summary>Lines that are in no topic and no repetition, each with the reason.</summary>
    public LeftLine[] Left { get; init; } = [];

    /// <summary>Lines of paragraphs that are nearly alike; both are kept.</summary>
    public (int First, int Second)[] Near { get; init; } = [];
}

/// <summary>A page that the import makes, with the sentences that live there.</summary>
public sealed record TopicAccount(string Id, string Title, string Kind, string Path, string[] Home);

/// <summary>One unique sentence: state, page, likeness when edited.</summary>
public sealed record SentenceAccount(string Address, string Text, CoverageState State, string? Page, double Likeness)
{
    /// <summary>Why the recipe drops it; null when it does not.</summary>
    public string? Reason { get; init; }
}

/// <param name="Address">First sentence that uses the term.</param>
public sealed record UnexplainedTerm(string Term, string Address, bool ByRule);
