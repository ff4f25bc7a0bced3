namespace UnionKb.Templating.Views.Print;

/// <summary>The first sheet of a pack, and the last.</summary>
/// <param name="Unit">Who it is made for, or null.</param>
/// <param name="Edition">Mark of the edition, or null.</param>
/// <param name="Code">The short code that finds the page by search, or null.</param>
/// <param name="Qr">The public address as a QR code, a drawing; null without a public address.</param>
public sealed record CoverView(string? Unit, string? Edition, string? Code, Fragment? Qr);
