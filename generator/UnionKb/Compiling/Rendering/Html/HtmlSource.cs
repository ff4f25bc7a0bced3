using System.Text;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Html;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>The HTML of a block without the marks of lists and quotations before its lines, and the way back to the Markdown.</summary>
internal sealed class HtmlSource
{
    private readonly int[] _starts;
    private readonly int[] _sources;

    public HtmlSource(HtmlBlock block)
    {
        var html = new StringBuilder();
        (_starts, _sources) = (new int[block.Lines.Count], new int[block.Lines.Count]);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0) html.Append('\n');
            (_starts[i], _sources[i]) = (html.Length, block.Lines.Lines[i].Slice.Start);
            html.Append(block.Lines.Lines[i].Slice.AsSpan());
        }

        Html = html.ToString();
    }

    public string Html { get; }

    public ReadOnlySpan<char> TextOf(HtmlToken token) => Html.AsSpan(token.Start, token.Length);

    /// <summary>Where a token stands in the Markdown; of one that goes over several lines, its part of the first.</summary>
    public SourceSpan SpanOf(HtmlToken token)
    {
        var line = Array.FindLastIndex(_starts, s => s <= token.Start);
        var lineEnd = line + 1 < _starts.Length ? _starts[line + 1] - 1 : Html.Length;
        var start = _sources[line] + token.Start - _starts[line];
        return new SourceSpan(start, start + Math.Max(1, Math.Min(token.Length, lineEnd - token.Start)) - 1);
    }
}
