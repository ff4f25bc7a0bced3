using UnionKb.Linking.Names;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>Addresses of pages below the site root, not percent-encoded.</summary>
internal static class PageUrls
{
    public static string Of(PageKind kind, string id) => $"{kind.Folder()}/{id}.html";

    /// <summary>One for each page; <paramref name="home"/> is the number of the page that opens the site, or -1.</summary>
    public static string[] Of(SiteNames names, int home)
    {
        var urls = new string[names.Pages.Length];
        for (var i = 0; i < urls.Length; i++) urls[i] = i == home ? GeneratedPages.Home : Of(names.Pages[i].Front.Kind, names.Ids[i]);
        return urls;
    }
}
