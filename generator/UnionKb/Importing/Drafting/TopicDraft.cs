using UnionKb.Model;

namespace UnionKb.Importing.Drafting;

/// <summary>A page as the import would write it.</summary>
/// <param name="Path">Path below the project root.</param>
/// <param name="Home">The sentences that live in this page, in the order of its text.</param>
public sealed record TopicDraft(string Path, FrontMatter Front, string[] Blocks, SentenceAddress[] Home)
{
    public string Id => Front.Id!;
}
