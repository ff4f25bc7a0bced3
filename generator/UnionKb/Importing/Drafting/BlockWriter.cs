using System.Text;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Model;

namespace UnionKb.Importing.Drafting;

/// <summary>Writes the blocks of one page as Markdown, checking the words and noting the sentences that find their home.</summary>
internal sealed class BlockWriter(string page, SpanResolver resolver, SourceWords words, Homes homes, Speeches speeches, PageNames names)
{
    public List<SentenceAddress> Home { get; } = [];

    /// <summary>What the page shows of the text, in order: its summary comes from here when the recipe gives none.</summary>
    public List<SourceSentence> Shown { get; } = [];

    /// <summary>First sentence of the first definition box.</summary>
    public SourceSentence? Definition { get; private set; }

    public IEnumerable<string> Write(BlockRecipe block) => block switch
    {
        SentencesRecipe sentences => Sentences(sentences),
        ListRecipe list => [List(list)],
        TableRecipe table => [Table(table)],
        LinksRecipe links => [string.Join('\n', links.Items.Select(i => "- " + names.Link(i)))],
        HeadingRecipe heading => [new string('#', heading.Level) + " " + MarkdownText.Escape(heading.Text.Text) + (heading.Id is null ? "" : $" {{#{heading.Id.Text}}}")],
        RemarkRecipe remark => [Quoted($"[!{remark.Callout}]\n{remark.Text.Text.TrimEnd('\n')}")],
        _ => [],
    };

    private IEnumerable<string> Sentences(SentencesRecipe recipe)
    {
        var sentences = resolver.Resolve(recipe.Span);
        if (sentences.Length == 0) yield break;
        Shown.AddRange(sentences);
        if (recipe.Definition) Definition ??= sentences[0];
        if (recipe.Term is not null) words.Require(recipe.Term, sentences);
        if (recipe.Home) homes.Claim(sentences, page, Home, recipe.Place);
        var paragraphs = sentences.GroupBy(s => s.Address.Line).ToArray();
        foreach (var paragraph in paragraphs)
        {
            if (recipe.Home) speeches.RequireSpeaker(paragraph, recipe.Place);
        }

        string[] texts = [.. paragraphs.Select(p => MarkdownText.Escape(Joined(p)))];
        if (recipe.Home && !recipe.Definition)
        {
            foreach (var text in texts) yield return text;
            yield break;
        }

        var quote = string.Join("\n\n", texts);
        if (!recipe.Home && speeches.Attribution(sentences) is { } speaker) quote += $"\n\n——{speaker}";
        yield return Quoted(recipe.Definition ? $"[!DEFINITION] {recipe.Term!.Text}\n{quote}" : quote);
    }

    /// <summary>Sentences follow each other without a space, except where the next would grow onto the last.</summary>
    private static string Joined(IEnumerable<SourceSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && !Text.Sentences.CanBegin(sentence.Text[0])) text.Append(' ');
            text.Append(sentence.Text);
        }

        return text.ToString();
    }

    private string List(ListRecipe list)
    {
        var sentences = resolver.Resolve(list.From);
        var number = 0;
        var lines = new List<string>();
        foreach (var item in list.Items)
        {
            if (item.Text is not null) words.Require(item.Text, sentences);
            lines.Add((list.Ordered ? $"{++number}. " : "- ") + names.Link(item));
        }

        return string.Join('\n', lines);
    }

    private string Table(TableRecipe table)
    {
        var sentences = resolver.Resolve(table.From);
        var lines = new List<string> { Row(table.Header), "|" + string.Concat(table.Header.Select(_ => " --- |")) };
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Skip(table.Labels ? 1 : 0)) words.Require(cell, sentences);
            if (row.Length != table.Header.Length) words.Misshapen(table, row);
            lines.Add(Row(row));
        }

        return string.Join('\n', lines);
    }

    private static string Row(Worded[] cells) => "| " + string.Join(" | ", cells.Select(c => MarkdownText.Cell(c.Text))) + " |";

    private static string Quoted(string text) => "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal).Replace("> \n", ">\n", StringComparison.Ordinal);
}
