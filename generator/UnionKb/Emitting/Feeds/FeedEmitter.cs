using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Feeds;

/// <summary>
/// <c>feed.xml</c> (Atom, RFC 4287) of the pages that were published or changed last, when the site has a public address and at least one dated page:
/// without a clock there is no other source for the date a feed must carry. A page keeps its entry when it changes; the entry gets a new date.
/// </summary>
public sealed class FeedEmitter : IEmitter
{
    private const int Length = 20;

    public string Name => "feed";

    public IEnumerable<Artefact> Emit(Site site)
    {
        if (site.Config.BaseUrl is not { } start) yield break;
        var newest = site.Pages.Where(p => p.Page.Front.Changed is not null)
            .OrderByDescending(p => p.Page.Front.Changed, StringComparer.Ordinal).ThenBy(p => p.Index).Take(Length).ToArray();
        if (newest.Length > 0) yield return new Artefact("feed.xml", writer => Write(writer, site, start, newest));
    }

    private static void Write(Utf8Writer writer, Site site, string start, LinkedPage[] newest)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""u8);
        writer.WriteEscaped(site.Config.Lang);
        writer.Write("\">\n"u8);
        Element(writer, "title", site.Config.Title);
        Element(writer, "id", start);
        Link(writer, "self", start + "feed.xml");
        Link(writer, "alternate", start);
        Element(writer, "updated", Moment(newest[0].Page.Front.Changed!));
        writer.Write("<author>"u8);
        Element(writer, "name", site.Config.Author ?? site.Config.Title);
        writer.Write("</author>\n"u8);
        foreach (var page in newest)
        {
            var address = start + SiteAddress.Encode(page.Url);
            writer.Write("<entry>\n"u8);
            Element(writer, "title", page.Title);
            Element(writer, "id", address);
            Link(writer, "alternate", address);
            if (page.Page.Front.Date is { } published) Element(writer, "published", Moment(published));
            Element(writer, "updated", Moment(page.Page.Front.Changed!));
            foreach (var tag in page.Page.Front.Tags) Category(writer, tag);
            if (Excerpt.Of(page) is { } summary) Element(writer, "summary", summary);
            writer.Write("</entry>\n"u8);
        }

        writer.Write("</feed>\n"u8);
    }

    /// <summary>A feed wants a full date and time (RFC 3339); what a date leaves open becomes its first moment.</summary>
    private static string Moment(string date) => (date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date }) + "T00:00:00Z";

    private static void Link(Utf8Writer writer, string relation, string address)
    {
        writer.Write("<link rel=\""u8);
        writer.Write(relation);
        writer.Write("\" href=\""u8);
        writer.WriteEscaped(address);
        writer.Write("\"/>\n"u8);
    }

    private static void Category(Utf8Writer writer, string tag)
    {
        writer.Write("<category term=\""u8);
        writer.WriteEscaped(tag);
        writer.Write("\"/>\n"u8);
    }

    private static void Element(Utf8Writer writer, string name, string text)
    {
        writer.Write("<"u8);
        writer.Write(name);
        writer.Write(">"u8);
        writer.WriteEscaped(text);
        writer.Write("</"u8);
        writer.Write(name);
        writer.Write(">\n"u8);
    }
}
