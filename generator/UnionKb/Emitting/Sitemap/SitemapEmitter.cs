using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Sitemap;

/// <summary>
/// <c>sitemap.xml</c> when the site has a public address: the home page, every page of the editors with the date of its last change, the lists and the
/// sources; beyond 50,000 addresses an index of numbered parts (sitemaps.org protocol 0.9).
/// </summary>
public sealed class SitemapEmitter : IEmitter
{
    private const int PartSize = 50_000;

    public string Name => "sitemap";

    public IEnumerable<Artefact> Emit(Site site)
    {
        if (site.Config.BaseUrl is not { } start) yield break;
        var parts = Places(site).Chunk(PartSize).ToArray();
        if (parts.Length <= 1)
        {
            yield return new Artefact("sitemap.xml", writer => WritePart(writer, start, parts[0]));
            yield break;
        }

        yield return new Artefact("sitemap.xml", writer => WriteIndex(writer, start, parts.Length));
        for (var i = 0; i < parts.Length; i++)
        {
            var part = i;
            yield return new Artefact(PartPath(part), writer => WritePart(writer, start, parts[part]));
        }
    }

    private static IEnumerable<(string Path, string? Changed)> Places(Site site)
    {
        yield return ("", site.Home?.Page.Front.Changed);
        foreach (var page in site.Pages)
        {
            if (!ReferenceEquals(page, site.Home)) yield return (page.Url, page.Page.Front.Changed);
        }

        foreach (var register in Register.Of(site)) yield return (register.File, null);
        foreach (var seed in site.Seeds) yield return (SiteAddress.PathOf(seed), null);
    }

    private static string PartPath(int part) => $"sitemap-{part + 1}.xml";

    private static void WritePart(Utf8Writer writer, string start, (string Path, string? Changed)[] places)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var (path, changed) in places) WriteUrl(writer, start + SiteAddress.Encode(path), changed);
        writer.Write("</urlset>\n"u8);
    }

    private static void WriteUrl(Utf8Writer writer, string address, string? date)
    {
        writer.Write("<url><loc>"u8);
        writer.WriteEscaped(address);
        writer.Write("</loc>"u8);
        if (date is not null)
        {
            writer.Write("<lastmod>"u8);
            writer.WriteEscaped(date);
            writer.Write("</lastmod>"u8);
        }

        writer.Write("</url>\n"u8);
    }

    private static void WriteIndex(Utf8Writer writer, string start, int parts)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        for (var i = 0; i < parts; i++)
        {
            writer.Write("<sitemap><loc>"u8);
            writer.WriteEscaped(start + PartPath(i));
            writer.Write("</loc></sitemap>\n"u8);
        }

        writer.Write("</sitemapindex>\n"u8);
    }
}
