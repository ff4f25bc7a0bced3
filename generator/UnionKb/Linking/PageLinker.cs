using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text.Pinyin;

namespace UnionKb.Linking;

/// <summary>What linking found for one page by itself; a pure function of the page and the names, so pages are linked in parallel.</summary>
public sealed record PageLinks(
    LinkTarget[] Targets, TermLink[] Terms, Block[] Blocks, SentenceAddress[][] Sources, Pronunciation Pronunciation, Diagnostic[] Diagnostics);

/// <summary>The second step of linking: one page against the names of all.</summary>
public static class PageLinker
{
    public static PageLinks Link(int number, SiteNames names, SentenceIndex sentences)
    {
        var page = names.Pages[number];
        var diagnostics = new DiagnosticBag();
        var targets = new LinkTarget[page.Links.Length];
        for (var i = 0; i < targets.Length; i++) targets[i] = LinkResolver.Resolve(page, number, page.Links[i], names, diagnostics);
        return new PageLinks(
            targets,
            TermScanner.Scan(page, number, names.Terms),
            LinkTexts.Fill(page, targets, names),
            sentences.SourcesOf(page),
            new Pronunciation(Pinyin.Initial(page.Title, page.Front.Pinyin), Pinyin.SortKey(page.Title, page.Front.Pinyin)),
            diagnostics.ToArray());
    }
}
