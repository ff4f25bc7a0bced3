namespace UnionKb.Templating.Views.Print;

/// <summary>A part behind the chapters of a pack: what its texts speak of.</summary>
/// <param name="Id">Id of its heading.</param>
/// <param name="Title">Its title.</param>
/// <param name="Entries">Its entries in order.</param>
public sealed record PartView(string Id, string Title, PartEntryView[] Entries);
