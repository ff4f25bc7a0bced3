using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Definitions;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Rendering;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Compiling;

/// <summary>
/// Compiles one Markdown file into a <see cref="Page"/>: front matter, one parse, one walk. The syntax tree is dropped at once; kept
/// trees of many pages would make the collector the slowest stage. An instance holds one worker's buffers.
/// </summary>
public sealed partial class PageCompiler
{
    private readonly BodyBuilder _body = new();
    private readonly DiagnosticBag _diagnostics = new();
    private readonly BlockRenderer _blocks;

    public PageCompiler() => _blocks = new BlockRenderer(_body, new InlineRenderer(_body), _diagnostics);

    /// <summary>Never throws for any text; what is wrong with it is in <see cref="Page.Diagnostics"/>.</summary>
    /// <param name="listed">
    /// What a table of contents calls the page: its title when it has none of its own and no heading of level 1, else its short title.
    /// </param>
    public Page Compile(SourceText source, string? listed = null)
    {
        _body.Clear();
        _diagnostics.Clear();
        var (front, bodyStart) = FrontMatterReader.Read(source, _diagnostics);
        var markdown = bodyStart == 0 ? source.Text : source.Text[bodyStart..];
        var document = Parse(source, bodyStart, markdown);
        var (title, titleHeading, titleAnchor) = Title(front, document, source.Path, listed);
        if (front.ShortTitle is null && listed is not null && listed != title) front = front with { ShortTitle = listed };
        _blocks.Write(document, source, markdown, bodyStart, titleHeading);

        var built = _body.ToBody();
        CombiningMarks.Report(source, _diagnostics);
        if (markdown.Contains("&#", StringComparison.Ordinal)) ReportForbidden(source, bodyStart, title, built);
        return new Page
        {
            Path = source.Path,
            Front = front,
            Title = title,
            Body = built,
            Extent = _body.ToExtent(),
            Headings = _body.ToHeadings(),
            TitleAnchor = titleAnchor,
            Anchors = _body.ToAnchors(),
            Links = _body.ToLinks(),
            NamedDefinitions = Array.ConvertAll(WordDefinitions.Referred(document), d => Named(d, source, bodyStart)),
            Blocks = _body.ToBlocks(),
            Diagnostics = _diagnostics.ToArray(),
            Silenced = Slips.Silenced.Of(source),
        };
    }

    private static NamedDefinition Named(LinkReferenceDefinition definition, SourceText source, int bodyStart) =>
        new(definition.Label!, LinkUrl.Split(definition.Url!).Path, new Place(source.PositionOf(bodyStart + definition.Span.Start), definition.Span.Length));

    /// <summary>A numeric reference such as <c>&amp;#11;</c> makes a character that the file itself could not hold.</summary>
    private void ReportForbidden(SourceText source, int bodyStart, string title, Body body)
    {
        var made = title + Encoding.UTF8.GetString(body.Html);
        if (ForbiddenCharacter.IndexIn(made) is not (>= 0 and var at)) return;
        foreach (var reference in NumericReference().EnumerateMatches(source.Text, bodyStart))
        {
            if (ForbiddenCharacter.IndexIn(WebUtility.HtmlDecode(source.Text.Substring(reference.Index, reference.Length))) < 0) continue;
            _diagnostics.Add(source, new TextSpan(reference.Index, reference.Length), Rules.ForbiddenCharacter, ForbiddenCharacter.NameAt(made, at));
            return;
        }
    }

    [GeneratedRegex("&#[xX]?[0-9A-Fa-f]+;")]
    private static partial Regex NumericReference();

    /// <summary>The parser throws beyond 128 levels of nesting, which protects its stack; the page then has no body but this finding.</summary>
    private MarkdownDocument Parse(SourceText source, int bodyStart, string markdown)
    {
        var tooDeep = ListLadder.TooDeepAt(markdown);
        try
        {
            if (tooDeep is null) return Parse(markdown);
        }
        catch (ArgumentException)
        {
            tooDeep = 0;
        }

        _diagnostics.Add(source, new TextSpan(bodyStart + tooDeep.Value, 1), Rules.TooDeep);
        return [];
    }

    /// <summary>The tree of a text alone; null for one that is nested too deep to be parsed.</summary>
    internal static MarkdownDocument? ParseOrNull(string markdown)
    {
        if (ListLadder.TooDeepAt(markdown) is not null) return null;
        try
        {
            return Parse(markdown);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A comment that nothing closes would take all that follows; the text is parsed again with its opening as text.</summary>
    private static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, MarkdownDialect.Pipeline);
        for (var open = new OpenComments(); open.Add(Unclosed(document), markdown);)
            document = Markdown.Parse(markdown, MarkdownDialect.Pipeline, open.ToContext());
        return document;

        IEnumerable<CommentBlock> Unclosed(MarkdownDocument parsed) =>
            markdown.Contains("<!--", StringComparison.Ordinal) ? parsed.Descendants<CommentBlock>().Where(c => !c.IsClosed) : [];
    }

    /// <summary>
    /// The title and the heading that repeats it. Without a title in the front matter the heading that opens the text gives it, else the first
    /// one of level 1; any other heading is that of a section. The heading that says the title once more is left out of the body.
    /// </summary>
    private static (string Title, HeadingBlock? Repeats, string? Anchor) Title(
        FrontMatter front, MarkdownDocument document, string path, string? listed)
    {
        var opening = document.FirstOrDefault(b => b is not (CommentBlock or LinkReferenceDefinitionGroup or ForeignLine)) as HeadingBlock;
        var first = opening ?? document.Descendants<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        var (text, attributes) = first is null ? ("", null) : HeadingIds.Split(InlineText.Of(first.Inline).Trim());
        var anchor = HeadingIds.Explicit(attributes);
        var title = front.Title ?? (listed is not null && first is not { Level: 1 } ? listed : null)
            ?? (text.Length > 0 ? text : Path.GetFileNameWithoutExtension(path));
        return first is not null && text == title
            ? (title, first, anchor ?? HeadingIds.Slug(text))
            : (title, null, null);
    }
}
