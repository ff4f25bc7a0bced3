using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Text.Pinyin;

namespace UnionKb.Linking.Resolving;

/// <summary>The second step of linking: one page against the names of all.</summary>
public static class PageLinker
{
    public static PageLinks Link(int number, SiteNames names, SentenceIndex sentences)
    {
        var page = names.Pages[number];
        var diagnostics = new DiagnosticBag();
        var targets = new LinkTarget[page.Links.Length];
        for (var i = 0; i < targets.Length; i++) targets[i] = LinkResolver.Resolve(page, number, page.Links[i], names, diagnostics);
        var seeAlso = FrontLinks.SeeAlso(page, number, names, diagnostics);
        var relations = FrontLinks.Relations(page, number, names, diagnostics);
        NamedDefinitions.Check(page, names, diagnostics);
        FrontLinks.CheckPins(page, names, diagnostics);
        FrontLinks.CheckReading(page, diagnostics);
        var abbreviationOf = FrontLinks.AbbreviationOf(page, number, names, diagnostics);
        var sources = sentences.SourcesOf(page);
        var terms = TermScanner.Scan(page, number, targets, names);
        var (initial, key) = Pinyin.Order(page.Title, page.Front.Pinyin);
        var titles = LinkTexts.Of(page, targets, names.Pages);
        var mentions = Mentions(terms.Mentions, titles);
        var outgoing = OutgoingLink.Of(number, targets, terms.Links, titles, names.Pages);
        var found = new FoundInPage
        {
            Terms = terms.Links,
            Mentions = mentions,
            SeeAlso = seeAlso,
            Issuers = FrontLinks.Issuers(page, names),
            AbbreviationOf = abbreviationOf,
            Sources = sources,
            Pronunciation = new Pronunciation(initial, key),
        };
        return new PageLinks(new LinkedText(targets, titles.Fill()), found, diagnostics.ToArray())
        {
            OnlyNamed = OnlyNamed(mentions, outgoing),
            Relations = relations,
            SharedNames = terms.Shared,
            Outgoing = outgoing,
            Transcludes = Array.Exists(page.Body.Slots, s => s.Kind == SlotKind.Transclusion),
            Edits = sentences.EditsOf(page, sources),
        };
    }

    /// <summary>The mentions where they stand once titles are filled in, by page, then place.</summary>
    private static Mention[] Mentions(Mention[] found, LinkTexts titles)
    {
        if (found.Length == 0) return [];
        for (var i = 0; i < found.Length; i++) found[i] = found[i] with { Start = titles.Shifted(found[i].Block, found[i].Start) };
        Array.Sort(found, static (a, b) => (a.Page, a.Block, a.Start).CompareTo((b.Page, b.Block, b.Start)));
        return found;
    }

    private static int[] OnlyNamed(Mention[] mentions, OutgoingLink[] outgoing)
    {
        List<int>? found = null;
        var linked = new HashSet<int>();
        foreach (var link in outgoing) linked.Add(link.To);
        var last = -1;
        foreach (var mention in mentions)
        {
            if (mention.Page == last) continue;
            last = mention.Page;
            if (!linked.Contains(mention.Page)) (found ??= []).Add(last);
        }

        return found?.ToArray() ?? [];
    }
}
