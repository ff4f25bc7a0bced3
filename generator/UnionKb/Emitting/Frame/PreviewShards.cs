using System.Text;
using UnionKb.Model;

namespace UnionKb.Emitting.Frame;

/// <summary>
/// Which file holds the preview of a page: by a hash of its address, so that a page's script knows the file from the link alone and no
/// link carries more bytes. FNV-1a over the address as it stands in a link (32 bits; G. Fowler, L. C. Noll, K.-P. Vo, 1991).
/// </summary>
internal static class PreviewShards
{
    /// <summary>Pages in one file: about 12 kB, which is asked for once a reader stays on a link.</summary>
    private const int PagesInShard = 64;

    public static int Count(Site site) => Math.Max(1, (site.Pages.Length + PagesInShard - 1) / PagesInShard);

    public static int Of(LinkedPage page, int count)
    {
        var hash = 2166136261u;
        foreach (var unit in Encoding.ASCII.GetBytes(SiteAddress.Encode(page.Url))) hash = (hash ^ unit) * 16777619u;
        return (int)(hash % (uint)count);
    }

    public static string PathOf(int shard) => $"previews/{shard}.js";
}
