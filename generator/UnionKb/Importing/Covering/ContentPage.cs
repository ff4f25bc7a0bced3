using UnionKb.Model;
using UnionKb.Model.Links;
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

    /// <summary>Whether the page shows or links a picture, whatever way it writes to its folder.</summary>
    /// <param name="name">As an import names it, such as <c>files/x-1.png</c>.</param>
    public bool ShowsPicture(string name) =>
        Array.Exists(Page.Links, l => l.Kind is LinkKind.Asset or LinkKind.Picture && l.Target.EndsWith(name, StringComparison.Ordinal));

    /// <summary>
    /// The sentences of the text in order, each with its part on the page; a row of a table and a line of code is one. Readings over words are in none.
    /// </summary>
    /// <param name="titleOf">Title of the page that a link without words of its own names, or null.</param>
    public IEnumerable<ContentSentence> Sentences(Func<string, string?> titleOf)
    {
        var texts = Texts(titleOf);
        for (var i = 0; i < texts.Length; i++)
        {
            if (Page.Blocks[i].Kind == BlockKind.Reading) continue;
            var role = RoleOf(Page.Blocks[i]);
            if (role == ContentRole.Row)
            {
                var first = i;
                while (i + 1 < texts.Length && Page.Blocks[i + 1].Row == Page.Blocks[first].Row) i++;
                string[] cells = [.. Enumerable.Range(first, i + 1 - first).Where(b => Page.Blocks[b].Kind != BlockKind.Reading).Select(b => texts[b])];
                yield return new ContentSentence(RowKey.Of(cells), role);
            }
            else if (role == ContentRole.Code)
            {
                foreach (var line in texts[i].Split('\n').Where(l => !l.AsSpan().IsWhiteSpace())) yield return new ContentSentence(SentenceKey.Of(line), role);
            }
            else
            {
                foreach (var span in Text.Sentences.Split(texts[i]))
                    yield return new ContentSentence(SentenceKey.Of(texts[i].AsSpan(span.Start, span.Length)), role);
            }
        }
    }

    private static ContentRole RoleOf(Block block) => block switch
    {
        { Kind: BlockKind.Code } => ContentRole.Code,
        { Kind: BlockKind.Heading } => ContentRole.Heading,
        { Frame: BlockFrame.Definition } => ContentRole.Definition,
        { Frame: BlockFrame.Callout } => ContentRole.Derived,
        { Kind: BlockKind.TableCell } => ContentRole.Row,
        { Kind: BlockKind.ListItem } => ContentRole.Item,
        { Kind: BlockKind.Quote } => ContentRole.Quoted,
        { Kind: BlockKind.Term } => ContentRole.Explained,
        { Frame: BlockFrame.DefinitionList } => ContentRole.Explained,
        { Frame: BlockFrame.None } => ContentRole.Running,
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
