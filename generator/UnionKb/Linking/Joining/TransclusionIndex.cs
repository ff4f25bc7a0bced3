using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Transclusions: what they bring becomes part of the page text, and none may bring itself (UKB3018). The blocks are appended behind the
/// page's own, so that every number of a block stays true.
/// </summary>
internal static class TransclusionIndex
{
    /// <summary>Deeper nesting serves no reader, and ten at each level would be a billion texts.</summary>
    private const int Deepest = 4;

    public static void Expand(SiteNames names, PageLinks[] links, DiagnosticBag diagnostics)
    {
        var hosts = Enumerable.Range(0, links.Length).Where(i => links[i].Transcludes).ToArray();
        foreach (var host in hosts) Check(names, links, host, diagnostics);
        foreach (var host in hosts)
        {
            var blocks = new List<Block>(links[host].Blocks);
            Append(names.Pages, links, host, names.Pages[host].Extent, -1, blocks);
            links[host] = links[host] with { Blocks = [.. blocks] };
        }
    }

    /// <summary>Cuts what cannot be brought: no section has the anchor, or following it leads back.</summary>
    private static void Check(SiteNames names, PageLinks[] links, int host, DiagnosticBag diagnostics)
    {
        foreach (var (link, target) in Inside(names.Pages[host], links[host], names.Pages[host].Extent))
        {
            var written = names.Pages[host].Links[link];
            var isReported = Array.Exists(links[host].Diagnostics, d => d.Rule == Rules.NoSuchAnchor && d.At == written.At);
            if (!isReported && TextExtent.Of(names.Pages[target.Page], target.Anchor) is null)
                diagnostics.Add(LinkFindings.At(names.Pages[host], written, Rules.NoSuchAnchor, names.Ids[target.Page], target.Anchor ?? ""));
            else if (!isReported && LeadsBack(names, links, target, [(host, ""), (target.Page, target.Anchor ?? "")]) is { } way)
                diagnostics.Add(LinkFindings.At(names.Pages[host], written, Rules.TransclusionCycle, way));
            else if (!isReported) continue;
            links[host].Targets[link] = new LinkTarget(TargetKind.Broken, -1, null, null);
        }
    }

    /// <summary>The way back to a text that is being brought already (or beyond the deepest level), or null.</summary>
    private static string? LeadsBack(SiteNames names, PageLinks[] links, LinkTarget target, List<(int Page, string Anchor)> way)
    {
        if (way.Count > Deepest + 1 || way.IndexOf(way[^1]) < way.Count - 1) return string.Join(" → ", way.Select(w => w.Anchor.Length > 0 ? $"{names.Ids[w.Page]}#{w.Anchor}" : names.Ids[w.Page]));
        if (TextExtent.Of(names.Pages[target.Page], target.Anchor) is not { } extent) return null;
        foreach (var (_, next) in Inside(names.Pages[target.Page], links[target.Page], extent))
        {
            way.Add((next.Page, next.Anchor ?? ""));
            if (LeadsBack(names, links, next, way) is { } found) return found;
            way.RemoveAt(way.Count - 1);
        }

        return null;
    }

    private static void Append(Page[] pages, PageLinks[] links, int page, TextExtent extent, int section, List<Block> blocks)
    {
        foreach (var (link, target) in Inside(pages[page], links[page], extent))
        {
            if (TextExtent.Of(pages[target.Page], target.Anchor) is not { } inner) continue;
            var at = section >= 0 ? section : pages[page].Blocks[pages[page].Links[link].Block].Section;
            var own = LinkTexts.Fill(pages[target.Page], links[target.Page].Targets, pages);
            for (var b = inner.FirstBlock; b < inner.EndBlock; b++) blocks.Add(own[b] with { Section = at });
            Append(pages, links, target.Page, inner, at, blocks);
        }
    }

    private static IEnumerable<(int Link, LinkTarget Target)> Inside(Page page, PageLinks links, TextExtent extent)
    {
        foreach (var slot in page.Body.Slots)
        {
            if (slot.Kind == SlotKind.Transclusion && slot.Offset >= extent.TextStart && slot.Offset < extent.End && links.Targets[slot.Index].Kind == TargetKind.Page)
                yield return (slot.Index, links.Targets[slot.Index]);
        }
    }
}
