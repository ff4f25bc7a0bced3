using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Print;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>One page as one chapter.</summary>
internal sealed class PrintPage(SiteFrame frame, LinkedPage page)
{
    private const string ChapterId = "chapter";

    public Artefact Artefact()
    {
        var address = $"print/{page.Id}.html";
        var root = SiteAddress.RootOf(address);
        return new Artefact(address, output => frame.Templates.Render("print", View(root, output), output));
    }

    private PrintView View(string root, Utf8Writer output)
    {
        var front = page.Page.Front;
        var numbers = new Dictionary<int, int>();
        var chapter = new ChapterPaper(frame, page, root, output, numbers, places: null).View(ChapterId, page.Title);
        return new PrintView(frame.View, root, page.Title, front.Changed, frame.Canonical(page.Url) ?? front.Code ?? page.Url, [chapter]);
    }
}
