using System.Text;
using System.Text.Json.Nodes;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Cli.LanguageServer;

/// <summary>Where words of a text lead to, and who leads there.</summary>
internal sealed class Navigation(Site site, OpenTexts texts)
{
    /// <summary>Front matter whose values name pages.</summary>
    private static readonly string[] NamingKeys = ["parent", "see_also", "relations", "pin", "abbreviation_of", "issuer"];

    /// <summary>The page under a place, with the anchor that is meant and the stretch of text that names it; null where nothing is named.</summary>
    public (LinkedPage Page, string? Anchor, TextSpan Span)? At(SourceText source, int offset)
    {
        if (Array.Find(site.Pages, p => p.Page.Path == source.Path) is not { } page) return null;
        for (var i = 0; i < page.Page.Links.Length; i++)
        {
            var span = SpanOf(source, page.Page.Links[i]);
            if (offset < span.Start || offset > span.End || page.Targets[i] is not { Kind: TargetKind.Page } target) continue;
            return (site.Pages[target.Page], target.Anchor, span);
        }

        return InFront(page.Page, source, offset);
    }

    private (LinkedPage Page, string? Anchor, TextSpan Span)? InFront(Page page, SourceText source, int offset)
    {
        var (start, end) = WordAt(source.Text, offset);
        if (end == start || !IsInFront(source.Text, offset)) return null;
        var word = source.Text[start..end];
        var key = KeyAbove(source, offset);
        if (key == "id") return (site.Pages.First(p => p.Page == page), null, new TextSpan(start, end - start));
        if (!NamingKeys.Contains(key)) return null;
        var found = Array.Find(site.Pages, p => p.Id == word) ?? Array.Find(site.Pages, p => p.Title == word || p.Page.Front.Aliases.Contains(word));
        return found is null ? null : (found, null, new TextSpan(start, end - start));
    }

    public JsonNode? Definition(SourceText source, int offset)
    {
        if (At(source, offset) is not var (page, anchor, _)) return null;
        var target = texts.Source(page.Page.Path);
        var heading = anchor is null ? null : Array.Find(page.Page.Headings, h => h.Id == anchor);
        var at = target is null || heading is null ? 0 : OpenTexts.OffsetOf(target, heading.At);
        return new JsonObject { ["uri"] = texts.UriOf(page.Page.Path), ["range"] = OpenTexts.Range(target ?? new SourceText("", ""), at, 0) };
    }

    /// <summary>Every link to the page that is named here, or, where none is, to the page that this text is.</summary>
    public JsonArray References(SourceText source, int offset)
    {
        var found = new JsonArray();
        var target = At(source, offset)?.Page ?? Array.Find(site.Pages, p => p.Page.Path == source.Path);
        if (target is null) return found;
        foreach (var page in site.Pages)
        {
            for (var i = 0; i < page.Page.Links.Length; i++)
            {
                if (page.Targets[i] is { Kind: TargetKind.Page } to && to.Page == target.Index && texts.Source(page.Page.Path) is { } from)
                    found.Add(new JsonObject { ["uri"] = texts.UriOf(page.Page.Path), ["range"] = RangeOf(from, page.Page.Links[i]) });
            }
        }

        return found;
    }

    /// <summary>Title, kind, first sentence and source of what is named.</summary>
    public JsonNode? Hover(SourceText source, int offset)
    {
        if (At(source, offset) is not var (page, anchor, span)) return null;
        var text = new StringBuilder($"**{page.Title}** · {page.Page.Front.Kind.Name()} · `{page.Id}`");
        var section = Array.FindIndex(page.Page.Headings, h => h.Id == anchor);
        if (anchor is not null && section >= 0) text.Append($" · {page.Page.Headings[section].Text}");
        if (FirstSentence(page, anchor is null ? null : section) is { Length: > 0 } sentence) text.Append("\n\n").Append(sentence);
        else if (page.Page.Front.Summary is { } summary) text.Append("\n\n").Append(summary);
        if (OriginOf(page) is { } origin) text.Append("\n\n").Append(origin);
        text.Append("\n\n`").Append(page.Page.Path).Append('`');
        return new JsonObject
        {
            ["contents"] = new JsonObject { ["kind"] = "markdown", ["value"] = text.ToString() },
            ["range"] = OpenTexts.Range(source, span.Start, span.Length),
        };
    }

    private static string? FirstSentence(LinkedPage page, int? section)
    {
        var block = Array.Find(page.Blocks, b =>
            b.Kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem && (section is null || b.Section == section));
        if (block.Text is not { Length: > 0 } text) return null;
        var first = Sentences.At(text, 0);
        return text.Substring(first.Start, first.Length);
    }

    /// <summary>The 出处 of the first sentence that comes from a text of the project.</summary>
    private string? OriginOf(LinkedPage page)
    {
        var addresses = Array.Find(page.Own.Sources, s => s.Length > 0);
        if (addresses is not [var first, ..]) return null;
        var seed = site.Seeds[first.Seed];
        return $"出处：{seed.Title ?? seed.FileName} {first.Line}.{first.Sentence}";
    }

    private static JsonObject RangeOf(SourceText source, LinkRef link)
    {
        var span = SpanOf(source, link);
        return OpenTexts.Range(source, span.Start, span.Length);
    }

    private static TextSpan SpanOf(SourceText source, LinkRef link) => new(OpenTexts.OffsetOf(source, link.At), link.SourceLength);

    /// <summary>The id or name around a place.</summary>
    public static (int Start, int End) WordAt(string text, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsWord(text[start - 1])) start--;
        while (end < text.Length && IsWord(text[end])) end++;
        return (start, end);
    }

    public static bool IsInFront(string text, int offset) =>
        text.StartsWith("---", StringComparison.Ordinal) && (text.IndexOf("\n---", 3, StringComparison.Ordinal) is var end && (end < 0 || offset <= end));

    /// <summary>The key whose value a line of front matter is part of.</summary>
    public static string? KeyAbove(SourceText source, int offset)
    {
        for (var line = source.PositionOf(offset).Line; line > 0; line--)
        {
            var text = source.LineAt(source.OffsetOfLine(line));
            if (text.Length > 0 && char.IsLetter(text[0]) && text.IndexOf(':') is > 0 and var colon) return text[..colon].Trim();
        }

        return null;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
