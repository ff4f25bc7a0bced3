using UnionKb.Model;

namespace UnionKb.Emitting.Robots;

/// <summary><c>robots.txt</c> (RFC 9309): everything may be read; with a public address it names the sitemap.</summary>
public sealed class RobotsEmitter : IEmitter
{
    public string Name => "robots";

    public IEnumerable<Artefact> Emit(Site site)
    {
        yield return new Artefact("robots.txt", writer =>
        {
            writer.Write("User-agent: *\nAllow: /\n"u8);
            if (site.Config.BaseUrl is not { } start) return;
            writer.Write("Sitemap: "u8);
            writer.Write(start + "sitemap.xml\n");
        });
    }
}
