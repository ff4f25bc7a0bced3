using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Addresses;

/// <summary>
/// Reads <c>https://…</c>, <c>www.…</c> and <c>name@host</c> in running text. It is asked at the colon and at <c>@</c>, which are rare, and takes the
/// beginning back from the text that has been read; so other letters cost nothing.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    private static readonly string[] Schemes = ["https", "http", "ftp"];
    private const string Mail = "mailto";
    private const string Web = "www.";

    public BareAddressParser() => OpeningCharacters = [':', '@', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => slice.CurrentChar switch
    {
        ':' => MatchScheme(processor, ref slice),
        '@' => MatchMail(processor, ref slice),
        _ => MatchWeb(processor, ref slice),
    };

    private static bool MatchScheme(InlineProcessor processor, ref StringSlice slice)
    {
        var before = Before(processor.Inline, slice);
        if (!slice.AsSpan().StartsWith("://", StringComparison.Ordinal)) return MatchMailScheme(processor, ref slice, before);
        foreach (var scheme in Schemes)
        {
            if (!EndsWithWord(before, scheme)) continue;
            var length = BareAddress.LengthOfWeb(slice.AsSpan()[3..]);
            return length > 0 && Take(processor, ref slice, scheme.Length, 3 + length, "");
        }

        return false;
    }

    private static bool MatchMailScheme(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> before)
    {
        if (!EndsWithWord(before, Mail)) return false;
        var rest = slice.AsSpan()[1..];
        var at = rest.IndexOf('@');
        if (at <= 0 || BareAddress.LengthOfLocalPart(rest[..at]) != at) return false;
        var length = BareAddress.LengthOfMailHost(rest[(at + 1)..]);
        return length > 0 && Take(processor, ref slice, Mail.Length, at + 2 + length, "");
    }

    private static bool MatchMail(InlineProcessor processor, ref StringSlice slice)
    {
        var local = BareAddress.LengthOfLocalPart(Before(processor.Inline, slice));
        var host = local == 0 ? 0 : BareAddress.LengthOfMailHost(slice.AsSpan()[1..]);
        return host > 0 && Take(processor, ref slice, local, host + 1, Mail + ":");
    }

    private static bool MatchWeb(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.AsSpan().StartsWith(Web, StringComparison.Ordinal)) return false;
        var previous = slice.PeekCharExtra(-1);
        if (char.IsAsciiLetterOrDigit(previous) || previous is '.' or '/' or '-' or '_' or '@') return false;
        var length = BareAddress.LengthOfWeb(slice.AsSpan()[Web.Length..]);
        return length > 0 && slice.AsSpan().Slice(Web.Length, length).Contains('.') && Take(processor, ref slice, 0, Web.Length + length, "http://");
    }

    /// <summary>The text just before, as far as it is plain.</summary>
    private static ReadOnlySpan<char> Before(Inline? previous, StringSlice slice) =>
        previous is LiteralInline { IsClosed: false } text && ReferenceEquals(text.Content.Text, slice.Text) && text.Content.End == slice.Start - 1
            ? text.Content.AsSpan()
            : [];

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsAsciiLetterOrDigit(text[^(word.Length + 1)]));

    /// <summary>Makes an address of the last characters before and the first ones from here.</summary>
    private static bool Take(InlineProcessor processor, ref StringSlice slice, int before, int length, string scheme)
    {
        if (before > 0 && processor.Inline is LiteralInline text)
        {
            text.Content.End -= before;
            text.Span.End -= before;
        }

        var written = slice.Text.Substring(slice.Start - before, before + length);
        var start = processor.GetSourcePosition(slice.Start - before, out var line, out var column);
        processor.Inline = new BareAddressInline
        {
            Text = written,
            Url = scheme + written,
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
