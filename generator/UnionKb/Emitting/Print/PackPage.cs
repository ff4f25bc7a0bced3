using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Print;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>
/// A pack as one document: cover, contents, a chapter for each topic, and behind them what its texts speak of. Running heads need the title of each chapter in
/// the style of its sheets, so a pack has a style sheet of its own.
/// </summary>
internal sealed class PackPage(SiteFrame frame, LinkedPage pack)
{
    private readonly PackPlan _plan = pack.Page.Front.Pack ?? new PackPlan();
    private readonly LinkedPage[] _topics = Array.ConvertAll(pack.Own.PackTopics, t => frame.Site.Pages[t]);

    private string Address => $"print/{pack.Id}.html";

    public IEnumerable<Artefact> Artefacts() =>
    [
        new Artefact(Address, output => frame.Templates.Render("print", View(SiteAddress.RootOf(Address), output), output)),
        new Artefact($"print/{pack.Id}.css", output => PackStyle.Write(output, [.. _topics.Select(TitleOf)])),
    ];

    private PrintView View(string root, Utf8Writer output)
    {
        var (front, canonical) = (pack.Page.Front, frame.Canonical(pack.Url));
        var chapters = Chapters(root, output, out var places);
        var parts = new PackParts(frame, _topics, _plan).All();
        return new PrintView(frame.View, root, pack.Title, front.Changed, canonical ?? front.Code ?? pack.Url, chapters)
        {
            Profile = _plan.Profile,
            Style = $"{SiteAddress.Encode(pack.Id)}.css",
            Cover = Has("cover") ? Cover(canonical, output) : null,
            Contents = Has("contents") ? Contents(parts) : [],
            Parts = parts,
            Index = Has("index") ? new IndexFragment(frame, places, output) : null,
            Attendance = Has("attendance"),
            Minutes = Has("minutes"),
            Back = Has("back") ? Cover(canonical, output) : null,
        };
    }

    private bool Has(string part) => _plan.Parts.Contains(part);

    private CoverView Cover(string? canonical, Utf8Writer output) => new(
        _plan.Unit, _plan.Edition, pack.Page.Front.Code, canonical is null ? null : new QrFragment(canonical, output));

    private ChapterView[] Chapters(string root, Utf8Writer output, out TermPlaces places)
    {
        places = new TermPlaces();
        var numbers = _topics.Select((t, i) => (t.Index, Number: i + 1)).ToDictionary(t => t.Index, t => t.Number);
        var chapters = new List<ChapterView>();
        if (pack.Page.Body.Html.Length > 0) Add(pack, "c0", frame.Strings["pack.preface"], places);
        for (var i = 0; i < _topics.Length; i++) Add(_topics[i], IdOf(i + 1), TitleOf(_topics[i], i), places);
        return [.. chapters];

        void Add(LinkedPage page, string id, string title, TermPlaces all) =>
            chapters.Add(new ChapterPaper(frame, page, root, output, numbers, all).View(id, title));
    }

    private ContentsEntryView[] Contents(PartView[] parts)
    {
        var entries = new List<ContentsEntryView>();
        if (pack.Page.Body.Html.Length > 0) entries.Add(new ContentsEntryView(1, "c0", frame.Strings["pack.preface"]));
        for (var i = 0; i < _topics.Length; i++)
        {
            var id = IdOf(i + 1);
            entries.Add(new ContentsEntryView(1, id, TitleOf(_topics[i], i)));
            entries.AddRange(_topics[i].Page.Headings.Where(h => h.Level == 2).Select(h => new ContentsEntryView(2, $"{id}-{h.Id}", h.Text)));
        }

        entries.AddRange(parts.Select(p => new ContentsEntryView(1, p.Id, p.Title)));
        foreach (var part in new[] { "index", "attendance", "minutes" }.Where(Has))
            entries.Add(new ContentsEntryView(1, "part-" + part, frame.Strings["pack." + part]));
        return [.. entries];
    }

    private string TitleOf(LinkedPage topic, int place) => frame.Strings.Format("pack.chapter", $"{place + 1}", topic.Title);

    private static string IdOf(int number) => $"c{number}";
}
