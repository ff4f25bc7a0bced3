using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Boxes;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Markup.Shortcodes;

/// <summary>
/// A tag at the beginning of a line. One that has an end opens a box or code; one without, alone on its line, is left out and reported. What stands
/// in running text is for <see cref="ShortcodeInlineParser"/>.
/// </summary>
internal sealed class ShortcodeBlockParser : BlockParser
{
    public ShortcodeBlockParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || Shortcode.At(line) is not { } tag || ShortcodeMeaning.IsInline(tag.Name)) return BlockState.None;
        var isAlone = tag.Length == line.Length;
        if (tag.IsClosing) return isAlone ? CloseOutside(processor, tag, line) : BlockState.None;
        var following = processor.Line.Text.AsSpan(processor.Start + tag.Length);
        if (!tag.IsClosedIn(following)) return isAlone ? LeaveOut(processor, line) : BlockState.None;

        if (ShortcodeMeaning.IsCode(tag.Name) && isAlone)
        {
            processor.NewBlocks.Push(Code(processor, tag, line));
            return BlockState.ContinueDiscard;
        }

        var end = isAlone ? -1 : Shortcode.LastIn(line[tag.Length..], tag.Name);
        var arguments = new ShortcodeArguments(tag.Arguments);
        var name = ShortcodeMeaning.Box(tag.Name, arguments);
        if (!isAlone && (end < 0 || name is null)) return BlockState.None;
        var box = new BoxBlock(this)
        {
            Name = name ?? BoxName.Find(BoxName.Plain)!,
            Written = line[..tag.Length].ToString(),
            Fold = name?.Fold ?? BoxFold.None,
            Closing = tag.Name,
            UnknownName = name is null ? tag.Name : null,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + tag.Length - 1),
        };
        var title = name is null or { Callout: BoxName.Plain } ? "" : ShortcodeMeaning.Title(tag.Name, arguments);
        if (title.Length > 0 && line.IndexOf(title) is >= 0 and var at) box.AddTitle(processor, processor.Start + at, title.Length);
        processor.NewBlocks.Push(box);
        if (isAlone) return BlockState.ContinueDiscard;

        // The text and the end follow on the same line.
        processor.Line.End = processor.Start + tag.Length + end - 1;
        for (var skip = tag.Length; skip > 0; skip--) processor.NextChar();
        box.IsClosed = true;
        return processor.Line.AsSpan().IsWhiteSpace() ? BlockState.BreakDiscard : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => block switch
    {
        ShortcodeCode code => Continue(processor, code),
        BoxBlock box => Continue(processor, box),
        _ => BlockState.None,
    };

    private static BlockState Continue(BlockProcessor processor, ShortcodeCode code)
    {
        if (Shortcode.At(processor.Line.AsSpan()) is { IsClosing: true } tag && tag.Name == code.Closing) return BlockState.BreakDiscard;
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private BlockState Continue(BlockProcessor processor, BoxBlock box)
    {
        if (box.IsClosed)
        {
            processor.Close(box);
            return BlockState.None;
        }

        var line = processor.Line.AsSpan().TrimEnd();
        if (line.IndexOf('{') < 0 || BoxBlock.IsInCode(processor)) return BlockState.Continue;
        var end = Shortcode.LastIn(line, box.Closing);
        if (end < 0 || box.OpenInside(processor).Any(inner => inner.Parser == this && inner.Closing == box.Closing)) return BlockState.Continue;
        box.IsClosed = true;
        if (line[..end].IsWhiteSpace()) return BlockState.BreakDiscard;
        processor.Line.End = processor.Start + end - 1;
        return BlockState.Continue;
    }

    /// <summary>An end that stands outside of what its box stands in still closes it.</summary>
    private BlockState CloseOutside(BlockProcessor processor, Shortcode tag, ReadOnlySpan<char> line)
    {
        for (Block? at = processor.CurrentContainer; at is not null; at = at.Parent)
        {
            if (at is not BoxBlock { IsClosed: false } box || box.Parser != this || box.Closing != tag.Name) continue;
            box.IsClosed = true;
            return BlockState.BreakDiscard;
        }

        return LeaveOut(processor, line);
    }

    private BlockState LeaveOut(BlockProcessor processor, ReadOnlySpan<char> line)
    {
        processor.NewBlocks.Push(new ForeignLine(this, Rules.ShortcodeLeftOut, line.ToString())
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return BlockState.BreakDiscard;
    }

    private ShortcodeCode Code(BlockProcessor processor, Shortcode tag, ReadOnlySpan<char> line)
    {
        var words = tag.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isHexo = tag.Name is "codeblock" or "code";
        var language = isHexo ? Array.Find(words, w => w.StartsWith("lang:", StringComparison.Ordinal))?[5..] : words.FirstOrDefault()?.Trim('"', '\'');
        var title = isHexo ? string.Join(' ', words.TakeWhile(w => !w.Contains(':', StringComparison.Ordinal))) : "";
        return new ShortcodeCode(this)
        {
            Closing = tag.Name,
            Info = language,
            Arguments = title.Length > 0 ? $"title=\"{title}\"" : isHexo ? "" : string.Join(' ', words.Skip(1)),
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        };
    }
}

/// <summary>Code between two tags.</summary>
internal sealed class ShortcodeCode(BlockParser parser) : FencedCodeBlock(parser)
{
    public required string Closing { get; init; }
}
