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
    string Title, string Lang, string? Description, string? Author, string? Footer, int PageCount, bool Feed, bool Offline, int Previews)
{
    /// <summary>The picture before the name of the site, an address below the site root, or null.</summary>
    public string? Logo { get; init; }

    /// <summary>True when <c>site.yml</c> changes the theme's looks: those changes are in <c>assets/look.css</c>.</summary>
    public bool Look { get; init; }

    /// <summary>True when the project has a stylesheet of its own, <c>assets/custom.css</c>.</summary>
    public bool CustomStyle { get; init; }

    /// <summary>True when the project has a script of its own, <c>assets/custom.js</c>.</summary>
    public bool CustomScript { get; init; }
}
