namespace UnionKb.Templating.Views.Frame;

/// <summary>A page in a list.</summary>
/// <param name="Title">Text of the link.</param>
/// <param name="Url">Relative address, ready for <c>href</c>.</param>
/// <param name="Summary">One sentence about the page, or null.</param>
/// <param name="Note">A short remark such as date and issuer, or null.</param>
/// <param name="Items">Points to list below it (what is missing, for the worklist).</param>
public sealed record EntryView(string Title, string Url, string? Summary, string? Note, string[] Items)
{
    /// <summary>What the page is, as in front matter; null where the list does not tell kinds apart.</summary>
    public string? Kind { get; init; }

    /// <summary>In a table: one for each column behind the name.</summary>
    public CellView[] Cells { get; init; } = [];
}
