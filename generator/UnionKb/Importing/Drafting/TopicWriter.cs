using System.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>A draft as the text of its Markdown file: front matter, then the blocks with an empty line between them.</summary>
public static class TopicWriter
{
    public static string Write(TopicDraft draft)
    {
        var text = new StringBuilder();
        FrontMatterWriter.Write(text, draft.Front);
        foreach (var block in draft.Blocks) text.Append('\n').Append(block).Append('\n');
        return text.ToString();
    }
}
