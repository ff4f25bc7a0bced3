using UnionKb.Importing.Drafting.Markup;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Model;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// Writes the blocks of one page as Markdown, checking the words and noting the sentences that find their home. Lines of the text that follow each other
/// are written together, so that rows and items stay tables and lists.
/// </summary>
internal sealed class BlockWriter(
    string page,
    SpanResolver resolver,
    SourceWords words,
    Homes homes,
    Speeches speeches,
    PageNames names,
    PagePictures pictures,
    TextLinks links,
    SourceNotes notes,
    SourceHeadings headings)
{
    private readonly List<PagePart> _parts = [];

    /// <summary>Comparison keys of the sentences that the page names as at home and the recipe drops: these are left out.</summary>
    public List<string> Dropped { get; } = [];

    public List<SentenceAddress> Home { get; } = [];

    /// <summary>What the page shows of the text, in order: its summary comes from here when the recipe gives none.</summary>
    public List<SourceSentence> Shown { get; } = [];

    /// <summary>First sentence of the first definition box.</summary>
    public SourceSentence? Definition { get; private set; }

    public void Write(BlockRecipe block)
    {
        if (block is SentencesRecipe sentences) Sentences(sentences);
        else _parts.Add(new PagePart([.. Made(block)], [], []));
    }

    /// <summary>The blocks of the page.</summary>
    public string[] Blocks() => PageBlocks.Of(page, _parts, p => p.Kept, pictures, links, notes);

    /// <summary>The blocks as they would be without any <c>drop:</c>; null when they are the same.</summary>
    public string[]? Undropped() => Dropped.Count > 0 ? PageBlocks.Of(page, _parts, p => p.All, pictures, links, notes) : null;

    private IEnumerable<string> Made(BlockRecipe block) => block switch
    {
        ListRecipe list => [List(list)],
        TableRecipe table => [Table(table)],
        LinksRecipe links => [string.Join('\n', links.Items.Select(i => "- " + names.Link(i)))],
        HeadingRecipe heading =>
            [new string('#', heading.Level) + " " + Words(heading.Text.Text) + (heading.Id is null ? "" : $" {{#{heading.Id.Text}}}")],
        RemarkRecipe remark => [PageBlocks.Quoted($"[!{remark.Callout}]\n{remark.Text.Text.TrimEnd('\n')}")],
        _ => [],
    };

    private string Words(string heading) =>
        headings.Write(heading, new InlineWriter(page, pictures, links, new HashSet<string>())) ?? MarkdownText.Escape(heading);

    private void Sentences(SentencesRecipe recipe)
    {
        var named = resolver.Resolve(recipe.Span);
        SourceSentence[] sentences = recipe.Home ? [.. named.Where(s => !homes.IsDropped(s))] : named;
        Dropped.AddRange(named.Except(sentences).Select(s => s.Key));
        if (named.Length == 0) return;
        var part = new PagePart([], LinesOf(sentences), LinesOf(named));
        if (!recipe.Home || recipe.Definition)
        {
            part = part with
            {
                Label = recipe.Definition ? $"[!DEFINITION] {recipe.Term!.Text}\n" : "",
                Attribution = recipe.Home ? null : speeches.Attribution(sentences),
            };
        }

        _parts.Add(part);
        if (sentences.Length == 0) return;
        Shown.AddRange(sentences);
        if (recipe.Definition) Definition ??= sentences[0];
        if (recipe.Term is not null) words.Require(recipe.Term, sentences);
        if (recipe.Home) homes.Claim(sentences, page, Home, recipe.Place);
        foreach (var paragraph in sentences.GroupBy(s => s.Address.Line))
        {
            if (recipe.Home) speeches.RequireSpeaker(paragraph, recipe.Place);
        }
    }

    private static DraftLine[] LinesOf(SourceSentence[] sentences) => [.. sentences.GroupBy(s => s.Address.Line).Select(p => new DraftLine([.. p]))];

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
}
