using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Reports;

/// <summary>Every automatic link with its sentence as readers see it, in order of file and place, for editors to review.</summary>
public static class TermLinkList
{
    public static IEnumerable<(string File, string Target, string Before, string Name, string After)> Of(Site site) => site.Pages
        .SelectMany(page => page.Backlinks.Where(b => b.Automatic).Select(link => (Link: link, Target: page.Id, From: site.Pages[link.From])))
        .OrderBy(l => l.From.Page.Path, StringComparer.Ordinal).ThenBy(l => l.Link.Block).ThenBy(l => l.Link.Start)
        .Select(l =>
        {
            var (text, start, end) = (l.From.Blocks[l.Link.Block].Text, l.Link.Start, l.Link.Start + l.Link.Length);
            var sentence = Sentences.At(text, start);
            return (l.From.Page.Path, l.Target, text[sentence.Start..start], text[start..end], text[end..Math.Max(sentence.End, end)]);
        });
}
