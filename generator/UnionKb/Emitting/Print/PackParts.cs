using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Print;

namespace UnionKb.Emitting.Print;

/// <summary>What stands behind the chapters of a pack: the terms, events and documents that its texts speak of, each with what its page says of it.</summary>
internal sealed class PackParts(SiteFrame frame, LinkedPage[] topics, PackPlan plan)
{
    public PartView[] All()
    {
        var named = Named();
        PartView[] parts =
        [
            Part("glossary", "pack.glossary", ByReading(named.Where(p => p.Page.Front.Kind is PageKind.Term or PageKind.System))),
            Part("timeline", "pack.timeline", named.Where(p => p.Page.Front is { Kind: PageKind.Event or PageKind.Document, Date: not null })
                .OrderBy(p => p.Page.Front.Date, StringComparer.Ordinal)),
            Part("documents", "pack.documents", ByReading(named.Where(p => p.Page.Front.Kind == PageKind.Document))),
        ];
        return Array.FindAll(parts, p => p.Entries.Length > 0 && plan.Parts.Contains(p.Id["part-".Length..]));
    }

    /// <summary>Pages about things that the chapters link or name, and that are no chapters themselves.</summary>
    private LinkedPage[] Named()
    {
        var chapters = topics.Select(t => t.Index).ToHashSet();
        return [.. topics.SelectMany(NamedIn).Where(n => !chapters.Contains(n)).Distinct().Order().Select(n => frame.Site.Pages[n])];
    }

    private IEnumerable<int> NamedIn(LinkedPage topic) =>
        topic.Targets.Where(t => t.Kind == TargetKind.Page).Select(t => t.Page)
            .Concat(topic.Terms.Select(t => t.Page)).Concat(topic.Mentions.Select(m => m.Page))
            .Where(n => frame.Site.Pages[n].Page.Front.Kind.IsEntity());

    private static IEnumerable<LinkedPage> ByReading(IEnumerable<LinkedPage> pages) => pages.OrderBy(p => p.Pronunciation.Key, StringComparer.Ordinal);

    private PartView Part(string name, string title, IEnumerable<LinkedPage> pages) =>
        new("part-" + name, frame.Strings[title], [.. pages.Select(Entry)]);

    private static PartEntryView Entry(LinkedPage page)
    {
        var front = page.Page.Front;
        string?[] note = [front.When, front.Issuer];
        return new PartEntryView(page.Title, string.Join(" ", note.Where(n => !string.IsNullOrEmpty(n))) is { Length: > 0 } words ? words : null, TextOf(page));
    }

    /// <summary>The editor's summary, else the paragraph that defines the thing, else the first one; whole, as paper has no page behind it.</summary>
    private static string? TextOf(LinkedPage page)
    {
        if (page.Page.Front.Summary is { } summary) return summary;
        var paragraphs = Array.FindAll(page.Blocks, b => b.Kind == BlockKind.Paragraph && b.Text.Length > 0 && b.Frame != BlockFrame.Callout);
        var defining = Array.FindIndex(paragraphs, b => b.Frame == BlockFrame.Definition);
        return paragraphs.Length == 0 ? null : paragraphs[Math.Max(0, defining)].Text;
    }

}
