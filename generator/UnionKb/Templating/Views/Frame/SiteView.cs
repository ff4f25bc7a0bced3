namespace UnionKb.Templating.Views.Frame;

/// <summary>What is the same on every page.</summary>
/// <param name="Title">Name of the site.</param>
/// <param name="Lang">BCP 47 tag of the site's texts.</param>
/// <param name="Description">One sentence about the site, or null.</param>
/// <param name="Author">Who is responsible for the site, or null.</param>
/// <param name="Footer">Text of the site's owner for the foot of every page, or null.</param>
/// <param name="PageCount">How many pages were written by editors.</param>
/// <param name="Feed">True when the site has a feed, <c>feed.xml</c>.</param>
/// <param name="Offline">True when pages that were read are kept for reading without a connection.</param>
/// <param name="Previews">In how many files the previews of links are.</param>
public sealed record SiteView(
    string Title, string Lang, string? Description, string? Author, string? Footer, int PageCount, bool Feed, bool Offline, int Previews);
