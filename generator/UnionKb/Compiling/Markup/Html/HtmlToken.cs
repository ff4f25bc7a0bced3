namespace UnionKb.Compiling.Markup.Html;

internal enum HtmlTokenKind
{
    Text,
    Open,
    Close,
    Comment,

    /// <summary>What pages never take over, as one piece: scripts and styles with their content, declarations, processing instructions.</summary>
    Foreign,
}

/// <summary>A piece of HTML; names are in small letters, values without their references to characters.</summary>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, int Start, int Length)
{
    public string Name { get; init; } = "";

    /// <summary>The name in the letters it is written in; components are told from elements by them.</summary>
    public string WrittenName { get; init; } = "";

    public HtmlAttribute[] Attributes { get; init; } = [];

    /// <summary>Written <c>&lt;a/&gt;</c>: HTML takes that for an opening, but its writer meant an empty element.</summary>
    public bool IsEmpty { get; init; }

    public string? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (attribute.Name == name) return attribute.Value;
            }

            return null;
        }
    }
}

internal readonly record struct HtmlAttribute(string Name, string Value);
