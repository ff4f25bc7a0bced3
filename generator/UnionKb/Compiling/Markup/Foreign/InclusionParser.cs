using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Markup.Foreign;

/// <summary>
/// A line that asks for the text of another file: <c>&lt;&lt;&lt; @/a.js</c>, <c>&lt;!--@include: a.md--&gt;</c> (VitePress), <c>@[code](a.js)</c>
/// (VuePress), <c>--8&lt;-- "a.md"</c> (PyMdown Extensions), <c>{{#include a.rs}}</c> (mdBook). A page is made
/// of one file alone, so the name of the other is shown and reported.
/// </summary>
internal sealed class InclusionParser : BlockParser
{
    private const string Snippet = "--8<--";

    public InclusionParser() => OpeningCharacters = ['<', '-', ';', '{', '@'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        if (Name(line) is not { } name) return BlockState.None;
        var shown = name.ToString();
        processor.NewBlocks.Push(new ForeignLine(this, name.Length > 0 ? Rules.FileNotIncluded : null, shown)
        {
            Shown = name.Length > 0 ? shown : null,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return name.Length == 0 ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    /// <summary>Only the form of several lines goes on: each names a file, up to the mark that began it.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan().Trim();
        if (line.Length == 0) return BlockState.Continue;
        if (line.SequenceEqual(Snippet)) return BlockState.BreakDiscard;
        var all = (ForeignLine)block;
        all.Also.Add(line.ToString());
        return BlockState.ContinueDiscard;
    }

    /// <summary>The file that is asked for; empty when files follow line by line; null when nothing is.</summary>
    private static string? Name(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("<<<") && line[3..].Trim() is { Length: > 0 } file && file[0] is '@' or '.' or '/' or '~') return file.ToString();
        if (line.StartsWith("<!--") && line.EndsWith("-->") && line[4..^3].Trim() is var comment && comment.StartsWith("@include:"))
            return comment["@include:".Length..].Trim().ToString();
        if (line.StartsWith("@[code") && line.EndsWith(")") && line.IndexOf("](") is > 0 and var open) return line[(open + 2)..^1].Trim().ToString();
        var snippet = line.TrimStart(';');
        if (snippet.StartsWith(Snippet) && snippet[Snippet.Length..].Trim() is var rest && (rest.Length == 0 || rest[0] is '"' or '\''))
            return rest.Trim("\"'").ToString();
        if (!line.StartsWith("{{#") || !line.EndsWith("}}")) return null;
        var words = line[3..^2];
        var space = words.IndexOf(' ');
        if (space < 0 || words[..space].ToString() is not ("include" or "rustdoc_include" or "playground" or "title")) return null;
        return words[space..].Trim().ToString();
    }
}
