namespace UnionKb.Templating.Views.Mentions;

/// <summary>Pages that stand in one relation to this page.</summary>
/// <param name="Title">The relation in words, such as 由…印发; for plain links 提到.</param>
/// <param name="Items">The pages, those of one pillar together.</param>
public sealed record BacklinkGroupView(string Title, BacklinkView[] Items);
