using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Text;

namespace UnionKb.Compiling.Markup.Inserts;

/// <summary>
/// <c>{汉字|hàn zì}</c>: the base is Chinese or Japanese characters alone, and neither side holds a brace. In tables the bar is written <c>\|</c>.
/// </summary>
internal sealed class RubyParser : InlineParser
{
    public RubyParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var close = text.IndexOf('}');
        var bar = text.IndexOf('|');
        if (bar < 2 || close < bar + 2) return false;
        var written = text[1..bar];
        var word = written[^1] == '\\' ? written[..^1] : written;
        var reading = text[(bar + 1)..close].ToString().Replace("\\|", "|", StringComparison.Ordinal).Replace('|', ' ').Trim();
        if (word.Length == 0 || reading.Length == 0 || reading.Contains('\n', StringComparison.Ordinal) || reading.Contains('{', StringComparison.Ordinal))
            return false;
        foreach (var c in word)
        {
            if (!Han.JoinsLines(c) || char.IsPunctuation(c)) return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new RubyInline
        {
            Base = word.ToString(),
            Reading = reading,
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + close)),
            Line = line,
            Column = column,
        };
        slice.Start += close + 1;
        return true;
    }
}
