using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Addresses;

/// <summary>
/// The end of a link's words before an address in which more brackets open than may be nested (CommonMark 0.31.2, 6.3 asks for three at least): it is
/// text. Without a limit a text of nothing but beginnings of links is read to its end for each of them.
/// </summary>
internal sealed class DeepAddressParser : InlineParser
{
    private const int DeepestBrackets = 32;

    public DeepAddressParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '(' || !IsTooDeep(slice.AsSpan()[1..])) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new SourceSpan(start, start),
            Line = line,
            Column = column,
        };
        slice.SkipChar();
        return true;
    }

    private static bool IsTooDeep(ReadOnlySpan<char> address)
    {
        var open = 0;
        while (address.IndexOfAny("()\"'<") is >= 0 and var at && address[at] is '(' or ')')
        {
            open += address[at] == '(' ? 1 : -1;
            if (open is 0 or > DeepestBrackets) break;
            address = address[(at + 1)..];
        }

        return open > DeepestBrackets;
    }
}
