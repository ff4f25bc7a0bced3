using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Offline;

/// <summary>
/// <c>offline.js</c>, the service worker's first file (W3C, Service Workers): it lies at the root, because a worker answers only for what lies beside or
/// below it. It names what is kept from the beginning; how things are kept is the theme's <c>assets/offline.js</c>.
/// </summary>
public sealed class OfflineEmitter(TemplateSet templates) : IEmitter
{
    private const string Worker = "assets/offline.js";

    public string Name => "offline";

    public IEnumerable<Artefact> Emit(Site site)
    {
        if (site.Config.Outputs.HasFlag(Outputs.Offline)) yield return new Artefact("offline.js", Write);
    }

    private void Write(Utf8Writer output)
    {
        var parts = templates.Bundles.SelectMany(b => b.Parts).ToHashSet();
        string[] pages = [GeneratedPages.Home, GeneratedPages.Search, GeneratedPages.AToZ, GeneratedPages.Offline];
        output.Write("const unionkb = "u8);
        var json = new JsonOutput(output);
        json.BeginObject();
        json.Member("missing"u8, GeneratedPages.Offline);
        json.Member("keep"u8, [.. pages, .. templates.Assets.Where(a => a.Address != Worker && !parts.Contains(a)).Select(a => SiteAddress.Encode(a.Address))]);
        json.EndObject();
        output.Write(";\nimportScripts('"u8);
        output.Write(Worker);
        output.Write("');\n"u8);
    }
}
