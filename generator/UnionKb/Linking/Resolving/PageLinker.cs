using UnionKb.Diagnostics;
using UnionKb.Linking.Joining;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Text.Pinyin;

namespace UnionKb.Linking.Resolving;

/// <summary>What linking found for one page by itself; a pure function of the page and the names, so pages are linked in parallel.</summary>
public sealed record PageLinks(
    LinkTarget[] Targets, TermLink[] Terms, Block[] Blocks, SentenceAddress[][] Sources, Pronunciation Pronunciation, Diagnostic[] Diagnostics)
{
    /// <summary>Names of entities that stand in the text without being links, by page, then place.</summary>
    public Mention[] Mentions { get; init; } = [];

    /// <summary>Entities that the page names but does not link to, in order of number.</summary>
    public int[] OnlyNamed { get; init; } = [];

    /// <summary>The pages of <c>see_also</c>.</summary>
    public int[] SeeAlso { get; init; } = [];

    /// <summary>The relations of the front matter, before their sentences are found.</summary>
    public Relation[] Relations { get; init; } = [];

    /// <summary>Who issued the page's document.</summary>
    public Issuer[] Issuers { get; init; } = [];

    /// <summary>The page of <c>abbreviation_of</c>, or -1.</summary>
    public int AbbreviationOf { get; init; } = -1;

    /// <summary>Names of several pages that stand in the text and therefore are no links, each once.</summary>
    public QuotedPlace[] SharedNames { get; init; } = [];

    /// <summary>Its links to other pages, in the order of the text.</summary>
    internal OutgoingLink[] Outgoing { get; init; } = [];

    /// <summary>Whether it brings text of another page.</summary>
    public bool Transcludes { get; init; }

    /// <summary>Sentences like one of a seed but not equal to it.</summary>
    public EditedSentence[] Edits { get; init; } = [];
}

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
        FrontLinks.CheckPins(page, names, diagnostics);
        FrontLinks.CheckReading(page, diagnostics);
        var abbreviationOf = FrontLinks.AbbreviationOf(page, number, names, diagnostics);
        var sources = sentences.SourcesOf(page);
        var terms = TermScanner.Scan(page, number, targets, names);
        var (initial, key) = Pinyin.Order(page.Title, page.Front.Pinyin);
        var mentions = Mentions(page, targets, terms.Mentions, names);
        var outgoing = BacklinkIndex.Outgoing(number, targets, terms.Links, names.Pages);
        return new PageLinks(
            targets,
            terms.Links,
            LinkTexts.Fill(page, targets, names.Pages),
            sources,
            new Pronunciation(initial, key),
            diagnostics.ToArray())
        {
            Mentions = mentions,
            OnlyNamed = OnlyNamed(mentions, outgoing),
            SeeAlso = seeAlso,
            Relations = relations,
            Issuers = FrontLinks.Issuers(page, names),
            AbbreviationOf = abbreviationOf,
            SharedNames = terms.Shared,
            Outgoing = outgoing,
            Transcludes = Array.Exists(page.Body.Slots, s => s.Kind == SlotKind.Transclusion),
            Edits = sentences.EditsOf(page, sources),
        };
    }

    /// <summary>The mentions where they stand once titles are filled in, by page, then place.</summary>
    private static Mention[] Mentions(Page page, LinkTarget[] targets, Mention[] found, SiteNames names)
    {
        if (found.Length == 0) return [];
        for (var i = 0; i < found.Length; i++)
            found[i] = found[i] with { Start = found[i].Start + LinkTexts.Shift(page, targets, names.Pages, found[i].Block, found[i].Start) };
        Array.Sort(found, static (a, b) => a.Page != b.Page ? a.Page.CompareTo(b.Page) : a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Start.CompareTo(b.Start));
        return found;
    }

    private static int[] OnlyNamed(Mention[] mentions, OutgoingLink[] outgoing)
    {
        List<int>? found = null;
        var last = -1;
        foreach (var mention in mentions)
        {
            if (mention.Page == last) continue;
            last = mention.Page;
            if (!Array.Exists(outgoing, l => l.To == mention.Page)) (found ??= []).Add(last);
        }

        return found?.ToArray() ?? [];
    }
}
