using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Covering;

/// <summary>A page of <c>content/</c> as far as the import looks at it: names, and the sentences that readers of the built page see.</summary>
public sealed record ContentPage(Page Page)
{
    public string Path => Page.Path;

    public string Id => Page.Front.Id ?? PageIds.FromPath(Page.Path, "content/");

    public string Title => Page.Title;

    /// <summary>False for a draft: nobody reads it, so nothing is at home there.</summary>
    public bool IsBuilt => !Page.Front.Draft;

    public IEnumerable<string> Names => Page.Front.Aliases.Prepend(Title);

    /// <summary>The sentences of the text in order, each with its part on the page.</summary>
    /// <param name="titleOf">Title of the page that a link without words of its own names, or null.</param>
    public IEnumerable<ContentSentence> Sentences(Func<string, string?> titleOf)
    {
        var texts = Texts(titleOf);
        for (var i = 0; i < texts.Length; i++)
        {
            if (RoleOf(Page.Blocks[i]) is not { } role) continue;
            foreach (var span in Text.Sentences.Split(texts[i]))
                yield return new ContentSentence(SentenceKey.Of(texts[i].AsSpan(span.Start, span.Length)), role);
        }
    }

    /// <summary>Null for code and readings: their lines are no sentences.</summary>
    private static ContentRole? RoleOf(Block block) => block switch
    {
        { Kind: BlockKind.Code or BlockKind.Reading } => null,
        { Kind: BlockKind.Heading } => ContentRole.Heading,
        { Frame: BlockFrame.Definition } => ContentRole.Definition,
        { Kind: BlockKind.Paragraph, Frame: BlockFrame.None } => ContentRole.Running,
        _ => ContentRole.Derived,
    };

    /// <summary>The text of each block, with what links without words of their own will show.</summary>
    private string[] Texts(Func<string, string?> titleOf)
    {
        var texts = Array.ConvertAll(Page.Blocks, b => b.Text);
        // From the last link back, so that the offsets of the ones before stay true.
        foreach (var slot in Page.Body.Slots.Where(s => s.Kind == SlotKind.LinkText).Reverse())
        {
            var link = Page.Links[slot.Index];
            texts[link.Block] = texts[link.Block].Insert(link.Start, titleOf(link.Target) ?? link.Target);
        }

        return texts;
    }
}
