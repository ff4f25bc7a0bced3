using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.StructuredData;

/// <summary>
/// What a page of the editors is and where it stands: a term defined (schema.org, DefinedTerm), or an article (Article), with the thing it is about when
/// its kind names one, and the source texts it is made from.
/// </summary>
internal sealed class PageStatement(SiteFrame frame, LinkedPage page, string root, Utf8Writer output) : DataBlock(output)
{
    private readonly StatedAddresses _addresses = new(frame, root);

    protected override void WriteGraph(JsonOutput json)
    {
        json.BeginObject();
        if (page.Page.Front.Kind == PageKind.Term) Term(json);
        else Article(json);
        Common(json);
        json.EndObject();
        Trail.Write(json, _addresses, Breadcrumbs.Of(frame, page, root), page.Title, page.Url);
    }

    private void Term(JsonOutput json)
    {
        Type(json, "DefinedTerm"u8);
        json.Member("name"u8, page.Title);
        json.Member("alternateName"u8, page.Page.Front.Aliases);
        json.Name("inDefinedTermSet"u8);
        json.BeginObject();
        Type(json, "DefinedTermSet"u8);
        json.Member("name"u8, frame.Site.Config.Title);
        json.Member("url"u8, _addresses.Of(GeneratedPages.Terms));
        json.EndObject();
    }

    private void Article(JsonOutput json)
    {
        var front = page.Page.Front;
        Type(json, "Article"u8);
        json.Member("headline"u8, page.Title);
        json.Member("inLanguage"u8, frame.Site.Config.Lang);
        json.Member("datePublished"u8, front.Date);
        json.Member("dateModified"u8, front.Changed);
        json.Member("keywords"u8, front.Tags);
        StatedName.Write(json, "author"u8, front.Author ?? frame.Site.Config.Author);
        About(json, front);
    }

    /// <summary>The thing that an entity's page is about; persons and posts share a kind, so that one is only a thing.</summary>
    private void About(JsonOutput json, FrontMatter front)
    {
        if (!front.Kind.IsEntity()) return;
        json.Name("about"u8);
        json.BeginObject();
        Type(json, front.Kind switch
        {
            PageKind.Organisation => "Organization"u8,
            PageKind.Event => "Event"u8,
            PageKind.Document => "CreativeWork"u8,
            _ => "Thing"u8,
        });
        json.Member("name"u8, page.Title);
        json.Member("alternateName"u8, front.Aliases);
        if (front.Kind == PageKind.Document) StatedName.Write(json, "publisher"u8, front.Issuer);
        json.EndObject();
    }

    private void Common(JsonOutput json)
    {
        json.Member("description"u8, Excerpt.Of(page));
        json.Member("url"u8, _addresses.Of(page.Url));
        var seeds = page.Sources.Length == 0 ? [] : page.Sources.SelectMany(s => s).Select(a => a.Seed).Distinct().Order().ToArray();
        if (seeds.Length == 0) return;
        json.Name("isBasedOn"u8);
        json.BeginList();
        foreach (var seed in seeds) json.Text(_addresses.Of(SiteAddress.PathOf(frame.Site.Seeds[seed])));
        json.EndList();
    }

    private static void Type(JsonOutput json, ReadOnlySpan<byte> type)
    {
        json.Name("@type"u8);
        json.Constant(type);
    }
}
