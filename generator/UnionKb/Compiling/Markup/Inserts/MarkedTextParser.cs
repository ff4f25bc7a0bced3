using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Inserts;

/// <summary>
/// <c>H~2~O</c>, <c>x^2^</c>, <c>^^插入^^</c>, <c>++插入++</c>, <c>++ctrl+c++</c>, and <c>^id</c> at the end of a block. The rules keep what Chinese and
/// code write otherwise as it is: <c>5~10</c>, <c>2^10</c>, <c>C++</c>.
/// <list type="bullet">
/// <item>Lowered: behind a letter or a closing bracket, never a digit; inside only ASCII letters, digits and <c>+-=()</c>; no digit follows, and behind
/// Chinese no letter either.</item>
/// <item>Raised: behind anything but a blank; inside ASCII letters and digits, or Chinese alone, and no digit follows; with signs <c>+-=()./</c> inside
/// neither letter nor digit follows.</item>
/// <item>Inserted: no ASCII letter or digit stands before or behind the marks, and no blank beside them on the inside.</item>
/// </list>
/// </summary>
internal sealed class MarkedTextParser : InlineParser
{
    private const int Longest = 24;
    private const string Ascii = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly SearchValues<char> Alphanumeric = SearchValues.Create(Ascii);
    private static readonly SearchValues<char> Formula = SearchValues.Create(Ascii + "+-=()");
    private static readonly SearchValues<char> Power = SearchValues.Create(Ascii + "+-=()./");
    private static readonly SearchValues<char> Marks = SearchValues.Create("`*[]<>$\\");
    private static readonly SearchValues<char> BlockIds = SearchValues.Create(Ascii + "-");

    public MarkedTextParser() => OpeningCharacters = ['~', '^', '+'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var before = slice.PeekCharExtra(-1);
        var (inline, length) = text switch
        {
            ['~', not '~', ..] => Lowered(text, before),
            ['^', '^', ..] or ['+', '+', ..] => Inserted(text, before),
            ['^', ..] => BlockId(text, before) is { Inline: not null } id ? id : Raised(text, before),
            _ => default,
        };
        if (inline is null) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }

    private static (LeafInline? Inline, int Length) Lowered(ReadOnlySpan<char> text, char before)
    {
        if (!char.IsLetter(before) && before is not (')' or ']')) return default;
        var (inside, after) = Inside(text, '~', 1);
        if (inside.Length == 0 || inside.AsSpan().IndexOfAnyExcept(Formula) >= 0 || after == '~' || char.IsDigit(after)) return default;
        if (!char.IsAscii(before) && char.IsLetter(after)) return default;
        return (new MarkedText { Tag = "sub", Words = [inside.ToString()] }, inside.Length + 2);
    }

    private static (LeafInline? Inline, int Length) Raised(ReadOnlySpan<char> text, char before)
    {
        if (before is '\0' or '^' || char.IsWhiteSpace(before)) return default;
        var (inside, after) = Inside(text, '^', 1);
        if (inside.Length == 0 || after == '^' || char.IsDigit(after)) return default;
        var isPlain = inside.AsSpan().IndexOfAnyExcept(Alphanumeric) < 0 || AllHan(inside);
        if (!isPlain && (inside.AsSpan().IndexOfAnyExcept(Power) >= 0 || char.IsLetter(after))) return default;
        return (new MarkedText { Tag = "sup", Words = [inside.ToString()] }, inside.Length + 2);
    }

    private static (LeafInline? Inline, int Length) Inserted(ReadOnlySpan<char> text, char before)
    {
        if (char.IsAsciiLetterOrDigit(before) || before == text[0]) return default;
        var end = text[2..].IndexOf(text[..2]);
        if (end <= 0) return default;
        var inside = text.Slice(2, end);
        var after = text.Length > end + 4 ? text[end + 4] : '\0';
        if (char.IsWhiteSpace(inside[0]) || char.IsWhiteSpace(inside[^1]) || inside.Contains('\n')) return default;
        if (char.IsAsciiLetterOrDigit(after) || after == text[0] || inside.ContainsAny(Marks)) return default;
        return text[0] == '+' && Keys(inside) is { } keys
            ? (new MarkedText { Tag = "kbd", Words = keys }, end + 4)
            : (new MarkedText { Tag = "ins", Words = [inside.ToString()] }, end + 4);
    }

    /// <summary>The keys of <c>ctrl+c</c>: names of keys with one plus between them; null when it is other text.</summary>
    private static string[]? Keys(ReadOnlySpan<char> inside)
    {
        var names = inside.ToString().Split('+');
        return Array.TrueForAll(names, n => n.Length > 0 && n.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
            && (names.Length > 1 || KeyNames.Contains(names[0].ToLowerInvariant()))
            ? Array.ConvertAll(names, n => char.ToUpperInvariant(n[0]) + n[1..])
            : null;
    }

    private static readonly string[] KeyNames =
    [
        "enter", "tab", "esc", "escape", "space", "backspace", "delete", "del", "insert", "home", "end", "page-up", "page-down", "up", "down", "left",
        "right", "ctrl", "alt", "shift", "cmd", "command", "option", "win", "meta", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
    ];

    private static (LeafInline? Inline, int Length) BlockId(ReadOnlySpan<char> text, char before)
    {
        if (before != '\0' && !char.IsWhiteSpace(before)) return default;
        var id = text[1..].TrimEnd();
        return id.Length > 0 && id.IndexOfAnyExcept(BlockIds) < 0 && id.ContainsAnyInRange('A', 'z')
            ? (new BlockIdInline { Id = "^" + id.ToString() }, text.Length)
            : default;
    }

    /// <summary>What stands between a mark and the next one, without blanks, and the character behind that.</summary>
    private static (string Inside, char After) Inside(ReadOnlySpan<char> text, char mark, int width)
    {
        var end = text[width..].IndexOf(mark);
        if (end is <= 0 or > Longest) return ("", '\0');
        var behind = end + (2 * width);
        return (text.Slice(width, end).ToString(), behind < text.Length ? text[behind] : '\0');
    }

    private static bool AllHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < '\u3400' or > '\u9FFF') return false;
        }

        return true;
    }
}
