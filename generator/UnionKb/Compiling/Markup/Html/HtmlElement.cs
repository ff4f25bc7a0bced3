namespace UnionKb.Compiling.Markup.Html;

internal enum HtmlContent
{
    /// <summary>Never has any.</summary>
    None,

    /// <summary>Stands in a line of text.</summary>
    Inline,

    /// <summary>Stands between paragraphs.</summary>
    Block,
}

/// <summary>An element that pages take over, and how.</summary>
/// <param name="Content">Where it stands and what it holds.</param>
/// <param name="WrittenAs">The element it is written as.</param>
/// <param name="Attributes">Names of what it may carry besides <c>id</c>, <c>title</c>, <c>lang</c> and <c>dir</c>.</param>
/// <param name="Parents">What it must stand in; empty: anywhere.</param>
internal sealed record HtmlElement(HtmlContent Content, string WrittenAs, string[] Attributes, string[] Parents)
{
    /// <summary>The class it always has.</summary>
    public string Class { get; init; } = "";

    /// <summary>Whether its end may be left out (HTML Living Standard, 13.1.2.4).</summary>
    public bool MayStayOpen { get; init; }

    /// <summary>Whether terms inside it are no links.</summary>
    public bool IsUnlinked { get; init; }

    /// <summary>Whether it holds nothing but elements that name it as their parent; browsers move everything else out of a table.</summary>
    public bool HoldsOnlyItsOwn { get; init; }
}
