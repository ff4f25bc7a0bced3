using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Markup.Boxes;

/// <summary>
/// <c>:::tip 题</c> … <c>:::</c> with three colons or more. A closing line ends the innermost box that has no more colons than it; in code it means
/// nothing. Titles stand behind the name, in brackets (<c>:::tip[题]</c>) or in <c>{title="题"}</c>. Source: markdown-it-container, remark-directive, MyST.
/// </summary>
internal sealed class ColonBoxParser : BlockParser
{
    public ColonBoxParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        var colons = Colons(line);
        if (colons < 3) return BlockState.None;
        if (colons == line.Length) return Close(processor, line);

        var rest = line[colons..].TrimStart().TrimEnd(':').TrimEnd();
        var nameLength = NameLength(rest);
        if (nameLength == 0 && rest is not ['{', ..]) return BlockState.None;
        if (rest.Length > nameLength && rest[nameLength] is not (' ' or '\t' or '[' or '{')) return BlockState.None;

        var written = rest[..nameLength].ToString();
        if (nameLength == 0 && rest.IndexOf('}') is > 0 and var brace && DirectiveParser.IsName(rest[1..brace]))
        {
            // :::{note} (MyST)
            written = rest[1..brace].ToString();
            nameLength = brace + 1;
        }
        else if (nameLength == 0)
        {
            written = AttributeList.FirstClass(rest) ?? BoxName.Plain;
        }

        var known = BoxName.Find(written);
        var (start, length) = Title(rest, known is null && nameLength > 0 ? 0 : nameLength);
        var isOneLine = line[^1] == ':';
        var box = new BoxBlock(this)
        {
            Name = known ?? BoxName.Find("note")!,
            Written = line.ToString(),
            Fold = known?.Fold is BoxFold.Closed && AttributeList.Has(rest, "open") ? BoxFold.Open : known?.Fold ?? BoxFold.None,
            Closing = new string(':', colons),
            UnknownName = known is null ? written : null,
            IsClosed = isOneLine,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        };
        box.AddTitle(processor, processor.Start + line.IndexOf(rest) + start, length);
        processor.NewBlocks.Push(box);
        return isOneLine ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var box = (BoxBlock)block;
        if (processor.IsCodeIndent || processor.CurrentChar != ':') return BlockState.Continue;
        var line = processor.Line.AsSpan().TrimEnd();
        if (Colons(line) != line.Length || line.Length < box.Closing.Length || BoxBlock.IsInCode(processor)) return BlockState.Continue;
        foreach (var inner in box.OpenInside(processor))
        {
            if (inner.Parser == this && inner.Closing.Length <= line.Length) return BlockState.Continue;
        }

        box.IsClosed = true;
        box.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    /// <summary>A closing line that stands outside of what its box stands in still closes it; any other is left out and reported.</summary>
    private BlockState Close(BlockProcessor processor, ReadOnlySpan<char> line)
    {
        for (Block? at = processor.CurrentContainer; at is not null; at = at.Parent)
        {
            if (at is not BoxBlock { IsClosed: false } box || box.Parser != this || box.Closing.Length > line.Length) continue;
            box.IsClosed = true;
            return BlockState.BreakDiscard;
        }

        processor.NewBlocks.Push(new ForeignLine(this, Rules.NothingToClose, line.ToString())
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return BlockState.BreakDiscard;
    }

    private static int Colons(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(':') is >= 0 and var other ? other : line.Length;

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || (length > 0 && text[length] is '-' or '_'))) length++;
        return length;
    }

    /// <summary>Where the title stands in what follows the colons.</summary>
    private static (int Start, int Length) Title(ReadOnlySpan<char> rest, int from)
    {
        var at = rest[from..];
        if (at is ['[', ..] && at.IndexOf(']') is > 0 and var close) return (from + 1, close - 1);
        if (AttributeList.Value(at, "title") is { Length: > 0 } title && rest.IndexOf(title) is >= 0 and var named) return (named, title.Length);
        if (at.EndsWith("}") && at.LastIndexOf('{') is >= 0 and var attributes && AttributeList.Is(at[attributes..])) at = at[..attributes];
        var trimmed = at.TrimStart();
        return (from + at.Length - trimmed.Length, trimmed.TrimEnd().Length);
    }
}
