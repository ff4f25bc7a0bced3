using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Components;

/// <summary>
/// <c>import X from 'y'</c> and <c>export const x = …</c> between the paragraphs of an MDX file: statements of a program, which show nothing. Source: MDX,
/// "ESM". A sentence that only begins with such a word is no statement.
/// </summary>
internal sealed partial class ModuleLineParser : BlockParser
{
    public ModuleLineParser() => OpeningCharacters = ['i', 'e'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Indent > 0 || processor.CurrentBlock is ParagraphBlock { IsOpen: true }) return BlockState.None;
        var line = processor.Line.AsSpan();
        if (!line.StartsWith("import ") && !line.StartsWith("import{") && !line.StartsWith("export ")) return BlockState.None;
        var length = LengthOf(processor.Line.Text, processor.Start);
        if (length == 0) return BlockState.None;
        var end = processor.Start + length;
        processor.NewBlocks.Push(new ModuleLines(this, line[..line.IndexOf(' ')].ToString(), end)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, Math.Min(end - 1, processor.Line.End)),
        });
        return end > processor.Line.End + 1 ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Line.End + 1 >= ((ModuleLines)block).End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;

    /// <summary>How many characters the statement takes that begins at a place, 0 when there is none.</summary>
    private static int LengthOf(string text, int start)
    {
        var import = Import().Match(text, start);
        if (import.Success) return import.Length;
        var export = Export().Match(text, start);
        return export.Success ? EndOfStatement(text, start) - start : 0;
    }

    /// <summary>The end of the first line at which no bracket is open; the start when that never comes.</summary>
    private static int EndOfStatement(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(' or '[' or '{': depth++; break;
                case ')' or ']' or '}': depth--; break;
                case '\n' or '\r' when depth <= 0: return at;
                case '"' or '\'' or '`' when EndOfQuote(text, at) is > 0 and var quote: at = quote; break;
                default: break;
            }
        }

        return depth <= 0 ? text.Length : start;
    }

    /// <summary>Where a text in quotes ends, 0 when it does not; only the back quote goes over lines.</summary>
    private static int EndOfQuote(string text, int at)
    {
        var end = text.IndexOf(text[at], at + 1);
        return end > 0 && (text[at] == '`' || !text.AsSpan(at, end - at).Contains('\n')) ? end : 0;
    }

    [GeneratedRegex("""\Gimport\s*(?:(?:type\s+)?[\w$*{}\s,]+?\s*from\s*)?(?:"[^"\r\n]+"|'[^'\r\n]+')[ \t]*;?[ \t]*(?=\r?\n|$)""")]
    private static partial Regex Import();

    [GeneratedRegex("""\Gexport\s+(?:(?:const|let|var|function|class|async function|type|interface|enum)\s+[\w$]+\s*[=:(<{\s]|default\s+[\w$({\[]|\*\s|\{)""")]
    private static partial Regex Export();
}

/// <summary>Statements of a program among the text.</summary>
/// <param name="word">What they begin with.</param>
/// <param name="end">Where they end in the text.</param>
internal sealed class ModuleLines(BlockParser parser, string word, int end) : LeafBlock(parser)
{
    public string Word => word;

    public int End => end;
}
