using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Linking.Resolving;

/// <summary>What linking found for one page by itself; a pure function of the page and the names, so pages are linked in parallel.</summary>
/// <param name="Text">With the page's own blocks only; what transclusions bring comes when all pages are known.</param>
public sealed record PageLinks(LinkedText Text, FoundInPage Found, Diagnostic[] Diagnostics)
{
    /// <summary>Entities that the page names but does not link to, in order of number.</summary>
    public int[] OnlyNamed { get; init; } = [];

    /// <summary>The relations of the front matter, before their sentences are found.</summary>
    public Relation[] Relations { get; init; } = [];

    /// <summary>Names of several pages that stand in the text and therefore are no links, each once.</summary>
    public QuotedPlace[] SharedNames { get; init; } = [];

    /// <summary>Its links to other pages, in the order of the text.</summary>
    internal OutgoingLink[] Outgoing { get; init; } = [];

    /// <summary>Whether it brings text of another page.</summary>
    public bool Transcludes { get; init; }

    /// <summary>Sentences like one of a seed but not equal to it.</summary>
    public EditedSentence[] Edits { get; init; } = [];
}
