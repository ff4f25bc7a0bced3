using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Text;

namespace UnionKb.Compiling.Markup.Formulas;

/// <summary>
/// TeX between dollar signs in running text, kept byte for byte. Pandoc's rule (<c>tex_math_dollars</c>): no blank stands beside the signs on the
/// inside, and no digit follows the closing one, so <c>$100、$200</c> are prices. Besides, no letter or digit stands before the opening one, and
/// Chinese words without any sign of TeX are none.
/// </summary>
internal sealed class FormulaInlineParser : InlineParser
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\^_={<>+");

    public FormulaInlineParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var width = text.StartsWith("$$") ? 2 : 1;
        var before = slice.PeekCharExtra(-1);
        if (before == '$' || char.IsAsciiLetterOrDigit(before)) return false;
        var length = LengthOf(text[width..], width);
        if (length <= 0) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FormulaInline
        {
            Tex = text.Slice(width, length).ToString(),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length + (2 * width) - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length + (2 * width);
        return true;
    }

    /// <summary>How much of a text stands before its closing signs; 0 when it is no formula.</summary>
    private static int LengthOf(ReadOnlySpan<char> text, int width)
    {
        if (text.Length == 0 || (width == 1 && char.IsWhiteSpace(text[0]))) return 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            if (text[i] != '$') continue;
            if (width == 2)
            {
                if (i + 1 < text.Length && text[i + 1] == '$') return i > 0 && IsTex(text[..i]) ? i : 0;
                continue;
            }

            if (i == 0 || char.IsWhiteSpace(text[i - 1])) return 0;
            var after = i + 1 < text.Length ? text[i + 1] : '\0';
            return after != '$' && !char.IsAsciiLetterOrDigit(after) && IsTex(text[..i]) ? i : 0;
        }

        return 0;
    }

    private static bool IsTex(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Signs)) return true;
        foreach (var c in text)
        {
            if (Han.JoinsLines(c)) return false;
        }

        return true;
    }
}

/// <summary>A formula within a paragraph.</summary>
internal sealed class FormulaInline : LeafInline
{
    /// <summary>What stands between the dollar signs.</summary>
    public required string Tex { get; init; }
}
