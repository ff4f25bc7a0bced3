using UnionKb.Linking.Resolving;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>Turns the links of all pages around: for each page the places that link to it, in order of page number, then place.</summary>
internal static class BacklinkIndex
{
    /// <summary>Two passes over flat lists: the pages come in order, and so does what each of them links to.</summary>
    public static Backlink[][] Build(PageLinks[] links)
    {
        var counts = new int[links.Length];
        foreach (var page in links)
        {
            foreach (var link in page.Outgoing) counts[link.To]++;
        }

        var backlinks = Array.ConvertAll(counts, count => count == 0 ? [] : new Backlink[count]);
        Array.Clear(counts);
        foreach (var page in links)
        {
            foreach (var link in page.Outgoing) backlinks[link.To][counts[link.To]++] = link.Place;
        }

        return backlinks;
    }
}
