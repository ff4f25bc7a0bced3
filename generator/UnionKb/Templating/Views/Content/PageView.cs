using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Mentions;
using UnionKb.Templating.Views.Related;

namespace UnionKb.Templating.Views.Content;

/// <summary>A page that an editor wrote.</summary>
public sealed record PageView : FrameView
{
    /// <summary>The title, with the places where its lines may break.</summary>
    public required Fragment DisplayTitle { get; init; }

    /// <summary>The page's id.</summary>
    public required string Id { get; init; }

    /// <summary>The page's kind as front matter writes it, such as <c>topic</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind in the words of the site.</summary>
    public required string KindName { get; init; }

    /// <summary>The text, with its links filled in.</summary>
    public required Fragment Body { get; init; }

    /// <summary>The finished side navigation of the page's section, from <c>nav.html</c>, or null.</summary>
    public Fragment? Nav { get; init; }

    /// <summary>The editor's summary; null when the text says the same word for word.</summary>
    public string? Summary { get; init; }

    /// <summary>Date of the page, <c>yyyy</c> to <c>yyyy-MM-dd</c>, or null.</summary>
    public string? Dated { get; init; }

    /// <summary>Date of the last change, when it is another one than <see cref="Dated"/>; or null.</summary>
    public string? Changed { get; init; }

    /// <summary>Chinese characters and other words of the text.</summary>
    public int Length { get; init; }

    /// <summary>Minutes that reading it takes, at least 1.</summary>
    public int Minutes { get; init; }

    /// <summary>Where the page's file is edited, or null without <c>repo</c>.</summary>
    public string? Edit { get; init; }

    /// <summary>Headings of the text, when there are enough of them for a list of contents.</summary>
    public HeadingView[] Contents { get; init; } = [];

    /// <summary>Key facts from the front matter.</summary>
    public FactView[] Facts { get; init; } = [];

    /// <summary>What the sources do not say and an editor has to add.</summary>
    public string[] Pending { get; init; } = [];

    /// <summary>Pages directly below this one that its text does not link.</summary>
    public EntryView[] Children { get; init; } = [];

    /// <summary>How many pages below this one are not listed.</summary>
    public int ChildrenLeft { get; init; }

    /// <summary>The list of all pages of the section, where some children are not listed; null otherwise.</summary>
    public LinkView? ChildrenRest { get; init; }

    /// <summary>Further pages, by relation: the first few.</summary>
    public RelatedGroupView[] Related { get; init; } = [];

    /// <summary>The other ones.</summary>
    public RelatedGroupView[] RelatedRest { get; init; } = [];

    /// <summary>How many pages <see cref="RelatedRest"/> holds.</summary>
    public int RelatedLeft { get; init; }

    /// <summary>A drawing of the pages around this one, or null where it would not help.</summary>
    public Fragment? Around { get; init; }

    /// <summary>The same pages in a table, or null.</summary>
    public Fragment? AroundTable { get; init; }

    /// <summary>The knowledge map of the page's pillar, or null.</summary>
    public LinkView? Map { get; init; }

    /// <summary>Names that other pages bear too, each leading to all of them.</summary>
    public LinkView[] Namesakes { get; init; } = [];

    /// <summary>Sections that once were on this page.</summary>
    public MovedView[] Moved { get; init; } = [];

    /// <summary>The page before this one in its section, or null.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The page after this one in its section, or null.</summary>
    public LinkView? Next { get; init; }

    /// <summary>What other pages say of this one, each sentence once.</summary>
    public SentenceView[] Sentences { get; init; } = [];

    /// <summary>How many sentences of the listed pages are not shown.</summary>
    public int SentencesLeft { get; init; }

    /// <summary>Pages that link here from their front matter only.</summary>
    public LinkView[] Backlinks { get; init; } = [];

    /// <summary>How many pages link here in all.</summary>
    public int BacklinkTotal { get; init; }

    /// <summary>How many linking pages are not listed.</summary>
    public int BacklinksLeft { get; init; }

    /// <summary>Where the sentences are that are not listed: pages of their own for an entity, else a search for the page's name; or null.</summary>
    public LinkView? BacklinksRest { get; init; }

    /// <summary>Tags with their pages.</summary>
    public LinkView[] Tags { get; init; } = [];

    /// <summary>The seeds that the text comes from.</summary>
    public OriginView[] Origins { get; init; } = [];
}
