using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;

namespace UnionKb.Emitting.Twins;

/// <summary>Addresses as they stand in the Markdown of one page.</summary>
internal sealed class TwinLinks(Site site, LinkedPage host, ThemeStrings strings)
{
    private readonly string _root = SiteAddress.RootOf(host.Url);

    public Site Site => site;

    public ThemeStrings Strings => strings;

    /// <summary>Where a link leads, or null when there is nothing yet.</summary>
    public string? Of(LinkTarget target) => target.Kind switch
    {
        TargetKind.Page => Of(target.Page, target.Anchor),
        TargetKind.Asset => Asset(target),
        _ => null,
    };

    public string Of(int page, string? anchor)
    {
        var address = page == host.Index && anchor is not null ? "" : _root + SiteAddress.Encode(SiteAddress.TwinOf(site.Pages[page]));
        return anchor is null ? address : $"{address}#{SiteAddress.EncodeAnchor(anchor)}";
    }

    public string Asset(LinkTarget target) => _root + SiteAddress.Encode(target.Path ?? "");

    /// <summary>The sentences that a block consists of, neighbours joined: label and address of the first.</summary>
    public IEnumerable<(string Label, string Address)> Origins(IReadOnlyList<SentenceAddress> sentences)
    {
        for (int i = 0, next; i < sentences.Count; i = next)
        {
            var first = sentences[i];
            for (next = i + 1; next < sentences.Count && sentences[next] == first with { Sentence = first.Sentence + next - i };) next++;
            var seed = site.Seeds[first.Seed];
            var last = next - i > 1 ? $"–{first.Sentence + next - i - 1}" : "";
            var address = $"{_root}{SiteAddress.Encode(SiteAddress.PathOf(seed))}#L{first.Line}.{first.Sentence}";
            yield return ($"{seed.Letter}{first.Line}.{first.Sentence}{last}", address);
        }
    }
}
