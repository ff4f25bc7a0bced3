namespace UnionKb.Model;

/// <summary>A link or a group of links that the site's owner put into the head or the foot of every page.</summary>
/// <param name="Title">What readers see, or null for the name of the target.</param>
/// <param name="Page">Number of the page it leads to, or -1.</param>
/// <param name="Address">A generated list below the site root, or a public address; null for pages and groups.</param>
/// <param name="Items">The links of a group.</param>
public sealed record MenuItem(string? Title, int Page, string? Address, MenuItem[] Items)
{
    public bool IsExternal => Address?.Contains(':', StringComparison.Ordinal) == true;
}
