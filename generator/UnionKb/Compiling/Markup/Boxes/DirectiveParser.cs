using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Boxes;

/// <summary>
/// A directive of MyST between the marks of code: <c>```{note} 题</c> … <c>```</c>. Boxes hold Markdown; a list of pages or of contents shows nothing, as every
/// page has one; the others are code. Source: MyST, "Directives".
/// </summary>
internal sealed class DirectiveParser : BlockParser
{
    private static readonly string[] Lists = ["toctree", "contents", "tableofcontents", "index"];

    public DirectiveParser() => OpeningCharacters = ['`', '~', ':'];

    /// <summary>Whether what stands between the braces is the name of a directive, not an attribute.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-') return false;
        }

        return text.Length > 1;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || line.Length < 6) return BlockState.None;
        var marks = line.IndexOfAnyExcept(line[0]);
        if (marks < 3 || line[marks] != '{' || line.IndexOf('}') is not (> 0 and var close) || !IsName(line[(marks + 1)..close])) return BlockState.None;
        var name = line[(marks + 1)..close].ToString();
        var title = line[(close + 1)..].Trim();
        var span = new SourceSpan(processor.Start, processor.Start + line.Length - 1);
        if (Array.IndexOf(Lists, name) >= 0)
        {
            processor.NewBlocks.Push(new ListDirective(this, line[..marks].ToString()) { Column = processor.Column, Span = span });
            return BlockState.ContinueDiscard;
        }

        var known = name is "admonition" or "dropdown" ? BoxName.Find(name == "dropdown" ? "details" : "note") : BoxName.Find(name);
        if (line[0] == ':' || known is null or { Callout: BoxName.Plain } || (name is "raw" or "code" or "math")) return BlockState.None;
        var box = new BoxBlock(this)
        {
            Name = known,
            Written = line.ToString(),
            Fold = known.Fold,
            Closing = line[..marks].ToString(),
            Column = processor.Column,
            Span = span,
        };
        if (title.Length > 0) box.AddTitle(processor, processor.Start + line.LastIndexOf(title), title.Length);
        processor.NewBlocks.Push(box);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (block is ListDirective list) return IsEnd(line, list.Closing) ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
        var box = (BoxBlock)block;
        if (IsEnd(line, box.Closing) && !BoxBlock.IsInCode(processor) && !HasInside(processor, box, line.Length))
        {
            box.IsClosed = true;
            box.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }

        // :class: tip — what a directive is told stands before its text.
        var isOption = box.LastChild is null or BoxTitle && line is [':', _, ..] && line[1..].IndexOf(':') > 0 && char.IsAsciiLetter(line[1]);
        return isOption ? BlockState.ContinueDiscard : BlockState.Continue;
    }

    /// <summary>Whether a box inside this one is open that a line of so many marks ends.</summary>
    private bool HasInside(BlockProcessor processor, BoxBlock box, int marks) =>
        box.OpenInside(processor).Any(inner => inner.Parser == this && inner.Closing.Length <= marks);

    private static bool IsEnd(ReadOnlySpan<char> line, string opening) => line.Length >= opening.Length && line.IndexOfAnyExcept(opening[0]) < 0;
}

/// <summary>A list of pages, which stand in the side navigation here.</summary>
internal sealed class ListDirective(BlockParser parser, string closing) : LeafBlock(parser)
{
    public string Closing => closing;
}
