using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;

namespace UnionKb.Emitting.Print;

/// <summary>Every page once more as it is printed, <c>print/ID.html</c>: what <c>unionkb print</c> makes PDFs of, and any browser prints.</summary>
public sealed class PrintEmitter(TemplateSet templates) : IEmitter
{
    public string Name => "print";

    public IEnumerable<Artefact> Emit(Site site)
    {
        if (!site.Config.Outputs.HasFlag(Outputs.Print)) return [];
        var frame = new SiteFrame(site, templates);
        return site.Pages.Where(page => !ReferenceEquals(page, site.Home))
            .SelectMany(page => page.Own.PackTopics.Length > 0 ? new PackPage(frame, page).Artefacts() : [new PrintPage(frame, page).Artefact()]);
    }
}
