using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Manifest;

/// <summary><c>manifest.webmanifest</c> (W3C, Web Application Manifest): name, start and icon for readers who keep the site among their applications.</summary>
public sealed class ManifestEmitter(TemplateSet templates) : IEmitter
{
    private const string Icon = "assets/icon.svg";

    public string Name => "manifest";

    public IEnumerable<Artefact> Emit(Site site)
    {
        yield return new Artefact("manifest.webmanifest", output => Write(output, site));
    }

    private void Write(Utf8Writer output, Site site)
    {
        var json = new JsonOutput(output);
        json.BeginObject();
        json.Member("name"u8, site.Config.Title);
        json.Member("short_name"u8, site.Config.Title);
        json.Member("description"u8, site.Config.Description);
        json.Member("lang"u8, site.Config.Lang);
        json.Member("start_url"u8, GeneratedPages.Home);
        json.Member("scope"u8, "./");
        json.Member("display"u8, "minimal-ui");
        if (templates.Assets.Any(a => a.Address == Icon))
        {
            json.Name("icons"u8);
            json.BeginList();
            json.BeginObject();
            json.Member("src"u8, Icon);
            json.Member("type"u8, "image/svg+xml");
            json.Member("sizes"u8, "any");
            json.EndObject();
            json.EndList();
        }

        json.EndObject();
        output.Write("\n"u8);
    }
}
