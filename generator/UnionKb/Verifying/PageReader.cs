using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Verifying;

/// <summary>Parses one finished page as a browser would, reports what is wrong with it alone and collects what concerns other pages.</summary>
internal static class PageReader
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static PageFacts Read(string name, byte[] bytes, DiagnosticBag found)
    {
        var text = Decode(name, bytes, found);
        var source = new SourceText(name, text);
        if (ForbiddenCharacter.IndexIn(text) is >= 0 and var at)
            found.Add(Place(source, at).Finding(Rules.HtmlForbiddenCharacter, ForbiddenCharacter.NameAt(text, at)));
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, e) =>
        {
            if (e is HtmlErrorEvent error) found.Add(Place(source, error.Position.Index).Finding(Rules.HtmlSyntax, error.Message));
        };
        using var document = parser.ParseDocument(text);
        var page = new ParsedPage(document, element => Place(source, element.SourceReference?.Position.Index ?? 0));
        PageRules.Check(page, found);
        return new PageFacts(PageRules.Ids(page, found), [.. LinkAttributes.Find(page, found)]);
    }

    private static string Decode(string name, byte[] bytes, DiagnosticBag found)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            found.Add(Diagnostic.About(name, Rules.HtmlNotUtf8));
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static PlaceInFile Place(SourceText source, int offset) =>
        new(source.Path, source.PositionOf(offset), source.LineAt(offset));
}

/// <summary>A parsed page together with the way from an element to its place in the file.</summary>
internal sealed record ParsedPage(IDocument Document, Func<IElement, PlaceInFile> PlaceOf)
{
    /// <summary>A page that only sends the visitor on (HTML Living Standard, 4.2.5.3, refresh).</summary>
    public bool IsRedirect => Document.QuerySelector("meta[http-equiv=refresh i]") is not null;
}
