using System.Buffers;
using System.Collections.Frozen;
using Markdig.Extensions.Emoji;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Inserts;

/// <summary>
/// <c>:smile:</c> by Markdig's list of names. Beside a letter, a digit or another colon it is text (<c>1:100:1</c>), and so is a name that is not in
/// the list; smileys of punctuation are never read.
/// </summary>
internal sealed class EmojiNameParser : InlineParser
{
    private const int Longest = 40;

    private static readonly SearchValues<char> InNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    private static readonly Lazy<FrozenDictionary<string, string>> Names =
        new(() => EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(StringComparer.Ordinal));

    public EmojiNameParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text[1..Math.Min(text.Length, Longest)].IndexOfAnyExcept(InNames);
        if (end < 1 || text[end + 1] != ':' || IsBeside(slice.PeekCharExtra(-1)) || (text.Length > end + 2 && IsBeside(text[end + 2]))) return false;
        if (!Names.Value.TryGetValue(text[..(end + 2)].ToString(), out var emoji)) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end + 1));
        processor.Inline = new LiteralInline(emoji) { Span = span, Line = line, Column = column };
        slice.Start += end + 2;
        return true;
    }

    private static bool IsBeside(char c) => char.IsAsciiLetterOrDigit(c) || c == ':';
}
