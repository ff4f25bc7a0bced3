using System.Collections.Frozen;
using System.Net;
using UnionKb.Compiling.Markup.Shortcodes;

namespace UnionKb.Compiling.Markup.Html;

/// <summary>
/// Takes HTML apart as browsers do (HTML Living Standard, 13.2.5): tags, comments, text. What is no whole tag is text. Elements whose content browsers
/// read in a way of their own are one foreign piece up to their end, so that nothing inside them is taken for a tag.
/// </summary>
internal sealed class HtmlScanner
{
    private static readonly FrozenSet<string> Foreign = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "svg", "math");

    private readonly string _html;
    private readonly List<HtmlToken> _tokens = [];
    private int _textStart;

    private HtmlScanner(string html) => _html = html;

    public static List<HtmlToken> Read(string html)
    {
        var scanner = new HtmlScanner(html);
        scanner.ReadAll();
        return scanner._tokens;
    }

    /// <summary>The tag that begins at a place of a text, or null.</summary>
    public static HtmlToken? TagAt(string html, int at) => new HtmlScanner(html).ReadTag(at);

    /// <summary>The tag that a text consists of, or null.</summary>
    public static HtmlToken? ReadTag(string html) =>
        Read(html) is [{ Kind: HtmlTokenKind.Open or HtmlTokenKind.Close } only] && only.Length == html.Length ? only : null;

    private void ReadAll()
    {
        var at = 0;
        while (at < _html.Length && _html.IndexOf('<', at) is >= 0 and var open)
        {
            if (ReadMarkup(open) is not { } token)
            {
                at = open + 1;
                continue;
            }

            EndText(open);
            _tokens.Add(token);
            at = _textStart = open + token.Length;
        }

        EndText(_html.Length);
    }

    private void EndText(int end)
    {
        if (end > _textStart) _tokens.Add(new HtmlToken(HtmlTokenKind.Text, _textStart, end - _textStart));
    }

    private HtmlToken? ReadMarkup(int open)
    {
        var rest = _html.AsSpan(open);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return rest[2..].IndexOf("-->", StringComparison.Ordinal) is >= 0 and var end ? new HtmlToken(HtmlTokenKind.Comment, open, end + 5) : null;
        if (rest.Length > 1 && rest[1] is '!' or '?')
            return new HtmlToken(HtmlTokenKind.Foreign, open, rest.IndexOf('>') is >= 0 and var close ? close + 1 : rest.Length);
        if (ReadTag(open) is not { } tag) return null;
        if (tag.Kind != HtmlTokenKind.Open || !Foreign.Contains(tag.Name)) return tag;
        var last = _html.IndexOf("</" + tag.Name, open + tag.Length, StringComparison.OrdinalIgnoreCase);
        var after = last < 0 ? -1 : _html.IndexOf('>', last);
        return tag with { Kind = HtmlTokenKind.Foreign, Length = (after < 0 ? _html.Length : after + 1) - open };
    }

    private HtmlToken? ReadTag(int open)
    {
        var at = open + 1;
        var isClose = at < _html.Length && _html[at] == '/';
        if (isClose) at++;
        var start = at;
        if (at >= _html.Length || !char.IsAsciiLetter(_html[at])) return null;
        while (at < _html.Length && !IsBlank(_html[at]) && _html[at] is not ('/' or '>' or '<')) at++;
        var written = _html[start..at];
        var attributes = new List<HtmlAttribute>();
        while (true)
        {
            while (at < _html.Length && (IsBlank(_html[at]) || (_html[at] == '/' && !IsEnd(at + 1)))) at++;
            if (at >= _html.Length || _html[at] == '<') return null;
            if (_html[at] == '>' || _html[at] == '/') break;
            if (_html[at] == '{')
            {
                // {...props}: what a component gets is a program.
                if (EndOfBraces(at) is not (> 0 and var after)) return null;
                at = after;
                continue;
            }

            if (ReadAttribute(ref at) is not { } attribute) return null;
            if (!attributes.Exists(a => a.Name == attribute.Name)) attributes.Add(attribute);
        }

        var isEmpty = _html[at] == '/';
        if (isEmpty) at++;
        return new HtmlToken(isClose ? HtmlTokenKind.Close : HtmlTokenKind.Open, open, at + 1 - open)
        {
            Name = written.ToLowerInvariant(),
            WrittenName = written,
            Attributes = [.. attributes],
            IsEmpty = isEmpty,
        };
    }

    /// <summary>An attribute with its value; null when the text ends inside it.</summary>
    private HtmlAttribute? ReadAttribute(ref int at)
    {
        var start = at++;
        while (at < _html.Length && !IsBlank(_html[at]) && _html[at] is not ('/' or '>' or '=')) at++;
        var name = _html[start..at].ToLowerInvariant();
        var afterName = at;
        while (at < _html.Length && IsBlank(_html[at])) at++;
        if (at >= _html.Length) return null;
        if (_html[at] != '=')
        {
            at = afterName;
            return new HtmlAttribute(name, "");
        }

        at++;
        while (at < _html.Length && IsBlank(_html[at])) at++;
        if (at >= _html.Length) return null;
        if (_html[at] is '"' or '\'')
        {
            var end = _html.IndexOf(_html[at], at + 1 + LengthOfShortcode(at + 1));
            if (end < 0) return null;
            var quoted = _html[(at + 1)..end];
            at = end + 1;
            return new HtmlAttribute(name, WebUtility.HtmlDecode(quoted));
        }

        if (_html[at] == '{' && EndOfBraces(at) is > 0 and var closed)
        {
            var program = _html[at..closed];
            at = closed;
            return new HtmlAttribute(name, program);
        }

        start = at;
        while (at < _html.Length && !IsBlank(_html[at]) && _html[at] != '>' && !(_html[at] == '/' && IsEnd(at + 1))) at++;
        return at >= _html.Length ? null : new HtmlAttribute(name, WebUtility.HtmlDecode(_html[start..at]));
    }

    /// <summary>An address that is a tag of a template language may have quotes of its own.</summary>
    private int LengthOfShortcode(int at) => _html.AsSpan(at).StartsWith("{") && Shortcode.At(_html.AsSpan(at)) is { } tag ? tag.Length : 0;

    /// <summary>Where the braces end that open at a place, 0 when nothing closes them: a value of JSX.</summary>
    private int EndOfBraces(int at)
    {
        var depth = 0;
        for (; at < _html.Length; at++)
        {
            switch (_html[at])
            {
                case '{': depth++; break;
                case '}' when --depth == 0: return at + 1;
                case '"' or '\'' or '`' when _html.IndexOf(_html[at], at + 1) is > 0 and var end: at = end; break;
                default: break;
            }
        }

        return 0;
    }

    private bool IsEnd(int at) => at < _html.Length && _html[at] == '>';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
