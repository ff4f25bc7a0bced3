using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Reports;

/// <summary>Every automatic link with its sentence, in order of file and place, for editors to review.</summary>
public static class TermLinkList
{
    public static IEnumerable<(string File, string Target, string Before, string Name, string After)> Of(Site site)
    {
        foreach (var page in site.Pages.OrderBy(p => p.Page.Path, StringComparer.Ordinal))
        {
            foreach (var term in page.Terms)
            {
                var text = page.Page.Blocks[page.Page.Body.Runs[term.Run].Block].Text;
                var sentence = Sentences.At(text, term.Start);
                var (end, last) = (term.Start + term.Length, Math.Max(sentence.End, term.Start + term.Length));
                yield return (page.Page.Path, site.Pages[term.Page].Id, text[sentence.Start..term.Start], text[term.Start..end], text[end..last]);
            }
        }
    }
}
