namespace UnionKb.Model;

/// <summary>A page with its place in the site and the answers to its holes.</summary>
public sealed record LinkedPage
{
    public required int Index { get; init; }
    public required string Id { get; init; }
    public required Page Page { get; init; }

    /// <summary>Address below the site root, not percent-encoded: <c>topics/x.html</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Number of the page above, or -1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Number of the section in <see cref="Site.Sections"/> and place in it, or -1 for the home page.</summary>
    public int Section { get; init; } = -1;
    public int Position { get; init; }

    public int[] Children { get; init; } = [];

    /// <summary>One answer for each of <see cref="Page.Links"/>.</summary>
    public LinkTarget[] Targets { get; init; } = [];

    /// <summary>Automatic links, ordered by run and offset.</summary>
    public TermLink[] Terms { get; init; } = [];

    /// <summary>Names of entities that stand in the text without being links, by page, then place.</summary>
    public Mention[] Mentions { get; init; } = [];

    /// <summary>Pages that name this one and do not link to it, in order of number.</summary>
    public int[] NamedBy { get; init; } = [];

    /// <summary>Who links here, in order of page number, then place.</summary>
    public Backlink[] Backlinks { get; init; } = [];

    /// <summary>Pages that the editor names as related.</summary>
    public int[] SeeAlso { get; init; } = [];

    /// <summary>Who issued the page's document: names as written, each with its page or -1.</summary>
    public Issuer[] Issuers { get; init; } = [];

    /// <summary>Documents that the page's thing issued, in order of number.</summary>
    public int[] Issued { get; init; } = [];

    /// <summary>Number of the page whose name this page's name is short for, or -1.</summary>
    public int AbbreviationOf { get; init; } = -1;

    /// <summary>Pages whose names are short for this page's name, in order of number.</summary>
    public int[] Abbreviations { get; init; } = [];

    /// <summary>What this page says of others, in the order of the front matter, then what others say of it.</summary>
    public Relation[] Relations { get; init; } = [];

    /// <summary>Anchors that once were here, with the place where their text stands now.</summary>
    public MovedAnchor[] Moved { get; init; } = [];

    /// <summary>Names of this page that other pages bear too: numbers in <see cref="Site.SharedNames"/>.</summary>
    public int[] SharedNames { get; init; } = [];

    /// <summary>The page text as readers see it: <see cref="Page.Blocks"/> with the titles of unlabelled links filled in.</summary>
    public Block[] Blocks { get; init; } = [];

    /// <summary>For each block the seed sentences it consists of; empty when the page has none at all.</summary>
    public SentenceAddress[][] Sources { get; init; } = [];

    /// <summary>Sentences that come from a seed and were changed, in order of blocks.</summary>
    public EditedSentence[] Edits { get; init; } = [];

    /// <summary>Where the title stands in a list by pronunciation.</summary>
    public Pronunciation Pronunciation { get; init; }

    public string Title => Page.Title;
}

/// <summary>Where a link leads: a page (with the anchor to append), a wanted page, a local file, or nothing because it was reported.</summary>
public readonly record struct LinkTarget(TargetKind Kind, int Page, string? Anchor, string? Path);

public enum TargetKind
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
