using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Foreign;

/// <summary>
/// A line <c>[TOC]</c> (Typora, Python-Markdown), <c>[[toc]]</c> (VitePress), <c>[[_TOC_]]</c> (GitLab, Azure), <c>{:toc}</c> (kramdown) asks for a
/// list of contents, which every page has at its own place: the line shows nothing.
/// </summary>
internal sealed class ContentsMarkParser : BlockParser
{
    private static readonly string[] Marks = ["[TOC]", "[[TOC]]", "[[_TOC_]]", "{:TOC}", "{: TOC}", "${TOC}", "@[TOC]"];

    public ContentsMarkParser() => OpeningCharacters = ['[', '{', '$', '@'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        if (line.Length > 9 || !IsMark(line)) return BlockState.None;
        processor.NewBlocks.Push(new ForeignLine(this, null, "")
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return BlockState.BreakDiscard;
    }

    private static bool IsMark(ReadOnlySpan<char> line)
    {
        foreach (var mark in Marks)
        {
            if (line.Equals(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
