using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Reading.Html;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>
/// The text of a Markdown file (CommonMark 0.31; GFM 0.29, 4.10, 5.3 and 6.5; footnotes, definition lists and marked text as common tools have them):
/// headings with their level, the lines of a paragraph joined, rows, items, quotations, code, and the marks of words. Comments are left out. The title of
/// the front matter is the first heading.
/// </summary>
internal sealed class MarkdownLines
{
    private static readonly MarkdownPipeline Pipeline = Build();

    private readonly TextLines _lines;
    private readonly MarkdownWords _words;
    private readonly MarkdownNotes _notes = new();
    private readonly int _deeper;
    private int _lists;

    private MarkdownLines(int deeper, TextLines lines) => (_deeper, _lines, _words) = (deeper, lines, new MarkdownWords(lines, _notes));

    /// <exception cref="TooDeepException">Blocks nest deeper than the parser goes.</exception>
    public static TextLines Read(string text, Surroundings surroundings)
    {
        var front = FrontMatterLines.Of(text);
        var (body, comments) = MarkdownComments.Part(front.Body);
        // Under a title of the front matter, headings of the text are one level deeper, unless the first of them is that title.
        var titled = front.Title.Length > 0 && !body.AsSpan().TrimStart().StartsWith($"# {front.Title}\n", StringComparison.Ordinal);
        var reader = new MarkdownLines(titled ? 1 : 0, new TextLines(surroundings));
        if (titled)
        {
            reader._lines.Append(front.Title);
            reader._lines.End(1);
        }

        reader._lines.Front = front.Front;
        foreach (var field in front.Others) reader._lines.Leave(new(field.Key, field.Key), field.Text);
        foreach (var comment in comments) reader._lines.Leave(Parts.Tag("!-- --"), comment);
        reader.Body(body);
        return reader._lines;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseFootnotes()
            .UsePipeTables()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
            .UseCjkFriendlyEmphasis();
        builder.InlineParsers.Insert(0, new PageLinkParser());
        return builder.Build();
    }

    private void Body(string markdown)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new TooDeepException();
        }

        var unused = new Queue<LinkReferenceDefinition>(UnusedDefinitions.In(document));
        foreach (var block in document)
        {
            while (unused.TryPeek(out var definition) && definition.Span.Start < block.Span.Start) Definition(unused.Dequeue(), markdown);
            Block(block);
        }

        while (unused.TryDequeue(out var definition)) Definition(definition, markdown);
        foreach (var note in document.OfType<FootnoteGroup>().SelectMany(g => g).OfType<Footnote>().Where(n => !_notes.IsCalled(n))) Blocks(note);
    }

    /// <summary>The address of no link is a line of the text.</summary>
    private void Definition(LinkReferenceDefinition definition, string markdown)
    {
        _lines.Append(markdown.AsSpan(definition.Span.Start, definition.Span.Length));
        _lines.End();
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container) Block(block);
    }

    private void Block(Block block)
    {
        var around = _lines.In.ToArray();
        if (MarkdownElements.FateOf(block) == ElementFate.Unknown) _lines.Leave(Parts.Unknown, block.GetType().Name);
        switch (block)
        {
            case HeadingBlock heading:
                _words.Append(heading.Inline);
                _lines.End(heading.Level + _deeper);
                break;
            case ListBlock list:
                List(list);
                break;
            case QuoteBlock quote:
                _lines.Enter(HolderKind.Quote);
                Blocks(quote);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case HtmlBlock html:
                Html(html);
                break;
            case Table table:
                Table(table);
                break;
            case DefinitionList definitions:
                Definitions(definitions);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case LeafBlock leaf:
                _words.Append(leaf.Inline);
                EndParagraph();
                break;
            case ContainerBlock container:
                Blocks(container);
                break;
        }

        _lines.Return(around);
        if (around.Length == 0) Called();
    }

    private void EndParagraph() => _lines.End(_lines.In.Count > 0 ? TextLines.NoHeading : 0);

    private void List(ListBlock list)
    {
        var around = _lines.In.ToArray();
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        _lists++;
        var id = _lists;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var sign = list.IsOrdered ? $"{number++}{list.OrderedDelimiter}" : "-";
            var text = list.IsOrdered ? sign + " " : $"{list.BulletType} ";
            if (item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: TaskList task })
            {
                sign = $"{sign} [{(task.Checked ? 'x' : ' ')}]";
                text = task.Checked ? "☑ " : "☐ ";
            }

            _lines.Enter(HolderKind.Item, sign, id);
            _lines.Sign(text, isSilent: true);
            Blocks(item);
            _lines.End(TextLines.NoHeading);
            _lines.Return(around);
        }
    }

    private void Code(CodeBlock code)
    {
        var part = _lines.NextPart();
        var language = (code as FencedCodeBlock)?.Info ?? "";
        for (var i = 0; i < code.Lines.Count; i++) _lines.Code(code.Lines.Lines[i].Slice.ToString(), part, language);
    }

    private void Html(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        // Whole comments are gone already: what only begins like one is text, and what follows it Markdown.
        if (html.Type == HtmlBlockType.Comment) Body("\\" + text.TrimStart());
        else HtmlText.ReadInto(_lines, text);
    }

    private void Table(Table table)
    {
        var number = _lines.NextPart();
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0) _lines.EndCell();
                foreach (var leaf in ((TableCell)row[i]).OfType<LeafBlock>()) _words.Append(leaf.Inline);
            }

            if (_lines.IsBlank) _lines.Discard();
            else _lines.EndRow(number);
        }
    }

    private void Definitions(DefinitionList definitions)
    {
        var around = _lines.In.ToArray();
        foreach (var item in definitions.OfType<DefinitionItem>())
        {
            foreach (var part in item)
            {
                if (part is DefinitionTerm term)
                {
                    _lines.Return(around);
                    _words.Append(term.Inline);
                    _lines.End(TextLines.NoHeading, FormKind.Term);
                    continue;
                }

                if (_lines.In.Count == around.Length) _lines.Enter(HolderKind.Explanation);
                Block(part);
            }

            _lines.Return(around);
        }
    }

    /// <summary>The notes that were called, behind the block that calls them.</summary>
    private void Called()
    {
        while (_notes.TryNext(out var number, out var note))
        {
            _lines.Return([]);
            _lines.Enter(HolderKind.Note, number);
            _lines.Sign($"[{number}] ", isSilent: true);
            Blocks(note);
            _lines.End(TextLines.NoHeading);
            _lines.Return([]);
        }
    }
}
