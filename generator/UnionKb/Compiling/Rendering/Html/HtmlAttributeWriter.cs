using System.Buffers;
using System.Globalization;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Html;
using UnionKb.Compiling.Markup.Pictures;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>
/// Writes the attributes that an element may carry, each with a value of its own kind. What is left out is reported, each name once on a page: looks
/// belong to the theme, and nothing may run.
/// </summary>
internal sealed class HtmlAttributeWriter(BodyBuilder body)
{
    private static readonly SearchValues<char> NotInIds = SearchValues.Create(" \t\n\r\f{}\"'<>&#%");
    private static readonly string[] Reserved = ["fn-", "fnref-", "ukb-"];
    private static readonly string[] Anywhere = ["id", "title", "lang", "dir"];
    private static readonly string[] Flags = ["open", "reversed", "loop", "muted", "default"];
    private static readonly string[] Numbers = ["width", "height", "colspan", "rowspan", "span", "start", "value"];

    /// <summary>How a player looks is the same for all of them.</summary>
    private static readonly string[] Always = ["controls", "preload"];

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = [];
    private RenderedText _text = null!;

    public void Start(RenderedText text)
    {
        _text = text;
        _reported.Clear();
    }

    public static bool IsId(string id) =>
        id.Length > 0 && !id.AsSpan().ContainsAny(NotInIds) && !Array.Exists(Reserved, r => id.StartsWith(r, StringComparison.Ordinal));

    /// <summary>A length in pixels, 0 when it is none.</summary>
    public static int LengthOf(string? value) => value is not null && SizeText.TryLength(value.Trim(), out var pixels) ? pixels : 0;

    /// <summary>Everything between the name of a tag and its end.</summary>
    public void Write(HtmlToken token, HtmlElement element, SourceSpan span, string classes, bool withId)
    {
        var name = token.Name;
        foreach (var attribute in token.Attributes)
        {
            var (key, value) = (attribute.Name, attribute.Value);
            if (key is "id" || (key is "name" && name is "a"))
            {
                if (withId) WriteId(value, span);
            }
            else if (!IsKnown(element, key) || !TryWriteOne(name, key, value, span, ref classes))
            {
                _unknown.Add(key);
            }
        }

        if (element.WrittenAs is "video" or "audio") body.Tag(" controls preload=\"metadata\""u8);
        if (classes.Length > 0) Write("class", classes);
        Report(span);
    }

    /// <summary>An empty element with the anchor of one that has no tag of its own on the page.</summary>
    public void WriteAnchor(HtmlToken token, SourceSpan span)
    {
        if ((token["id"] ?? (token.Name == "a" ? token["name"] : null)) is not { } id) return;
        body.Tag("<span"u8);
        WriteId(id, span);
        body.Tag("></span>"u8);
    }

    /// <summary>Reports what an element that is written otherwise does not take over.</summary>
    public void ReportUnknown(HtmlToken token, HtmlElement element, SourceSpan span)
    {
        foreach (var attribute in token.Attributes)
        {
            if (!IsKnown(element, attribute.Name)) _unknown.Add(attribute.Name);
        }

        Report(span);
    }

    private static bool IsKnown(HtmlElement element, string key) => Array.IndexOf(Anywhere, key) >= 0 || Array.IndexOf(element.Attributes, key) >= 0;

    private bool TryWriteOne(string name, string key, string value, SourceSpan span, ref string classes)
    {
        switch (key)
        {
            case "align" or "style" or "color":
                var found = key switch
                {
                    "align" => LookClasses.ClassOfAlignment(value),
                    "color" => LookClasses.ClassOfColour(value),
                    _ => StyleClasses(value),
                };
                if (found is { Length: > 0 }) classes = classes.Length == 0 ? found : $"{classes} {found}";
                return found is not null;
            case "src" or "poster": return TryWriteFile(name, key, value, span);
            case "dir": return value.ToLowerInvariant() is "ltr" or "rtl" or "auto" && Write(key, value.ToLowerInvariant());
            case "scope": return value is "row" or "col" or "rowgroup" or "colgroup" && Write(key, value);
            case "type" when name == "ol": return value is "1" or "a" or "A" or "i" or "I" && Write(key, value);
            case "datetime" or "title" or "lang" or "type" or "kind" or "srclang" or "label": return Write(key, value);
            default: break;
        }

        if (Array.IndexOf(Always, key) >= 0) return true;
        if (Array.IndexOf(Flags, key) >= 0)
        {
            body.Tag(" "u8);
            body.Tag(key);
            return true;
        }

        if (Array.IndexOf(Numbers, key) < 0) return false;
        var number = value.Trim();
        if (number.EndsWith("px", StringComparison.OrdinalIgnoreCase)) number = number[..^2];
        var isSmall = int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) && Math.Abs((long)parsed) < 100_000;
        return isSmall && (parsed > 0 || key is "start" or "value") && Write(key, parsed.ToString(CultureInfo.InvariantCulture));
    }

    private string StyleClasses(string style)
    {
        var rest = new List<string>();
        var classes = LookClasses.ClassesOf(style, rest);
        _unknown.AddRange(rest.Select(r => $"style: {r}"));
        return classes;
    }

    /// <summary>A file of the site; others would not be loaded.</summary>
    private bool TryWriteFile(string name, string key, string url, SourceSpan span)
    {
        if (LinkUrl.Classify(url) is LinkUrlKind.External or LinkUrlKind.Unsafe)
        {
            _text.Report(span, LinkUrl.Classify(url) == LinkUrlKind.Unsafe ? Rules.UnsafeAddress : Rules.ExternalClip, url);
            return true;
        }

        body.Tag(" "u8);
        body.Tag(key);
        body.Tag("=\""u8);
        body.Asset(LinkUrl.Split(url).Path, _text.PositionOf(span), span.Length);
        body.Tag("\""u8);
        return true;
    }

    private void WriteId(string id, SourceSpan span)
    {
        if (IsId(id) && body.TakeAnchor(id)) Write("id", id);
        else _text.Report(span, Rules.HtmlAnchorUnfit, id);
    }

    private bool Write(string key, string value)
    {
        body.Tag(" "u8);
        body.Tag(key);
        body.Tag("=\""u8);
        body.Attribute(value);
        body.Tag("\""u8);
        return true;
    }

    private void Report(SourceSpan span)
    {
        var fresh = _unknown.FindAll(_reported.Add);
        if (fresh.Count > 0) _text.Report(span, Rules.HtmlAttributeDropped, string.Join(' ', fresh));
        _unknown.Clear();
    }
}
