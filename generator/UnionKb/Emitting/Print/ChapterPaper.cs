using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Model;
using UnionKb.Templating.Views.Content;
using UnionKb.Templating.Views.Print;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>A page as a chapter of a document.</summary>
/// <param name="numbers">The chapter of each page that the document holds.</param>
/// <param name="places">Takes the places where things are named, or null where there is no index.</param>
internal sealed class ChapterPaper(
    SiteFrame frame, LinkedPage page, string root, Utf8Writer output, IReadOnlyDictionary<int, int> numbers, TermPlaces? places)
{
    /// <param name="id">Id of the chapter, which those of its headings begin with.</param>
    public ChapterView View(string id, string title)
    {
        var notes = new OriginNotes(frame, id);
        var facts = FactViews.Of(frame, page, root);
        return new ChapterView
        {
            Id = id,
            Title = title,
            KindName = frame.Strings["kind." + page.Page.Front.Kind.Name()],
            Summary = EditorPages.IsInText(page, page.Page.Front.Summary) ? null : page.Page.Front.Summary,
            Facts = Array.ConvertAll(facts, f => f with { Values = Array.ConvertAll(f.Values, v => new FactValueView(v.Text, null)) }),
            Body = new PaperFragment(frame, page, root, new PaperMarks(frame, notes, numbers, places, output), output),
            Notes = page.Sources.Length == 0 && page.Edits.Length == 0 ? null : new NotesFragment(notes, output),
        };
    }
}
