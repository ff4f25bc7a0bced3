using UnionKb.Model;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>
/// The links of one page to another, as a stretch of <see cref="LinkedPage.Backlinks"/>; empty for a page that only names the other.
/// </summary>
internal readonly record struct Stretch(int From, int Start, int Length)
{
    /// <summary>Those of all pages that link to a page or name it: first those that link, each in order of number.</summary>
    public static List<Stretch> Of(LinkedPage page)
    {
        var stretches = new List<Stretch>();
        var links = page.Backlinks;
        for (int i = 0, next; i < links.Length; i = next)
        {
            next = i + 1;
            while (next < links.Length && links[next].From == links[i].From) next++;
            if (links[i].From != page.Index) stretches.Add(new Stretch(links[i].From, i, next - i));
        }

        foreach (var from in page.NamedBy) stretches.Add(new Stretch(from, 0, 0));
        return stretches;
    }
}
