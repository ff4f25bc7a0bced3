using UnionKb.Model.Links;

namespace UnionKb.Model;

/// <summary>A page with its place in the site and the answers to its holes: what each step of linking made of it, and short ways into that.</summary>
public sealed record LinkedPage
{
    public required int Index { get; init; }
    public required string Id { get; init; }
    public required Page Page { get; init; }

    /// <summary>Address below the site root, not percent-encoded: <c>topics/x.html</c>.</summary>
    public required string Url { get; init; }

    public required PlaceInSite Place { get; init; }

    public required LinkedText Text { get; init; }

    /// <summary>Whether blocks of code stand in the text, its own or that of others.</summary>
    public bool HasCode => Array.Exists(Text.Blocks, b => b.Kind == BlockKind.Code);

    public required FoundInPage Own { get; init; }

    public required FoundInOthers Others { get; init; }

    /// <summary>What this page says of others, in the order of the front matter, then what others say of it.</summary>
    public Relation[] Relations { get; init; } = [];

    /// <summary>Sentences that come from a seed and were changed, in order of blocks.</summary>
    public EditedSentence[] Edits { get; init; } = [];

    public string Title => Page.Title;

    public int Parent => Place.Parent;
    public int Section => Place.Section;
    public int Position => Place.Position;
    public int[] Children => Place.Children;

    public LinkTarget[] Targets => Text.Targets;
    public Block[] Blocks => Text.Blocks;

    public TermLink[] Terms => Own.Terms;
    public Mention[] Mentions => Own.Mentions;
    public int[] SeeAlso => Own.SeeAlso;
    public Issuer[] Issuers => Own.Issuers;
    public int AbbreviationOf => Own.AbbreviationOf;
    public SentenceAddress[][] Sources => Own.Sources;
    public Pronunciation Pronunciation => Own.Pronunciation;

    public Backlink[] Backlinks => Others.Backlinks;
    public int[] NamedBy => Others.NamedBy;
    public int[] Issued => Others.Issued;
    public int[] Abbreviations => Others.Abbreviations;
    public MovedAnchor[] Moved => Others.Moved;
    public int[] SharedNames => Others.SharedNames;
}

/// <summary>Where a page stands in the tree of pages.</summary>
/// <param name="Parent">Number of the page above, or -1.</param>
/// <param name="Section">Number of the section in <see cref="Site.Sections"/>, or -1 for the home page.</param>
/// <param name="Position">Place in that section.</param>
/// <param name="Children">The pages below, in reading order.</param>
public sealed record PlaceInSite(int Parent, int Section, int Position, int[] Children);

/// <summary>The page text as readers see it.</summary>
/// <param name="Targets">One answer for each of <see cref="Page.Links"/>.</param>
/// <param name="Blocks"><see cref="Page.Blocks"/> with the titles of unlabelled links filled in, then what transclusions bring.</param>
public sealed record LinkedText(LinkTarget[] Targets, Block[] Blocks);

/// <summary>What linking finds in a page by itself.</summary>
public sealed record FoundInPage
{
    /// <summary>Automatic links, ordered by run and offset.</summary>
    public TermLink[] Terms { get; init; } = [];

    /// <summary>Names of entities that stand in the text without being links, by page, then place.</summary>
    public Mention[] Mentions { get; init; } = [];

    /// <summary>Pages that the editor names as related.</summary>
    public int[] SeeAlso { get; init; } = [];

    /// <summary>Topics of a pack in its order.</summary>
    public int[] PackTopics { get; init; } = [];

    /// <summary>Who issued the page's document: names as written, each with its page or -1.</summary>
    public Issuer[] Issuers { get; init; } = [];

    /// <summary>Number of the page whose name this page's name is short for, or -1.</summary>
    public int AbbreviationOf { get; init; } = -1;

    /// <summary>For each block the seed sentences it consists of; empty when the page has none at all.</summary>
    public SentenceAddress[][] Sources { get; init; } = [];

    /// <summary>Where the title stands in a list by pronunciation.</summary>
    public Pronunciation Pronunciation { get; init; }
}

/// <summary>What the other pages say of a page.</summary>
public sealed record FoundInOthers
{
    /// <summary>Who links here, in order of page number, then place.</summary>
    public Backlink[] Backlinks { get; init; } = [];

    /// <summary>Pages that name this one and do not link to it, in order of number.</summary>
    public int[] NamedBy { get; init; } = [];

    /// <summary>Documents that the page's thing issued, in order of number.</summary>
    public int[] Issued { get; init; } = [];

    /// <summary>Pages whose names are short for this page's name, in order of number.</summary>
    public int[] Abbreviations { get; init; } = [];

    /// <summary>Anchors that once were here, with the place where their text stands now.</summary>
    public MovedAnchor[] Moved { get; init; } = [];

    /// <summary>Names of this page that other pages have too: numbers in <see cref="Site.SharedNames"/>.</summary>
    public int[] SharedNames { get; init; } = [];
}

/// <summary>Where a link leads: a page (with the anchor to append), a wanted page, a local file, or nothing because it was reported.</summary>
public readonly record struct LinkTarget(TargetKind Kind, int Page, string? Anchor, string? Path)
{
    /// <summary>How the link named its target.</summary>
    public LinkForm Form { get; init; }
}

public enum TargetKind : byte
{
    Broken,
    Page,
    Wanted,
    Asset,
}

/// <summary>An automatic link: <see cref="Start"/> and <see cref="Length"/> are UTF-16 units inside the run's block text.</summary>
public readonly record struct TermLink(int Run, int Start, int Length, int Page);

/// <summary>A link to this page: from which page, in which of its blocks, and where in the block's text the link stands.</summary>
public readonly record struct Backlink(int From, int Block, int Start, int Length, bool Automatic);

/// <summary>First letter of a title as it is read (<c>#</c>: none), and a key whose ordinal order is dictionary order.</summary>
public readonly record struct Pronunciation(char Initial, string Key);
