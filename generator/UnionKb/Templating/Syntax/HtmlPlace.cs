namespace UnionKb.Templating.Syntax;

/// <summary>What the HTML around a value makes of it.</summary>
internal enum HtmlPlace
{
    /// <summary>Text, or an attribute value in quotation marks: escaping keeps it text.</summary>
    Content,

    /// <summary>Inside a tag, where attributes stand: a text belongs into quotation marks, only finished HTML and numbers do without.</summary>
    Tag,

    /// <summary>A script, a style, the name of an element or an attribute value without quotation marks: escaping protects nothing there.</summary>
    Unsafe,
}
