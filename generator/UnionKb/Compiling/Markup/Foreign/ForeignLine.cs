using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Markup.Foreign;

/// <summary>A line of another tool that shows nothing, or only a name, here.</summary>
/// <param name="rule">What is said of it; null when its meaning is met anyway.</param>
/// <param name="argument">What the finding quotes.</param>
internal sealed class ForeignLine(BlockParser parser, Rule? rule, string argument) : LeafBlock(parser)
{
    public Rule? Rule => rule;

    public string Argument => argument;

    /// <summary>Shown in its place, as code; null for nothing.</summary>
    public string? Shown { get; init; }

    /// <summary>Further files that are asked for in the same way.</summary>
    public List<string> Also { get; } = [];
}

/// <summary>A mark of another tool within a text, which shows nothing here.</summary>
/// <param name="rule">What is said of it; null when its meaning is met anyway.</param>
/// <param name="argument">What the finding quotes.</param>
internal sealed class ForeignInline(Rule? rule, string argument) : LeafInline
{
    public Rule? Rule => rule;

    public string Argument => argument;
}
