using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Lists;
using UnionKb.Emitting.StructuredData;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Sources;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Sources;

/// <summary>
/// The seeds as received, line by line, with the numbers that the labels of origin use: where each sentence went, and which lines
/// repeat others.
/// </summary>
internal sealed class SourcePages(SiteFrame frame)
{
    private readonly Lazy<Dictionary<(int Seed, int Line), List<int>>> _uses = new(() => Uses(frame.Site, p => p.Sources.SelectMany(s => s)));
    private readonly Lazy<ILookup<(int Seed, int Line), (LinkedPage Page, EditedSentence Edit)>> _edits = new(() =>
        frame.Site.Pages.SelectMany(p => p.Edits.Select(e => (Page: p, Edit: e))).ToLookup(e => (e.Edit.Address.Seed, e.Edit.Address.Line)));

    public IEnumerable<Artefact> Artefacts() => frame.Site.Seeds.Select((seed, number) =>
        new Artefact(SiteAddress.PathOf(seed), output => frame.Templates.Render("source", View(seed, number, output), output)));

    /// <summary>The register of the seeds.</summary>
    public Listing Register() =>
        new(GeneratedPages.Sources, frame.Strings["register.sources"], [new("", "sources", [.. Enumerable.Range(0, frame.Site.Seeds.Length)])], Entry)
        {
            Intro = frame.Strings["intro.sources"],
            Register = GeneratedPages.Sources,
        };

    private EntryView Entry(int number, string root)
    {
        var seed = frame.Site.Seeds[number];
        var note = $"{seed.Letter} · {seed.FileName} · {frame.Strings.Format("count.sentences", $"{Kept(seed)}")}";
        return new EntryView(TitleOf(seed), root + frame.Seeds[number], null, note, []);
    }

    private static string TitleOf(Seed seed) => seed.Title ?? seed.FileName;

    private static int Kept(Seed seed) => seed.Sentences.Count(s => s.DuplicateOf is null);

    private SourceView View(Seed seed, int number, Utf8Writer output)
    {
        var path = SiteAddress.PathOf(seed);
        var root = SiteAddress.RootOf(path);
        var byLine = seed.Sentences.ToLookup(s => s.Address.Line);
        return new SourceView
        {
            Site = frame.View,
            Root = root,
            Title = TitleOf(seed),
            Canonical = frame.Canonical(path),
            StructuredData = new ListStatement(frame, Above(root), TitleOf(seed), path, root, output),
            Breadcrumb = Above(root),
            Header = frame.Header(output, root),
            Footer = frame.Footer(output, root),
            Dialogs = frame.Dialogs(output, root),
            Letter = seed.Letter,
            FileName = seed.FileName,
            SentenceCount = Kept(seed),
            Lines = [.. seed.Lines.Select((text, i) => Line(text, number, i + 1, [.. byLine[i + 1]], root))],
        };
    }

    private LinkView[] Above(string root) => [frame.Home(root), new LinkView(frame.Strings["register.sources"], root + GeneratedPages.Sources)];

    private SourceLineView Line(string text, int seed, int line, SeedSentence[] sentences, string root)
    {
        var same = sentences.Where(s => s.DuplicateOf is not null).Select(s => s.DuplicateOf!.Value)
            .Select(a => (a.Seed, a.Line)).Distinct()
            .Select(a => new LinkView($"{frame.Site.Seeds[a.Seed].Letter}{a.Line}", $"{root}{frame.Seeds[a.Seed]}#L{a.Line}"));
        var edits = Edits(seed, line, sentences, root);
        return new SourceLineView(line, string.IsNullOrWhiteSpace(text), Split(text, line, sentences), [.. same], Links(_uses.Value), edits);

        LinkView[] Links(Dictionary<(int Seed, int Line), List<int>> uses) =>
            uses.TryGetValue((seed, line), out var pages) ? [.. pages.Select(p => frame.Link(p, root))] : [];
    }

    private SourceEditView[] Edits(int seed, int line, SeedSentence[] sentences, string root) => [.. _edits.Value[(seed, line)].Select(e =>
    {
        var link = frame.Link(e.Page.Index, root);
        var text = e.Page.Page.Blocks[e.Edit.Block].Text.Substring(e.Edit.Start, e.Edit.Length);
        return new SourceEditView(link.Title, link.Url, SentenceChanges.Of(Array.Find(sentences, s => s.Address == e.Edit.Address).Text ?? "", text));
    })];

    /// <summary>The raw line cut where its sentences begin; a line whose cut differs from the importer's stays whole.</summary>
    private SourceSentenceView[] Split(string text, int line, SeedSentence[] sentences)
    {
        var spans = Sentences.Split(text);
        if (spans.Count != sentences.Length || spans.Count == 0)
        {
            if (sentences.Length == 0) return [new SourceSentenceView("", [new SourcePartView(text, null)], false)];
            var whole = new SourceSentenceView(Id(sentences[0]), [new SourcePartView(text, null)], sentences[0].DuplicateOf is not null);

            // The other sentences are somewhere in it, and marks lead to them.
            return [whole, .. sentences.Skip(1).Select(s => new SourceSentenceView(Id(s), [], false))];
        }

        var views = new SourceSentenceView[spans.Count];
        for (var i = 0; i < views.Length; i++)
        {
            var start = i == 0 ? 0 : spans[i].Start;
            var end = i + 1 < views.Length ? spans[i + 1].Start : text.Length;
            var parts = CharacterChanges.Of(text[start..end], sentences[i].Text, frame.Strings);
            views[i] = new SourceSentenceView(Id(sentences[i]), parts, sentences[i].DuplicateOf is not null);
        }

        return views;

        string Id(SeedSentence sentence) => $"L{line}.{sentence.Address.Sentence}";
    }

    private static Dictionary<(int Seed, int Line), List<int>> Uses(Site site, Func<LinkedPage, IEnumerable<SentenceAddress>> addresses)
    {
        var uses = new Dictionary<(int Seed, int Line), List<int>>();
        foreach (var page in site.Pages)
        {
            foreach (var address in addresses(page))
            {
                var key = (address.Seed, address.Line);
                if (!uses.TryGetValue(key, out var pages)) uses[key] = pages = [];
                if (pages is not [.., var last] || last != page.Index) pages.Add(page.Index);
            }
        }

        return uses;
    }
}
