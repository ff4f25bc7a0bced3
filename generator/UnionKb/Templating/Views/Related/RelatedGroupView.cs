namespace UnionKb.Templating.Views.Related;

/// <summary>Pages that stand in one relation to this page.</summary>
/// <param name="Title">The relation in words, such as 印发 or 由…印发; 参见 for those an editor names, 相近 for those that have much in common.</param>
/// <param name="Pages">The pages.</param>
public sealed record RelatedGroupView(string Title, RelatedView[] Pages);
