using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Verifying;

/// <summary>What other pages need to know of a page, and which of its addresses have to be looked up in them.</summary>
internal sealed record PageFacts(IReadOnlySet<string> Ids, FoundLink[] Links);

/// <summary>An address as it stands in an attribute, entities decoded.</summary>
internal readonly record struct FoundLink(string Address, PlaceInFile At);

/// <summary>A place in a finished file, with the line for the caret.</summary>
internal readonly record struct PlaceInFile(string File, LinePosition? At, string? Line)
{
    public Diagnostic Finding(Rule rule, params Argument[] arguments) => new(rule, rule.Default, File, At, 1, Line, arguments);
}
