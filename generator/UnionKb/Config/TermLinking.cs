namespace UnionKb.Config;

/// <summary>Which names of pages in running text become links.</summary>
public enum TermLinking
{
    /// <summary>The first of each page, and so few that the text stays a text.</summary>
    Quiet,

    /// <summary>The first of each page in every section.</summary>
    All,

    /// <summary>None; no name is looked for.</summary>
    None,
}
