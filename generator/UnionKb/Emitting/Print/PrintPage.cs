using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Model;
using UnionKb.Templating.Views.Content;
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
        return new PrintView(
            frame.View, root, page.Title, front.Changed, frame.Canonical(page.Url) ?? front.Code ?? page.Url, [Chapter(root, output)]);
    }

    private ChapterView Chapter(string root, Utf8Writer output)
    {
        var notes = new OriginNotes(frame);
        var facts = FactViews.Of(frame, page, root);
        return new ChapterView
        {
            Id = ChapterId,
            Title = page.Title,
            KindName = frame.Strings["kind." + page.Page.Front.Kind.Name()],
            Summary = EditorPages.IsInText(page, page.Page.Front.Summary) ? null : page.Page.Front.Summary,
            Facts = Array.ConvertAll(facts, f => f with { Values = Array.ConvertAll(f.Values, v => new FactValueView(v.Text, null)) }),
            Body = new PaperFragment(frame, page, root, notes, output),
            Notes = page.Sources.Length == 0 && page.Edits.Length == 0 ? null : new NotesFragment(notes, output),
        };
    }
}
