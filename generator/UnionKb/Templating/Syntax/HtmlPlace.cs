namespace UnionKb.Templating.Syntax;

/// <summary>What the HTML around a value makes of it.</summary>
internal enum HtmlPlace
{
    /// <summary>Text, or an attribute value in quotation marks: escaping keeps it text.</summary>
    Content,

    /// <summary>Inside a tag, where attributes stand: only finished HTML belongs there.</summary>
    Tag,

    /// <summary>A script, a style or an attribute value without quotation marks: escaping protects nothing there.</summary>
    Unsafe,
}
