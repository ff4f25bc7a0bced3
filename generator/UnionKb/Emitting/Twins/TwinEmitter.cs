using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Twins;

/// <summary>
/// Every page as Markdown beside its HTML (<c>topics/x.md</c>): the text that readers see, with what transclusions bring and without comments; links lead
/// to the Markdown of other pages, and every block says which sentences of the sources it comes from.
/// </summary>
public sealed class TwinEmitter(TemplateSet templates) : IEmitter
{
    public string Name => "markdown";

    public IEnumerable<Artefact> Emit(Site site) => site.Config.Outputs.HasFlag(Outputs.Markdown)
        ? site.Pages.Select(page => new Artefact(SiteAddress.TwinOf(page), output => Write(output, site, page)))
        : [];

    private void Write(Utf8Writer output, Site site, LinkedPage page)
    {
        TwinHead.Write(output, site, page);
        var lines = new TwinLines(output);
        new TwinText(new TwinLinks(site, page, templates.Strings), page, lines).Write(0, page.Page.Body.Html.Length);
    }
}
