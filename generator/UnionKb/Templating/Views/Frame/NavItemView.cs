namespace UnionKb.Templating.Views.Frame;

/// <summary>A page in the side navigation.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Depth">How deep it stands below the pillar.</param>
/// <param name="Mark">Writes <c>aria-current="page"</c> when it is the page being shown; belongs inside the link's tag.</param>
public sealed record NavItemView(string Title, string Url, int Depth, Fragment Mark);
