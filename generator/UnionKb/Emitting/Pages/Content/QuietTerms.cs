using UnionKb.Model;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>
/// Which automatic links of a page its readers see as links: the first to each page, and none to a page that an editor's link leads to, as long as
/// not more than <see cref="Share"/> of the text read so far is linked. What is found but not shown still counts as a mention of its page.
/// </summary>
/// <remarks>Asked for the terms of one page in the order of the text.</remarks>
internal sealed class QuietTerms(LinkedPage page)
{
    private const double Share = 0.08;

    private readonly HashSet<int> _linked = [.. page.Targets.Where(t => t.Kind == TargetKind.Page).Select(t => t.Page)];
    private int _block = -1;
    private int _read;
    private int _shown;

    public bool Shows(TermLink term)
    {
        for (var block = page.Page.Body.Runs[term.Run].Block; _block < block;) _read += page.Page.Blocks[++_block].Text.Length;
        if (_linked.Contains(term.Page) || (_shown > 0 && _shown + term.Length > Share * _read)) return false;
        _linked.Add(term.Page);
        _shown += term.Length;
        return true;
    }
}
