using UnionKb.Text;

namespace UnionKb.Model;

/// <summary>
/// What an editor wrote between the two <c>---</c> lines, typed. Nothing here comes from the site's settings;
/// an absent key is null or empty.
/// </summary>
public sealed record FrontMatter
{
    public static readonly FrontMatter Empty = new();

    public string? Id { get; init; }
    public string? Title { get; init; }

    /// <summary>What lists beside the text call the page, where its title is too long for them.</summary>
    public string? ShortTitle { get; init; }

    public PageKind Kind { get; init; }

    /// <summary>Id of the page above this one.</summary>
    public string? Parent { get; init; }

    /// <summary>Place among the children of the same parent; lower first.</summary>
    public int? Order { get; init; }

    public string[] Tags { get; init; } = [];

    /// <summary>Other names and former ids: resolved by links, found by search, linked as terms.</summary>
    public string[] Aliases { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>Publication date, <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; text order is time order.</summary>
    public string? Date { get; init; }

    /// <summary>Date of the last change, in the form of <see cref="Date"/>.</summary>
    public string? Updated { get; init; }

    /// <summary>The later of the two dates, which says how new the page is, or null.</summary>
    public string? Changed => Updated is null || string.CompareOrdinal(Updated, Date) < 0 ? Date : Updated;

    /// <summary>Date of an event or document exactly as the source prints it, such as 2018年10月.</summary>
    public string? When { get; init; }

    /// <summary>Who issued a document; several are joined by 、.</summary>
    public string? Issuer { get; init; }

    /// <summary>The page whose name this page's name is short for, by id, title or alias.</summary>
    public Placed? AbbreviationOf { get; init; }

    public string? Source { get; init; }
    public string? Author { get; init; }
    public string? Published { get; init; }

    /// <summary>Reading used for sorting and search where the generated one would be wrong.</summary>
    public string? Pinyin { get; init; }

    /// <summary>Related pages by id, title or alias.</summary>
    public Placed[] SeeAlso { get; init; } = [];

    /// <summary>Former ids and addresses of this page, and <c>page#anchor</c> for sections that moved here.</summary>
    public Placed[] RedirectFrom { get; init; } = [];

    /// <summary>Addresses that another tool gave the page (<c>slug</c>, <c>permalink</c>): from the root with a slash, else beside its file.</summary>
    public string[] OwnAddresses { get; init; } = [];

    /// <summary>Keys of other tools that were read as one of ours, as written.</summary>
    public string[] Understood { get; init; } = [];

    /// <summary>What this page says of others: each is the word of the relation, a space, and the other's id or name.</summary>
    public Placed[] Relations { get; init; } = [];

    /// <summary>Names that mean one certain page in this text: each is the name, a space, and the page's id.</summary>
    public Placed[] Pin { get; init; } = [];

    /// <summary>Words that are never linked automatically in this text.</summary>
    public string[] NoLink { get; init; } = [];

    /// <summary>True: the page's names are never linked automatically.</summary>
    public bool NeverLink { get; init; }

    public bool Slogan { get; init; }

    /// <summary>What the source does not say and an editor has to add (词条待补).</summary>
    public string[] Pending { get; init; } = [];

    /// <summary>What a pack is made of; null where the page says nothing of it.</summary>
    public PackPlan? Pack { get; init; }

    public bool Draft { get; init; }

    /// <summary>The first day on which the page is published, in the form of <see cref="Date"/>.</summary>
    public string? PublishAt { get; init; }

    /// <summary>The day from which it is so no more.</summary>
    public string? ExpiresAt { get; init; }

    public string? Code { get; init; }

    /// <summary>Whether the page is part of a site that is made on a day (<c>yyyy-MM-dd</c>; null: on any).</summary>
    public bool IsPublished(string? today) => !Draft && (today is null || (!IsAfter(PublishAt, today) && (ExpiresAt is null || IsAfter(ExpiresAt, today))));

    public bool IsDatedAfter(string today) => IsAfter(Date, today);

    /// <summary>A month or a year is after a day when all of it is.</summary>
    private static bool IsAfter(string? date, string today) =>
        date is not null && string.CompareOrdinal(date, today[..Math.Min(date.Length, today.Length)]) > 0;

    /// <summary>Where the value of <c>id</c> stands in the file, when it was written.</summary>
    public Place? IdAt { get; init; }

    /// <summary>Where the value of <c>date</c> stands in the file, when it was written.</summary>
    public Place? DateAt { get; init; }

    /// <summary>Where the value of <c>parent</c> stands in the file, when it was written.</summary>
    public Place? ParentAt { get; init; }

    /// <summary>Where the value of <c>issuer</c> stands in the file, when it was written.</summary>
    public Place? IssuerAt { get; init; }

    /// <summary>Where the value of <c>pinyin</c> stands in the file, when it was written.</summary>
    public Place? PinyinAt { get; init; }
}

/// <summary>A place in a source file that is no longer in memory.</summary>
public readonly record struct Place(LinePosition At, int Length);

/// <summary>What an editor wrote of a pack: texts of the site put together for a meeting.</summary>
public sealed record PackPlan
{
    /// <summary>Its topics in order, by id, title or alias.</summary>
    public Placed[] Topics { get; init; } = [];

    /// <summary>Who it is made for.</summary>
    public string? Unit { get; init; }

    /// <summary>Mark of the edition, printed on the cover.</summary>
    public string? Edition { get; init; }

    /// <summary>Layout that it is printed in.</summary>
    public string Profile { get; init; } = Profiles[0];

    /// <summary>Parts beside the topics, by the names of <see cref="AllParts"/>.</summary>
    public string[] Parts { get; init; } = AllParts;

    public static string[] Profiles { get; } = ["study", "large", "gbt9704", "save"];

    public static string[] AllParts { get; } = ["cover", "contents", "glossary", "timeline", "documents", "index", "attendance", "minutes", "back"];
}
