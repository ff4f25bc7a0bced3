using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Lists;

/// <summary>Entries under one heading.</summary>
/// <param name="Title">Heading, or empty for a list without groups.</param>
/// <param name="Id">Anchor of the heading.</param>
/// <param name="Entries">The pages.</param>
public sealed record GroupView(string Title, string Id, EntryView[] Entries);
