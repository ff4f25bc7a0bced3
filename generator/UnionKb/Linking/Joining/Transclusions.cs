using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Transclusions: what they bring becomes part of the page text, and none may bring itself. The blocks are appended behind the
/// page's own, so that every number of a block stays true.
/// </summary>
internal sealed class Transclusions
{
    /// <summary>Deeper nesting serves no reader, and ten at each level would be a billion texts.</summary>
    private const int Deepest = 4;

    /// <summary>More paragraphs than a reader reads; a text that brings forty, each of which brings forty, is a million after four.</summary>
    private const int MostBlocks = 20_000;

    private readonly Dictionary<(int Page, string Anchor, int Level), long> _sizes = [];
    private readonly SiteNames _names;
    private readonly PageLinks[] _links;

    /// <summary>The answers of each page's links, without the transclusions that cannot be followed.</summary>
    private readonly LinkTarget[][] _targets;

    private Transclusions(SiteNames names, PageLinks[] links)
    {
        _names = names;
        _links = links;
        _targets = Array.ConvertAll(links, l => l.Transcludes ? [.. l.Text.Targets] : l.Text.Targets);
    }

    /// <summary>The whole text of every page. A transclusion without a text (UKB3002) or that leads back (UKB3018) is a broken link there.</summary>
    public static LinkedText[] Bring(SiteNames names, PageLinks[] links, DiagnosticBag diagnostics)
    {
        var transclusions = new Transclusions(names, links);
        int[] hosts = [.. Enumerable.Range(0, links.Length).Where(i => links[i].Transcludes)];
        foreach (var host in hosts) transclusions.Check(host, diagnostics);
        var texts = Array.ConvertAll(links, l => l.Text);
        foreach (var host in hosts)
        {
            var blocks = new List<Block>(links[host].Text.Blocks);
            transclusions.Append(host, names.Pages[host].Extent, -1, blocks);
            texts[host] = new LinkedText(transclusions._targets[host], [.. blocks]);
        }

        return texts;
    }

    /// <summary>Cuts what cannot be brought: no section has the anchor, or following it leads back.</summary>
    private void Check(int host, DiagnosticBag diagnostics)
    {
        var page = _names.Pages[host];
        var brought = 0L;
        foreach (var (link, target) in Inside(host, page.Extent))
        {
            brought += SizeOf(target);
            var written = page.Links[link];
            var isReported = Array.Exists(_links[host].Diagnostics, d => d.Rule == Rules.NoSuchAnchor && d.At == written.At);
            if (!isReported && TextExtent.Of(_names.Pages[target.Page], target.Anchor) is null)
                diagnostics.Add(LinkFindings.At(page, written, Rules.NoSuchAnchor, _names.Ids[target.Page], target.Anchor ?? ""));
            else if (!isReported && brought > MostBlocks) diagnostics.Add(LinkFindings.At(page, written, Rules.TransclusionTooLarge, $"{MostBlocks}"));
            else if (!isReported && LeadsBack(target, [(host, ""), (target.Page, target.Anchor ?? "")]) is { } way)
                diagnostics.Add(LinkFindings.At(page, written, Rules.TransclusionCycle, way));
            else if (!isReported) continue;
            _targets[host][link] = new LinkTarget(TargetKind.Broken, -1, null, null);
        }
    }

    /// <summary>How many blocks a text has with all that it brings in turn, down to the deepest level.</summary>
    private long SizeOf(LinkTarget target, int level = 0)
    {
        var text = (target.Page, target.Anchor ?? "", level);
        if (_sizes.TryGetValue(text, out var size)) return size;
        if (level > Deepest || TextExtent.Of(_names.Pages[target.Page], target.Anchor) is not { } extent) return 0;
        size = 1L + extent.EndBlock - extent.FirstBlock;
        foreach (var (_, inside) in Inside(target.Page, extent)) size = Math.Min(size + SizeOf(inside, level + 1), int.MaxValue);
        return _sizes[text] = size;
    }

    /// <summary>The way back to a text that is being brought already (or beyond the deepest level), or null.</summary>
    private string? LeadsBack(LinkTarget target, List<(int Page, string Anchor)> way)
    {
        if (way.Count > Deepest + 1 || way.IndexOf(way[^1]) < way.Count - 1) return string.Join(" → ", way.Select(NameOf));
        if (TextExtent.Of(_names.Pages[target.Page], target.Anchor) is not { } extent) return null;
        foreach (var (_, next) in Inside(target.Page, extent))
        {
            way.Add((next.Page, next.Anchor ?? ""));
            if (LeadsBack(next, way) is { } found) return found;
            way.RemoveAt(way.Count - 1);
        }

        return null;
    }

    private string NameOf((int Page, string Anchor) text) => text.Anchor.Length > 0 ? $"{_names.Ids[text.Page]}#{text.Anchor}" : _names.Ids[text.Page];

    private void Append(int page, TextExtent extent, int section, List<Block> blocks)
    {
        var pages = _names.Pages;
        foreach (var (link, target) in Inside(page, extent))
        {
            if (TextExtent.Of(pages[target.Page], target.Anchor) is not { } inner) continue;
            var at = section >= 0 ? section : pages[page].Blocks[pages[page].Links[link].Block].Section;
            var own = LinkTexts.Of(pages[target.Page], _targets[target.Page], pages).Fill();
            for (var b = inner.FirstBlock; b < inner.EndBlock; b++) blocks.Add(own[b] with { Section = at });
            Append(target.Page, inner, at, blocks);
        }
    }

    private IEnumerable<(int Link, LinkTarget Target)> Inside(int page, TextExtent extent)
    {
        foreach (var slot in _names.Pages[page].Body.Slots)
        {
            if (slot.Kind == SlotKind.Transclusion && slot.Offset >= extent.TextStart && slot.Offset < extent.End
                && _targets[page][slot.Index] is { Kind: TargetKind.Page } target)
            {
                yield return (slot.Index, target);
            }
        }
    }
}
