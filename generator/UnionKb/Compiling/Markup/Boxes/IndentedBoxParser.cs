using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Boxes;

/// <summary>
/// <c>!!! note "题"</c>, <c>??? note</c> (folded), <c>???+ note</c> (open) and tabs <c>=== "题"</c>: what follows, indented by four columns, is inside.
/// Source: Python-Markdown's admonitions; PyMdown Extensions' details and tabbed.
/// </summary>
internal sealed class IndentedBoxParser : BlockParser
{
    private const int Inside = 4;

    public IndentedBoxParser() => OpeningCharacters = ['!', '?', '='];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        if (line.Length < 4 || line[1] != line[0] || line[2] != line[0]) return BlockState.None;
        var mark = line[0] switch
        {
            '?' when line[3] == '+' => 4,
            '=' when line[3] is '+' or '!' => 4,
            _ => 3,
        };
        var rest = line[mark..];
        var (words, title) = Split(rest);
        if (title.Length == 0 && (words.Length == 0 || line[0] == '=' || !IsWords(words))) return BlockState.None;
        if (line[0] == '=' && words.Length > 0) return BlockState.None;

        var space = words.IndexOf(' ');
        var name = (space < 0 ? words : words[..space]).ToString();
        var known = line[0] == '=' ? BoxName.Find(BoxName.Tab) : name.Length == 0 ? BoxName.Find("note") : BoxName.Find(name);

        // Further words are classes; only those that no class can be are meant to be read.
        var unquoted = title.Length == 0 && !rest.Contains('"') ? known is null ? words : space < 0 ? "" : Readable(words[(space + 1)..]) : "";
        var box = new BoxBlock(this)
        {
            Name = known ?? BoxName.Find("note")!,
            Written = line.ToString(),
            Fold = line[0] != '?' ? known?.Fold ?? BoxFold.None : mark == 4 ? BoxFold.Open : BoxFold.Closed,
            UnknownName = known is null ? name : null,
            IsClosed = true,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        };
        var shown = title.Length > 0 ? title : unquoted;
        if (shown.Length > 0) box.AddTitle(processor, processor.Start + line.IndexOf(shown), shown.Length);
        processor.NewBlocks.Push(box);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (processor.Indent >= Inside)
        {
            processor.GoToColumn(processor.ColumnBeforeIndent + Inside);
            return BlockState.Continue;
        }

        // A line beside it belongs to no paragraph inside.
        processor.Close(block);
        return BlockState.None;
    }

    /// <summary>What stands before a title in quotes, and the title.</summary>
    private static (string Words, string Title) Split(ReadOnlySpan<char> text)
    {
        var open = text.IndexOfAny('"', '“');
        if (open < 0) return (text.Trim().ToString(), "");
        var close = text.LastIndexOfAny('"', '”');
        if (close <= open || text[(close + 1)..].Trim().Length > 0) return ("", "");
        var title = text[(open + 1)..close].Trim().ToString();
        var words = text[..open].Trim().ToString();
        return (words.Length == 0 && title.Length == 0 ? "" : words, title);
    }

    private static bool IsWords(string words)
    {
        foreach (var c in words)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or ' ')) return false;
        }

        return true;
    }

    private static string Readable(string words) => words.All(char.IsAscii) ? "" : words;
}
